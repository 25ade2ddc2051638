using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Rest;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.Rest;

namespace Clientele.Generator.Emitting.Testing;

/// <summary>
/// Reads the bodies of requests as typed objects. Types that only requests carry have no reader in the client, so that the fake brings one. Unions and hierarchies that only requests carry are
/// left to the JSON of the call.
/// </summary>
internal sealed class RestBodyEmitter(RestServiceModel model, Template template, string fake)
{
    private readonly Dictionary<string, RestClassModel> _classes = model.Classes.ToDictionary(type => type.CSharpName, StringComparer.Ordinal);
    private readonly Dictionary<string, RestUnionModel> _unions = model.Unions.ToDictionary(type => type.CSharpName, StringComparer.Ordinal);
    private readonly SortedDictionary<string, RestClassModel> _read = new(StringComparer.Ordinal);

    /// <summary>The type of an operation's body, and the method that reads it; null where it has no typed JSON body.</summary>
    public (string Type, string Read)? Body(RestOperationModel operation)
    {
        if (operation.Body is not { Kind: RestBodyKind.Json, Type: { Kind: not RestTypeKind.Any } declared } body || !CanRead(declared, new HashSet<string>(StringComparer.Ordinal)))
        {
            return null;
        }

        var type = declared.OrNull(!body.IsRequired);
        Collect(type);
        return (RestTypeMap.CSharp(type), Method(type));
    }

    /// <summary>The readers of the types that bodies asked for so far have; empty where the client has all of them.</summary>
    public string Readers() => _read.Count == 0 ? "" : template["bodies"].Fill(("members", string.Join("\n\n", _read.Values.Select(Reader))));

    private bool CanRead(RestTypeReference type, HashSet<string> seen) => type.Kind switch
    {
        RestTypeKind.List or RestTypeKind.Map => CanRead(type.Item!, seen),
        RestTypeKind.Union => _unions.TryGetValue(type.CSharpName, out var union) && union.IsRead,
        RestTypeKind.Class => _classes.TryGetValue(type.CSharpName, out var found)
            && (found.IsRead || !seen.Add(type.CSharpName)
                || (found.Derived.IsEmpty && found.Members.All(member => CanRead(member.Type, seen)) && (found.Additional is null || CanRead(found.Additional, seen)))),
        _ => true,
    };

    private void Collect(RestTypeReference type)
    {
        if (type.Kind is RestTypeKind.List or RestTypeKind.Map)
        {
            Collect(type.Item!);
        }
        else if (IsOwn(type) && !_read.ContainsKey(type.CSharpName))
        {
            var found = _classes[type.CSharpName];
            _read.Add(type.CSharpName, found);
            foreach (var part in found.Members.Select(member => member.Type).Concat(found.Additional is null ? [] : [found.Additional]))
            {
                Collect(part);
            }
        }
    }

    /// <summary>Whether the client has no reader of the class.</summary>
    private bool IsOwn(RestTypeReference type) => type.Kind == RestTypeKind.Class && !_classes[type.CSharpName].IsRead;

    private string Reader(RestClassModel type)
    {
        var members = type.Members.Select((member, ordinal) => (Member: member, Ordinal: ordinal)).Where(part => !part.Member.IsReadOnly).ToList();
        var demanded = members.Where(part => RestClassEmitter.IsDemanded(type, part.Member)).Select(part => CSharpText.Identifier(part.Member.CSharpName) + " = default!").ToList();
        return template["bodies.read"].Fill(
            ("type", CSharpText.Identifier(type.CSharpName)),
            ("table", string.Join(", ", type.Members.Select(member => CSharpText.Literal(member.WireName)))),
            ("demanded", demanded.Count == 0 ? "" : " { " + string.Join(", ", demanded) + " }"),
            ("named", type.Additional is null ? "" : ", out var name"),
            ("cases", string.Join("\n", members.Select(part => template["bodies.case"].Fill(
                ("ordinal", CSharpText.Number(part.Ordinal)),
                ("name", CSharpText.Identifier(part.Member.CSharpName)),
                ("read", Optional(part.Member)))))),
            ("other", type.Additional is { } additional ? "value.AdditionalProperties[name] = " + Call(additional, "reader") + ";" : "reader.Skip();"));
    }

    private string Optional(RestMemberModel member)
    {
        var type = RestClassEmitter.Declared(member);
        return HasOwn(type) ? Call(type, "reader") : member.IsRequired ? RestTypeMap.ReadCall(type) : RestTypeMap.ReadOptional(type);
    }

    private bool HasOwn(RestTypeReference type) => type.Kind is RestTypeKind.List or RestTypeKind.Map ? HasOwn(type.Item!) : IsOwn(type);

    private string Method(RestTypeReference type)
    {
        if (!HasOwn(type))
        {
            return RestTypeMap.ReadMethod(type);
        }

        return IsOwn(type) && !type.IsNullable
            ? fake + ".FakeBodies.Read" + type.CSharpName
            : "static (ref JsonCursor inner) => " + Call(type, "inner");
    }

    private string Call(RestTypeReference type, string reader)
    {
        if (!HasOwn(type))
        {
            return RestTypeMap.ReadCall(type, reader);
        }

        var argument = "(ref " + reader;
        return type.Kind switch
        {
            RestTypeKind.List => (type.IsNullable ? "RestRead.ListOrNull<" : "RestRead.List<") + RestTypeMap.CSharp(type.Item!) + ">" + argument + ", " + Method(type.Item!) + ")",
            RestTypeKind.Map => (type.IsNullable ? "RestRead.MapOrNull<" : "RestRead.Map<") + RestTypeMap.CSharp(type.Item!) + ">" + argument + ", " + Method(type.Item!) + ")",
            _ => (type.IsNullable ? reader + ".TryReadNull() ? null : " : "") + fake + ".FakeBodies.Read" + type.CSharpName + argument + ")",
        };
    }
}
