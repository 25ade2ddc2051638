using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model;

namespace Clientele.Generator.Emitting.OData;

/// <summary>The query side of a type: a struct of typed property handles.</summary>
internal sealed class FieldsEmitter(ModelIndex index, Template template, string version)
{
    public string Emit(StructuredTypeModel type)
    {
        var members = new List<string>();
        foreach (var part in index.Lineage(type))
        {
            var owner = Names.Type(part);
            members.AddRange(part.Properties.Where(p => p.Type.Primitive != PrimitiveKind.Stream).Select(property => Property(owner, property)));
            members.AddRange(part.Navigations.Select(navigation => Navigation(owner, navigation)));
        }

        foreach (var derived in type.DerivedTypes.Select(index.Find).OfType<StructuredTypeModel>())
        {
            members.Add(template["fields.cast"].Fill(
                ("target", Names.Type(derived)),
                ("type", Names.Fields(derived)),
                ("name", "As" + derived.CSharpName),
                ("wire", CSharpText.Literal(derived.QualifiedName))));
        }

        if (type.IsOpen)
        {
            members.Add(template["fields.dynamic"].Fill());
        }

        return template["fields"].Fill(
            ("entity", Names.Type(type)),
            ("version", version),
            ("name", Names.Fields(type)),
            ("interface", type.Kind == StructuredTypeKind.Entity ? "IEntityFields" : "IComplexFields"),
            ("members", string.Join("\n\n", members)));
    }

    private string Property(string owner, PropertyModel property)
    {
        var wire = CSharpText.Literal(property.WireName);
        var name = CSharpText.Identifier(property.CSharpName);
        return TypeMap.Field(property.Type) is { } field
            ? template["fields.value"].Fill(("owner", owner), ("name", name), ("type", field), ("wire", wire))
            : Path(owner, name, property.Type.CSharpName + "Fields", "Complex", wire);
    }

    private string Navigation(string owner, NavigationModel navigation)
    {
        var wire = CSharpText.Literal(navigation.WireName);
        var name = CSharpText.Identifier(navigation.CSharpName);
        var fields = navigation.Target.CSharpName + "Fields";
        return navigation.Target.IsCollection
            ? template["fields.value"].Fill(("owner", owner), ("name", name), ("type", "NavigationCollectionField<" + fields + ">"), ("wire", wire))
            : Path(owner, name, fields, "Navigation", wire);
    }

    private string Path(string owner, string name, string type, string kind, string wire) =>
        template["fields.path"].Fill(("owner", owner), ("name", name), ("type", type), ("kind", kind), ("wire", wire));
}
