using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Emitting.Rest;

/// <summary>Classes of objects, with their readers and writers. What was not set does not travel.</summary>
internal sealed class RestClassEmitter(Template template, string version)
{
    public string Emit(RestClassModel type)
    {
        var name = CSharpText.Identifier(type.CSharpName);
        var access = type.Derived.IsEmpty ? "private" : "private protected";
        var own = type.Members.Where(member => !member.IsInherited).ToList();
        var fields = own.Select(member => Backing(type, member, access)).ToList();
        if (type.BaseName is null)
        {
            fields.Insert(0, template["class.set"].Fill(("access", access)));
        }

        var properties = own.Select(member => Property(type, member)).ToList();
        if (type.Additional is { } additional && type.BaseName is null)
        {
            fields.Add(template["additional.backing"].Fill(("access", access), ("type", RestTypeMap.CSharp(additional))));
            properties.Add(template["additional"].Fill(("type", RestTypeMap.CSharp(additional))));
        }

        return template["class"].Fill(
            ("doc", RestDocs.Of(type.Documentation, "Object " + XmlDoc.Code(type.WireName) + ".", RestDocs.Evidence(type.Evidence), type.Deprecated)),
            ("version", version),
            ("modifiers", type.Derived.IsEmpty ? "sealed " : ""),
            ("name", name),
            ("bases", Bases(type, name)),
            ("fields", MemberList.Join(Tables(type).Concat(fields))),
            ("constructor", Constructor(type, name)),
            ("properties", string.Join("\n\n", properties)),
            ("read", type.IsRead ? Read(type, name) : ""),
            ("write", Write(type)));
    }

    private static string Bases(RestClassModel type, string name)
    {
        var model = type.IsRead ? "IJsonModel<" + name + ">" : "IJsonWritable";
        return type.BaseName is { } parent ? CSharpText.Identifier(parent) + ", " + model : model;
    }

    private IEnumerable<string> Tables(RestClassModel type)
    {
        if (type.IsRead)
        {
            yield return template["class.table"].Fill(("table", Literals(type.Members.Select(member => member.WireName))), ("type", CSharpText.Literal(type.WireName)));
            if (Values(type) is { Count: > 0 } values)
            {
                yield return template["class.derived"].Fill(("table", Literals(values.Select(derived => derived.Value))));
            }
        }
    }

    /// <summary>The values that mean derived classes; the class itself is among them where another one takes what is unknown.</summary>
    private static List<RestDerivedModel> Values(RestClassModel type) => type.Derived
        .Concat(type.OtherwiseName is null ? [] : [new RestDerivedModel(type.WireName, type.CSharpName)])
        .GroupBy(derived => derived.Value, System.StringComparer.Ordinal).Select(group => group.First()).ToList();

    private string Backing(RestClassModel type, RestMemberModel member, string access)
    {
        var declared = Declared(member);
        return template["property.backing"].Fill(
            ("access", access),
            ("type", RestTypeMap.CSharp(declared)),
            ("field", Field(member)),
            ("initial", IsDemanded(type, member) && !RestTypeMap.IsValueType(declared) ? " = null!" : RestTypeMap.Initial(declared)));
    }

    private string Property(RestClassModel type, RestMemberModel member) => template["property"].Fill(
        ("doc", RestDocs.Member(member)),
        ("obsolete", CSharpText.Obsolete(member.Deprecated)),
        ("required", IsDemanded(type, member) ? "required " : ""),
        ("type", RestTypeMap.CSharp(Declared(member))),
        ("name", CSharpText.Identifier(member.CSharpName)),
        ("field", Field(member)),
        ("ordinal", CSharpText.Number(type.Members.ToList().FindIndex(known => known.WireName == member.WireName))));

    /// <summary>The values that a member always has are set from the start, so that they travel.</summary>
    private string Constructor(RestClassModel type, string name)
    {
        var constants = type.Members
            .Select((member, ordinal) => (member, ordinal))
            .Where(part => part.member.Constant is not null)
            .Select(part => Field(part.member) + " = _members.Add(" + CSharpText.Number(part.ordinal) + ", " + Constant(part.member) + ");")
            .ToList();
        return constants.Count == 0 ? "" : template["class.constructor"].Fill(("name", name), ("constants", string.Join("\n", constants)));
    }

    private static string Constant(RestMemberModel member) => member.Type switch
    {
        { Kind: RestTypeKind.Enum } => CSharpText.Identifier(member.Type.CSharpName) + ".FromValue(" + CSharpText.Literal(member.Constant!) + ")",
        { Primitive: PrimitiveKind.String } => CSharpText.Literal(member.Constant!),
        _ => member.Constant!,
    };

