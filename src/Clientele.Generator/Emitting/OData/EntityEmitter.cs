using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Emitting.OData;

/// <summary>The class of an entity or complex type, with its reader and writer.</summary>
internal sealed class EntityEmitter(ModelIndex index, Template template, string version)
{
    public string Emit(StructuredTypeModel type)
    {
        var members = JsonMember.Of(index, type);
        var isOpenHere = type.IsOpen && index.Find(type.BaseType) is not { IsOpen: true };
        var isComplex = type.Kind == StructuredTypeKind.Complex;
        var isRoot = index.Find(type.BaseType) is null;

        var access = type.DerivedTypes.IsEmpty && !type.IsAbstract ? "private" : "private protected";
        var fields = new List<string>();
        var properties = new List<string>();
        if (isRoot && index.IsTracked(type))
        {
            fields.Add(template["property.set"].Fill(("access", access)));
        }

        foreach (var member in members.Where(member => !member.IsInherited))
        {
            if (member.IsBacked)
            {
                fields.Add(template["property.backing"].Fill(
                    ("access", access), ("type", TypeMap.CSharp(member.Type)), ("field", member.Backing), ("initial", TypeMap.Initial(member.Type) is { Length: > 0 } initial ? initial : ";")));
            }

            properties.Add(Property(member));
        }

        if (!isComplex && isRoot)
        {
            properties.Add(template["entity.etag"].Fill());
        }

        if (isOpenHere)
        {
            fields.Add(template["entity.dynamic.backing"].Fill(("access", access)));
            properties.Add(template["entity.dynamic"].Fill());
        }

        var text = template["entity"].Fill(
            ("doc", Documentation.Of(type.Documentation, (isComplex ? "Complex type " : "Entity type ") + Documentation.Code(type.QualifiedName) + ".")),
            ("version", version),
            ("attribute", TypeAttribute.Arguments(type)),
            ("modifiers", Modifiers(type)),
            ("name", Names.Type(type)),
            ("bases", Bases(type)),
            ("table", string.Join(", ", members.Select(member => CSharpText.Literal(member.WireName)))),
            ("derived", Derived(type)),
            ("fields", string.Join("\n\n", fields)),
            ("properties", string.Join("\n\n", properties)),
            ("read", Read(type, members)),
            ("write", Write(type, members)));
        return type.IsAbstract ? text + "\n\n" + Other(type, members) : text;
    }

    /// <summary>
    /// A row of a type that is derived from an abstract one and not described (clients should expect such types, OData Protocol 4.01 §5.2): it
    /// keeps its type's name, and what it holds besides the declared members.
    /// </summary>
    private string Other(StructuredTypeModel type, IReadOnlyList<JsonMember> members)
    {
        var lines = new List<string> { "JsonWrite.TypeName(writer, ODataTypeName);" };
        lines.AddRange(members.Select(WriteMember));
        lines.Add("_dynamicProperties?.WriteMembers(writer);");
        return template["entity.other"].Fill(
            ("base", Names.Type(type)),
            ("version", version),
            ("name", Names.Other(type)),
            ("table", string.Join(", ", members.Select(member => CSharpText.Literal(member.WireName)))),
            ("wire", CSharpText.Literal(type.QualifiedName)),
            ("fields", type.IsOpen ? "" : template["entity.dynamic.backing"].Fill(("access", "private"))),
            ("properties", type.IsOpen ? "" : template["entity.dynamic"].Fill()),
            ("read", template["read"].Fill(
                ("name", Names.Other(type)),
                ("dispatch", ""),
                ("initial", " { ODataTypeName = JsonRead.TypeName(ref reader) ?? throw JsonRead.UnknownType(ref reader, " + CSharpText.Literal(type.QualifiedName) + ") }"),
                ("cases", string.Join("\n", Cases(type, members))),
                ("dynamic", "ref value._dynamicProperties, "))),
            ("write", template["write.override"].Fill(("members", string.Join("\n", lines)))));
    }

    private static string Modifiers(StructuredTypeModel type) =>
        (type.IsAbstract, type.DerivedTypes.IsEmpty) switch
        {
            (true, _) => "abstract ",
            (false, true) => "sealed ",
            _ => "",
        };

    private string Bases(StructuredTypeModel type)
    {
        var model = "IJsonModel<" + Names.Type(type) + ">";
        return index.Find(type.BaseType) is { } parent
            ? Names.Type(parent) + ", " + model
            : type.Kind == StructuredTypeKind.Entity ? model + ", IHasETag" : model;
    }

