using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Clientele.Generator.Emitting.Rest;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;

namespace Clientele.Tool.Reference;

/// <summary>The pages of an OpenAPI service: a resource, a type, an enumeration, an operation each.</summary>
internal sealed class RestPages
{
    private readonly PageFiles _files = new();
    private readonly RestExamples _examples;

    private RestPages(RestServiceModel service)
    {
        _examples = new RestExamples(service);
        foreach (var resource in service.Resources)
        {
            _files.Add(PageKind.Resource, resource.TypeName);
            foreach (var operation in resource.Operations)
            {
                _files.Add(PageKind.Operation, KeyOf(operation));
            }
        }

        foreach (var type in service.Classes.Select(type => type.CSharpName).Concat(service.Unions.Select(type => type.CSharpName)))
        {
            _files.Add(PageKind.Type, type);
        }

        foreach (var type in service.Enums)
        {
            _files.Add(PageKind.Enumeration, type.CSharpName);
        }
    }

    public static IReadOnlyList<ReferencePage> Of(RestServiceModel service)
    {
        var pages = new RestPages(service);
        var paths = Paths(service);
        return
        [
            .. service.Resources.Where(resource => resource.Operations.Count + resource.Children.Count > 0).Select(resource => pages.Resource(resource, paths[resource.TypeName])),
            .. service.Classes.Select(pages.Class),
            .. service.Unions.Select(pages.Union),
            .. service.Enums.Select(pages.Enumeration),
            .. service.Resources.SelectMany(resource => resource.Operations.Select(operation => pages.Operation(operation, paths[resource.TypeName]))),
        ];
    }

    /// <summary>How code gets to each resource.</summary>
    private static Dictionary<string, string> Paths(RestServiceModel service)
    {
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in service.Resources)
        {
            var own = paths.TryAdd(resource.TypeName, "client") ? "client" : paths[resource.TypeName];
            foreach (var child in resource.Children)
            {
                paths[child.TypeName] = $"{own}.{CSharpText.Identifier(child.CSharpName)}";
            }
        }