    private string Read(RestClassModel type, string name)
    {
        var cases = type.Members.Select((member, ordinal) => template["read.case"].Fill(
            ("ordinal", CSharpText.Number(ordinal)),
            ("name", Field(member)),
            ("read", "value._members.Add(" + CSharpText.Number(ordinal) + ", " + (member.IsRequired ? RestTypeMap.ReadCall(Declared(member)) : RestTypeMap.ReadOptional(Declared(member))) + ")")));
        return template["read"].Fill(
            ("name", name),
            ("dispatch", Dispatch(type)),
            ("named", type.Additional is null ? "" : ", out var name"),
            ("cases", string.Join("\n", cases)),
            ("required", string.Join("\n", Required(type))),
            ("other", type.Additional is { } additional
                ? "value.AdditionalProperties[name] = " + RestTypeMap.ReadCall(additional) + ";"
                : "reader.Skip();"));
    }

    /// <summary>A check for each 64 members of which one at least is required.</summary>
    private static IEnumerable<string> Required(RestClassModel type)
    {
        const int WordBits = 64;
        var required = type.Members.Select((member, ordinal) => (member, ordinal)).Where(part => part.member is { IsRequired: true, IsWriteOnly: false });
        foreach (var word in required.GroupBy(part => part.ordinal / WordBits))
        {
            var bits = word.Aggregate(0UL, (all, part) => all | (1UL << (part.ordinal % WordBits)));
            yield return "RestRead.Require(value._members, s_members, " + CSharpText.Hex(bits)
                + (word.Key == 0 ? ");" : ", " + CSharpText.Number(word.Key) + ");");
        }
    }

    private string Dispatch(RestClassModel type)
    {
        var values = Values(type);
        return values.Count == 0 || type.Discriminator is null
            ? ""
            : template["read.dispatch"].Fill(
                ("member", CSharpText.Literal(type.Discriminator)),
                ("arms", string.Join("\n", values
                    .Select((derived, ordinal) => template[derived.CSharpName == type.CSharpName ? "read.dispatch.self" : "read.dispatch.arm"].Fill(
                        ("ordinal", CSharpText.Number(ordinal)), ("name", CSharpText.Identifier(derived.CSharpName))))
                    .Concat(type.OtherwiseName is { } other ? [template["read.dispatch.otherwise"].Fill(("name", CSharpText.Identifier(other)))] : [])))) + "\n";
    }

    private string Write(RestClassModel type)
    {
        var lines = type.Members
            .Select((member, ordinal) => (member, ordinal))
            .Where(part => !part.member.IsReadOnly || !type.IsWritten || part.member.IsFirst)
            .OrderBy(part => part.member.IsFirst ? 0 : part.member.Constant is not null ? 1 : 2)
            .Select(part => template["write.member"].Fill(
                ("ordinal", CSharpText.Number(part.ordinal)),
                ("condition", Declared(part.member).IsNullable && !part.member.Type.IsNullable ? " && " + Field(part.member) + " is not null" : ""),
                ("wire", CSharpText.JsonLiteral(part.member.WireName)),
                ("write", RestTypeMap.WriteCall(Declared(part.member), "writer", Field(part.member)))))
            .ToList();
        if (type.Additional is { } additional)
        {
            lines.Add(template["write.additional"].Fill(("writer", RestTypeMap.WriteMethod(additional))));
        }

        var fragment = type.BaseName is not null ? "write.override" : type.Derived.IsEmpty ? "write" : "write.virtual";
        return template[fragment].Fill(("members", string.Join("\n\n", lines)));
    }

    /// <summary>A single value that may be missing is nullable; a list or a map that is missing is empty.</summary>
    public static RestTypeReference Declared(RestMemberModel member) =>
        member.Type.OrNull(!member.IsRequired && !RestTypeMap.IsInterface(member.Type) && member.Type.Kind != RestTypeKind.Any);

    /// <summary>A member that must be set when a body is created. Types of responses are created by the reader, to which the rule does not apply.</summary>
    public static bool IsDemanded(RestClassModel type, RestMemberModel member) =>
        !type.IsRead && type.Derived.IsEmpty && type.BaseName is null && member is { IsRequired: true, IsReadOnly: false, Constant: null, Deprecated: null };

    private static string Field(RestMemberModel member) => Names.Backing(member.CSharpName);

    private static string Literals(IEnumerable<string> texts) => string.Join(", ", texts.Select(CSharpText.Literal));
}
