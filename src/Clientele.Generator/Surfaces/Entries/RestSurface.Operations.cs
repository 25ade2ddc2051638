using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model.Rest;

namespace Clientele.Generator.Surfaces.Entries;

/// <content>What operations take and give.</content>
internal sealed partial class RestSurface
{
    private void AddResource(Dictionary<string, RestResourceModel> resources, RestResourceModel resource, string path, RestSignatureModel? usual)
    {
        foreach (var operation in resource.Operations)
        {
            AddOperation(operation, path, operation.Signature ?? usual);
        }

        foreach (var child in resource.Children)
        {
            if (resources.TryGetValue(child.TypeName, out var next))
            {
                AddResource(resources, next, path + child.CSharpName + ".", usual);
            }
        }
    }

    private void AddOperation(RestOperationModel operation, string path, RestSignatureModel? signature)
    {
        var key = operation.Method + ":" + Template(operation.Template);
        var result = operation.Result;
        var flags = new List<string>()
            .AddValue(SurfaceFlags.As, path + operation.CSharpName)
            .AddValue(SurfaceFlags.Server, operation.Server)
            .AddValue(SurfaceFlags.Paging, operation.Paging?.Next.Kind.ToString())
            .AddIf(result.CanBeAbsent, SurfaceFlags.CanBeAbsent)
            .AddIf(operation.Envelope, "in-envelope")
            .AddValue(SurfaceFlags.Authentication, signature is null ? null : Way(signature))
            .AddIf(operation.Deprecated is not null, SurfaceFlags.Deprecated);
        foreach (var scope in operation.Scopes)
        {
            flags.AddValue(SurfaceFlags.Scope, scope);
        }

        foreach (var header in operation.Headers)
        {
            flags.AddValue(SurfaceFlags.Header, _headerKeys[header]);
        }

        Add(SurfaceKind.Operation, key, Result(result.Kind, result.Type, result.Stream), flags, operation.Documentation, operation.Deprecated);
        AddResponses(key, operation);
        foreach (var parameter in operation.Parameters)
        {
            var own = new List<string>()
                .AddIf(parameter.IsRequired, SurfaceFlags.Required)
                .AddValue("in", parameter.Place.ToString().ToLowerInvariant())
                .AddValue("style", parameter.IsJson ? "json" : parameter.Style is ParameterStyle.Form or ParameterStyle.Simple ? null : parameter.Style.Name())
                .AddIf(parameter.Place == RestPlace.Query && parameter.Style == ParameterStyle.Form && !parameter.Explode, "joined")
                .AddName(parameter.WireName, Naming.Identifiers.Pascal(parameter.CSharpName, ""));
            Add(SurfaceKind.Parameter, SurfaceKey.Input(key, ParameterName(operation, parameter)), Type(parameter.Type), own, parameter.Documentation);
        }

        if (operation.Body is { } body)
        {
            AddBody(key, body, operation);
        }
    }

    /// <summary>Another body for each status, errors' bodies, and what is read as it arrives beside a body that is read whole.</summary>
    private void AddResponses(string key, RestOperationModel operation)
    {
        foreach (var status in operation.Result.Statuses)
        {
            Add(SurfaceKind.Response, SurfaceKey.Output(key, status.Status), Result(status.Kind, status.Type, null), new List<string>().AddValue(SurfaceFlags.As, status.CSharpName));
        }

        foreach (var error in operation.Errors)
        {
            Add(SurfaceKind.Response, SurfaceKey.Output(key, error.Status), Type(error.Type), [SurfaceFlags.Failure]);
        }

        if (operation.Result is { Stream: { } stream, Kind: not RestResultKind.Parts })
        {
            Add(SurfaceKind.Response, SurfaceKey.Output(key, "stream"), Stream(stream), []);
        }
    }

    private string Result(RestResultKind kind, RestTypeReference? type, RestStreamModel? stream) => kind switch
    {
        RestResultKind.Nothing => "",
        RestResultKind.Text => "Text",
        RestResultKind.Stream => "Stream",
        RestResultKind.Statuses => "Statuses",
        RestResultKind.Parts when stream is not null => Stream(stream),
        RestResultKind.List => "Items<" + (type is { } item ? Type(item) : "Any") + ">",
        _ => type is { } value ? Type(value) : "Any",
    };

    private string Stream(RestStreamModel stream) => stream.Kind + "<" + (stream.Type is { } type ? Type(type) : "Text") + ">";

    /// <summary><c>none</c>, <c>basic</c>, <c>key+token|basic</c>: schemes that are used together, and ways to choose from.</summary>
    private string Way(RestSignatureModel signature) => signature.Ways.IsEmpty
        ? "none"
        : string.Join("|", signature.Ways.Select(way => way.Schemes.IsEmpty ? "none" : string.Join("+", way.Schemes.Select(scheme => _schemeNames[scheme]))));

    /// <summary>The name, with the place before it where a parameter of another place has the same.</summary>
    private static string ParameterName(RestOperationModel operation, RestParameterModel parameter) =>
        operation.Parameters.Any(other => other.WireName == parameter.WireName && other.Place < parameter.Place)
            ? parameter.Place.ToString().ToLowerInvariant() + ":" + parameter.WireName
            : parameter.WireName;

    private void AddBody(string key, RestBodyModel body, RestOperationModel operation)
    {
        if (body.Kind != RestBodyKind.Multipart)
        {
            var flags = new List<string>()
                .AddIf(body.IsRequired, SurfaceFlags.Required)
                .AddValue(SurfaceFlags.MediaType, body.MediaType)
                .AddName("body", Naming.Identifiers.Pascal(body.CSharpName, ""));
            Add(SurfaceKind.Body, SurfaceKey.Input(key, "body"), body.Type is { } type ? Type(type) : "Stream", flags, body.Documentation);
        }

        foreach (var part in body.Parts)
        {
            var flags = new List<string>().AddIf(part.IsRequired, SurfaceFlags.Required).AddName(part.WireName, Naming.Identifiers.Pascal(part.CSharpName, ""));
            var type = part.Type is { } given ? Type(given) : "File";
            Add(SurfaceKind.Part, SurfaceKey.Input(key, operation.Parameters.Any(parameter => parameter.WireName == part.WireName) ? "part:" + part.WireName : part.WireName), part.IsList ? "List<" + type + ">" : type, flags, part.Documentation);
        }
    }

    /// <summary>Slashes of a path are its own.</summary>
    private static string Template(string template) => SurfaceKey.Escape(template).Replace("%2F", "/");
}
