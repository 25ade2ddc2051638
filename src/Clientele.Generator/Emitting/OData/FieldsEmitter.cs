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
    /// <summary>
    /// The fields of a type. Those that other types inherit stand in an abstract class besides, which has no casts: a type's fields show the types
    /// that its own instances can be. A type that no query can name properties of has none.
    /// </summary>
    public string Emit(StructuredTypeModel type)
    {
        if (!index.IsQueried(type))
        {
            return "";
        }

        var own = Own(type);
        if (type.IsShared)
        {
            return Inherited(type, own);
        }

        var isInherited = !type.DerivedTypes.IsEmpty;
        var name = Names.Fields(type);
        var parent = isInherited ? type : index.Find(type.BaseType);
        var members = isInherited ? [] : own;
        members.AddRange(index.Casts(type).Select(derived => template["fields.cast"].Fill(
            ("target", Names.Type(derived)),
            ("type", Names.Fields(derived)),
            ("name", Names.Cast(derived)),
            ("wire", CSharpText.Literal(derived.QualifiedName)))));
        if (type.IsOpen)
        {
            members.Add(template["fields.dynamic"].Fill());
        }

        var fields = template["fields"].Fill(
            ("entity", Names.Type(type)),
            ("version", version),
            ("name", name),
            ("base", parent is null ? "StructuredFields<" + name + ">" : Names.Fields(parent) + "<" + name + ">"),
            ("interface", type.Kind == StructuredTypeKind.Entity ? "IEntityFields<" + name + ">" : "IComplexFields<" + name + ", " + Names.Type(type) + ">"),
            ("members", MemberList.Join(members)));
        return isInherited ? Inherited(type, own) + "\n\n" + fields : fields;
    }

    private string Inherited(StructuredTypeModel type, IEnumerable<string> members) => template["fields.inherited"].Fill(
        ("entity", Names.Type(type)),
        ("version", version),
        ("name", Names.Fields(type)),
        ("base", index.Find(type.BaseType) is { } parent ? Names.Fields(parent) + "<TSelf>" : "StructuredFields<TSelf>"),
        ("members", MemberList.Join(members)));

    private List<string> Own(StructuredTypeModel type)
    {
        var owner = Names.Type(type);
        return
        [
            .. type.Properties.Where(p => p.Type.Primitive != PrimitiveKind.Stream).Select(property => Property(owner, property)),
            .. type.Navigations.Select(navigation => Navigation(owner, navigation)),
        ];
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
            ? Value(doc, name, "CollectionField<" + fields + ", " + TypeMap.Item(property.Type) + ">", wire)
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