    private string Property(JsonMember member)
    {
        var values = new[]
        {
            ("doc", member.Documentation),
            ("obsolete", Documentation.Obsolete(member.Deprecated)),
            ("type", TypeMap.CSharp(member.Type)),
            ("name", CSharpText.Identifier(member.CSharpName)),
            ("field", member.Backing),
            ("ordinal", CSharpText.Number(member.Ordinal)),
            ("initial", TypeMap.Initial(member.Type)),
        };
        var fragment = (member.IsTracked, member.IsBacked) switch
        {
            (true, _) => "property.tracked",
            (false, true) => "property.backed",
            _ => "property",
        };
        return template[fragment].Fill(values);
    }

    private string Read(StructuredTypeModel type, IReadOnlyList<JsonMember> members)
    {
        var derived = ConcreteDerived(type);
        var arms = string.Join("\n", derived.Select((t, i) => template[type.IsAbstract ? "read.abstract.arm" : "read.dispatch.arm"].Fill(
            ("ordinal", CSharpText.Number(i)), ("name", Names.Type(t)))));
        if (type.IsAbstract)
        {
            return template["read.abstract"].Fill(("name", Names.Type(type)), ("other", Names.Other(type)), ("arms", arms));
        }

        return template["read"].Fill(
            ("name", Names.Type(type)),
            ("dispatch", derived.Count == 0 ? "" : template["read.dispatch"].Fill(("arms", arms)) + "\n"),
            ("initial", "()"),
            ("cases", string.Join("\n", Cases(type, members))),
            ("dynamic", type.IsOpen ? "ref value._dynamicProperties, " : ""));
    }

    private List<string> Cases(StructuredTypeModel type, IReadOnlyList<JsonMember> members)
    {
        var cases = members.Select(member => template[member.IsTracked && member.Deprecated is not null ? "read.case.tracked" : "read.case"].Fill(
            ("ordinal", CSharpText.Number(member.Ordinal)),
            ("name", member.IsTracked && member.Deprecated is null ? CSharpText.Identifier(member.CSharpName) : member.Access),
            ("read", TypeMap.ReadCall(member.Type)))).ToList();
        if (type.Kind == StructuredTypeKind.Entity)
        {
            cases.Add(template["read.case.etag"].Fill());
        }

        return cases;
    }

    private string Derived(StructuredTypeModel type) => type.DerivedTypes.IsEmpty && !type.IsAbstract
        ? ""
        : template["entity.derived"].Fill(("table", string.Join(", ", ConcreteDerived(type).Select(t => CSharpText.Literal(t.QualifiedName)))));

    private List<StructuredTypeModel> ConcreteDerived(StructuredTypeModel type) =>
        type.DerivedTypes.Select(index.Find).OfType<StructuredTypeModel>().Where(derived => !derived.IsAbstract).ToList();

    private string Write(StructuredTypeModel type, IReadOnlyList<JsonMember> members)
    {
        var lines = new List<string>();
        if (index.Find(type.BaseType) is not null)
        {
            lines.Add("JsonWrite.TypeName(writer, " + CSharpText.Literal(type.QualifiedName) + ");");
        }

        lines.AddRange(members.Select(WriteMember));
        if (type.IsOpen)
        {
            lines.Add("_dynamicProperties?.WriteMembers(writer);");
        }

        var body = string.Join("\n", lines);
        if (index.Find(type.BaseType) is not null)
        {
            return template["write.override"].Fill(("members", body));
        }

        return template[type.DerivedTypes.IsEmpty && !type.IsAbstract ? "write" : "write.virtual"].Fill(("members", body));
    }

    /// <summary>A navigation property that was not expanded is not written; null or an empty list says so.</summary>
    private string WriteMember(JsonMember member)
    {
        var call = TypeMap.WriteCall(member.Type, "writer", member.WireName, member.Access, index.Model.Contract.NumbersAsText, ifNotNull: member.IsNavigation && !member.Type.IsCollection);
        if (member.IsTracked)
        {
            return template["write.member.tracked"].Fill(("ordinal", CSharpText.Number(member.Ordinal)), ("call", call));
        }

        return member.IsNavigation && member.Type.IsCollection
            ? template["write.member.related"].Fill(("name", member.Access), ("call", call))
            : call;
    }
}
