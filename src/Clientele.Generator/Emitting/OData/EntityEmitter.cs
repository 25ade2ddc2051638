using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model;

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

        var access = type.DerivedTypes.IsEmpty ? "private" : "private protected";
        var fields = new List<string>();
        var properties = new List<string>();
        if (isComplex && isRoot)
        {
            fields.Add(template["property.set"].Fill(("access", access)));
        }

        foreach (var member in members.Where(member => !member.IsInherited))
        {
            if (member.IsBacked)
            {
                fields.Add(template["property.backing"].Fill(
                    ("access", access), ("type", member.TypeText), ("field", member.Backing), ("initial", member.Initial.Length == 0 ? ";" : member.Initial)));
            }

            properties.Add(Property(member));
        }

        if (!isComplex && isRoot)
        {
            properties.Add(template["entity.etag"].Fill());
        }

        if (isOpenHere)
        {
            properties.Add(template["entity.dynamic"].Fill());
        }

        return template["entity"].Fill(
            ("doc", Documentation.Of(type.Documentation, (isComplex ? "Complex type " : "Entity type ") + Documentation.Code(type.QualifiedName) + ".")),
            ("version", version),
            ("modifiers", Modifiers(type)),
            ("name", Names.Type(type)),
            ("bases", Bases(type)),
            ("table", string.Join(", ", members.Select(member => CSharpText.Literal(member.WireName)))),
            ("fields", string.Join("\n\n", fields)),
            ("properties", string.Join("\n\n", properties)),
            ("read", Read(type, members)),
            ("write", Write(type, members)));
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
        var model = "global::Clientele.Json.IJsonModel<" + Names.Type(type) + ">";
        return index.Find(type.BaseType) is { } parent ? Names.Type(parent) + ", " + model : model;
    }

    private string Property(JsonMember member)
    {
        var values = new[]
        {
            ("doc", member.Documentation),
            ("obsolete", Documentation.Obsolete(member.Deprecated)),
            ("type", member.TypeText),
            ("name", CSharpText.Identifier(member.CSharpName)),
            ("field", member.Backing),
            ("ordinal", TypeMap.Number(member.Ordinal)),
            ("initial", member.Initial),
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
        var derived = type.DerivedTypes.Select(index.Find).Where(t => t is { IsAbstract: false }).Cast<StructuredTypeModel>().ToList();
        if (type.IsAbstract)
        {
            return template["read.abstract"].Fill(
                ("name", Names.Type(type)),
                ("wire", CSharpText.Literal(type.QualifiedName)),
                ("arms", string.Join("\n", derived.Select(t => Arm("read.abstract.arm", t)))));
        }

        var cases = members.Select(member => template[member.IsTracked ? "read.case.tracked" : "read.case"].Fill(
            ("ordinal", TypeMap.Number(member.Ordinal)),
            ("name", member.Access),
            ("read", member.Read))).ToList();
        if (type.Kind == StructuredTypeKind.Entity)
        {
            cases.Add(template["read.case.etag"].Fill());
        }

        var dispatch = derived.Count == 0
            ? ""
            : template["read.dispatch"].Fill(("arms", string.Join("\n", derived.Select(t => Arm("read.dispatch.arm", t)))));
        return template["read"].Fill(
            ("name", Names.Type(type)),
            ("dispatch", dispatch.Length == 0 ? "" : dispatch + "\n"),
            ("cases", string.Join("\n", cases)),
            ("unknown", type.IsOpen ? "value.DynamicProperties.Read(ref reader);" : "reader.Skip();"));
    }

    private string Arm(string fragment, StructuredTypeModel target) =>
        template[fragment].Fill(("wire", CSharpText.Literal(target.QualifiedName)), ("name", Names.Type(target)));

    private string Write(StructuredTypeModel type, IReadOnlyList<JsonMember> members)
    {
        var lines = new List<string>();
        if (index.Find(type.BaseType) is not null)
        {
            lines.Add("global::Clientele.Json.JsonWrite.TypeName(writer, " + CSharpText.Literal(type.QualifiedName) + ");");
        }

        lines.AddRange(members.Select(member => template[member.IsTracked ? "write.member.tracked" : "write.member"].Fill(
            ("ordinal", TypeMap.Number(member.Ordinal)),
            ("write", member.Write),
            ("wire", CSharpText.Literal(member.WireName)),
            ("name", member.Access))));
        if (type.IsOpen)
        {
            lines.Add("DynamicProperties.Write(writer);");
        }

        var body = string.Join("\n", lines);
        if (index.Find(type.BaseType) is not null)
        {
            return template["write.override"].Fill(("members", body));
        }

        return type.DerivedTypes.IsEmpty
            ? template["write"].Fill(("members", body))
            : template["write.virtual"].Fill(("members", body));
    }
}