        return paths;
    }

    private ReferencePage Resource(RestResourceModel resource, string path) => new(PageKind.Resource, _files.Add(PageKind.Resource, resource.TypeName), path == "client" ? resource.TypeName : path["client.".Length..], "")
    {
        Summary = $"Resource, as {path}.",
        Tables =
        [
            .. MemberTable.Of("Operations", resource.Operations.Select(operation => new Member(
                operation.CSharpName, $"{operation.Method} {operation.Template}", ResultOf(operation), null, "", MemberTable.Words(operation.Documentation, operation.Deprecated))
            {
                Href = _files.Find(PageKind.Operation, KeyOf(operation)),
            })),
            .. MemberTable.Of("Resources below it", resource.Children.Select(child => new Member(child.CSharpName, "", child.TypeName, _files.Find(PageKind.Resource, child.TypeName), "", null))),
        ],
    };

    private ReferencePage Class(RestClassModel type) => new(PageKind.Type, _files.Add(PageKind.Type, type.CSharpName), type.CSharpName, type.WireName)
    {
        Summary = type.Documentation.Summary ?? "Object.",
        Remarks = type.Documentation.Remarks,
        Deprecated = type.Deprecated,
        Facts =
        [
            .. type.BaseName is { } parent ? [new Fact("Derived from", parent, _files.Find(PageKind.Type, parent))] : Array.Empty<Fact>(),
            .. type.Derived.Select(derived => derived.CSharpName).Distinct().Select(derived => new Fact("Derived type", derived, _files.Find(PageKind.Type, derived))),
            new Fact("In", (type.IsRead, type.IsWritten) switch { (true, true) => "requests and responses", (true, false) => "responses", _ => "requests" }),
            .. type.Evidence is { } evidence ? [new Fact("Known from", evidence)] : Array.Empty<Fact>(),
        ],
        Tables = [.. MemberTable.Of("Members", type.Members.Select(Member))],
    };

    private Member Member(RestMemberModel member)
    {
        string?[] notes =
        [
            member.IsRequired ? "required" : null,
            member.IsReadOnly ? "set by the service" : null,
            member.IsWriteOnly ? "in requests only" : null,
            member.Constant is { } constant ? "always " + constant : null,
            member.Facets,
            member.DefaultValue is { } value ? "default " + value : null,
        ];
        return new Member(member.CSharpName, member.WireName, CSharpWords.Plain(RestTypeMap.CSharp(member.Type)), HrefOf(member.Type), string.Join(", ", notes.Where(note => !string.IsNullOrEmpty(note))), MemberTable.Words(member.Documentation, member.Deprecated));
    }

    private ReferencePage Union(RestUnionModel type) => new(PageKind.Type, _files.Add(PageKind.Type, type.CSharpName), type.CSharpName, type.WireName)
    {
        Summary = type.Documentation.Summary ?? "One of several types.",
        Remarks = type.Documentation.Remarks,
        Deprecated = type.Deprecated,
        Facts = type.Discriminator is { } member ? [new Fact("Told apart by", member)] : [],
        Tables = [.. MemberTable.Of("Alternatives", type.Alternatives.Select(alternative => new Member(
            alternative.CSharpName, string.Join(", ", alternative.Values), CSharpWords.Plain(RestTypeMap.CSharp(alternative.Type)), HrefOf(alternative.Type), "", null)))],
    };

    private ReferencePage Enumeration(RestEnumModel type) => new(PageKind.Enumeration, _files.Add(PageKind.Enumeration, type.CSharpName), type.CSharpName, type.WireName)
    {
        Summary = type.Documentation.Summary ?? "Choice, open for more.",
        Remarks = type.Documentation.Remarks,
        Deprecated = type.Deprecated,
        Tables = [.. MemberTable.Of("Choices", type.Members.Select(member => new Member(member.CSharpName, member.Value, "", null, "", null)))],
    };

    private ReferencePage Operation(RestOperationModel operation, string path) => new(PageKind.Operation, _files.Add(PageKind.Operation, KeyOf(operation)), path == "client" ? operation.CSharpName : $"{path["client.".Length..]}.{operation.CSharpName}", $"{operation.Method} {operation.Template}")
    {
        Summary = operation.Documentation.Summary ?? "Operation.",
        Remarks = operation.Documentation.Remarks,
        Deprecated = operation.Deprecated,
        Facts =
        [
            new Fact("Request", $"{operation.Method} {operation.Template}"),
            new Fact("Gives", ResultOf(operation), operation.Result.Type is { } type ? HrefOf(type) : null),
            .. operation.Server.Length > 0 ? [new Fact("Server", operation.Server)] : Array.Empty<Fact>(),
            .. operation.Scopes.IsEmpty ? Array.Empty<Fact>() : [new Fact("Scopes", string.Join(" ", operation.Scopes))],
            .. operation.Evidence is { } evidence ? [new Fact("Known from", evidence)] : Array.Empty<Fact>(),
        ],
        Tables =
        [
            .. MemberTable.Of("Parameters", operation.Parameters.Select(parameter => new Member(
                parameter.CSharpName,
                parameter.WireName,
                CSharpWords.Plain(RestTypeMap.CSharp(parameter.Type)),
                HrefOf(parameter.Type),
                $"{parameter.Place.ToString().ToLowerInvariant()}{(parameter.IsRequired ? "" : ", optional")}",
                MemberTable.Words(parameter.Documentation, null)))),
            .. operation.Body is { } body
                ? MemberTable.Of("Body", body.Parts.IsEmpty
                    ? [new Member(body.CSharpName, body.MediaType, body.Type is { } sent ? CSharpWords.Plain(RestTypeMap.CSharp(sent)) : "", body.Type is { } typed ? HrefOf(typed) : null, body.IsRequired ? "" : "optional", MemberTable.Words(body.Documentation, null))]
                    : body.Parts.Select(part => new Member(part.CSharpName, part.WireName, part.Type is { } own ? CSharpWords.Plain(RestTypeMap.CSharp(own)) : "file", null, part.IsRequired ? "" : "optional", MemberTable.Words(part.Documentation, null))))
                : [],
            .. MemberTable.Of("Errors", operation.Errors.Select(error => new Member(error.Status, "", CSharpWords.Plain(RestTypeMap.CSharp(error.Type)), HrefOf(error.Type), "", null))),
        ],
        Examples = _examples.Of(operation, path),
    };

    private static string ResultOf(RestOperationModel operation) => operation.Result.Kind switch
    {
        RestResultKind.Nothing => "nothing",
        RestResultKind.Text => "string",
        RestResultKind.Stream => "Stream",
        RestResultKind.List => operation.Result.Type is { } item ? $"list of {CSharpWords.Plain(RestTypeMap.CSharp(item))}" : "list",
        _ => operation.Result.Type is { } type ? CSharpWords.Plain(RestTypeMap.CSharp(type)) : operation.Result.Kind.ToString().ToLower(CultureInfo.InvariantCulture),
    };

    private string? HrefOf(RestTypeReference type) => type.Kind switch
    {
        RestTypeKind.Class or RestTypeKind.Union => _files.Find(PageKind.Type, type.CSharpName),
        RestTypeKind.Enum or RestTypeKind.NumberEnum => _files.Find(PageKind.Enumeration, type.CSharpName),
        RestTypeKind.List or RestTypeKind.Map when type.Item is { } item => HrefOf(item),
        _ => null,
    };

    private static string KeyOf(RestOperationModel operation) => $"{operation.Method} {operation.Template} {operation.Server}";
}
