using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;

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
            ("members", MemberList.Join(members)));
    }

    private string Property(string owner, PropertyModel property)
    {
        var doc = Documentation.Inherit(owner, CSharpText.Identifier(property.CSharpName), property.Documentation);
        var wire = CSharpText.Literal(property.WireName);
        var name = CSharpText.Identifier(property.CSharpName);
        if (TypeMap.Field(property.Type) is { } field)
        {
            return Value(doc, name, field, wire);
        }

        var fields = index.Stem(property.Type) + "Fields";
        return property.Type.IsCollection
            ? Value(doc, name, "CollectionField<" + fields + ">", wire)
            : Path(doc, name, fields, "Complex", wire);
    }

    private string Navigation(string owner, NavigationModel navigation)
    {
        var doc = Documentation.Inherit(owner, CSharpText.Identifier(navigation.CSharpName), navigation.Documentation);
        var wire = CSharpText.Literal(navigation.WireName);
        var name = CSharpText.Identifier(navigation.CSharpName);
        var fields = index.Stem(navigation.Target) + "Fields";
        return navigation.Target.IsCollection
            ? Value(doc, name, "NavigationCollectionField<" + fields + ">", wire)
            : Path(doc, name, fields, "Navigation", wire);
    }

    private string Value(string doc, string name, string type, string wire) =>
        template["fields.value"].Fill(("doc", doc), ("name", name), ("type", type), ("wire", wire));

    private string Path(string doc, string name, string type, string kind, string wire) =>
        template["fields.path"].Fill(("doc", doc), ("name", name), ("type", type), ("kind", kind), ("wire", wire));
}
