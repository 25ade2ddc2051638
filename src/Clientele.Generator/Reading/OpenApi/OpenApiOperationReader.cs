using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Syntax;
using Clientele.Shared;

namespace Clientele.Generator.Reading.OpenApi;

/// <summary>Reads paths, their verbs, and what these take and give.</summary>
internal sealed class OpenApiOperationReader(
    OpenApiFiles files, NodeAccess nodes, OpenApiSchemaReader schemas, ServerReader servers, SecurityReader security, VocabularyReader vocabulary)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];
    private static readonly string[] PathKeys = ["$ref", "summary", "description", "servers", "parameters", "additionalOperations", .. Methods];
    private static readonly string[] OperationKeys =
    [
        "tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses", "callbacks", "deprecated",
        "security", "servers",
    ];

    private readonly Dictionary<string, FileSpan> _ids = new(StringComparer.Ordinal);
    private readonly List<OpenApiMessage> _messages = [];

    /// <summary>What the service sends by itself: callbacks of the operations read so far, and webhooks.</summary>
    public IReadOnlyList<OpenApiMessage> Messages => _messages;

    public IEnumerable<OpenApiOperation> Read(string file, MappingNode root)
    {
        foreach (var (entry, value) in nodes.Objects(root, "paths"))
        {
            if (!NodeAccess.IsExtension(entry.Key) && files.Follow(file, value) is var (itemFile, item))
            {
                nodes.ReportUnknown(item, "a path", PathKeys);
                foreach (var operation in ReadPath(itemFile, entry.Key, item))
                {
                    yield return operation;
                }
            }
        }
    }

    /// <summary>Reads what the service sends without being asked (OpenAPI 3.1 §4.8.1).</summary>
    public void ReadWebhooks(string file, MappingNode root)
    {
        foreach (var (entry, value) in nodes.Objects(root, "webhooks"))
        {
            ReadMessages(file, entry.Key, value);
        }
    }

    private void ReadMessages(string file, string name, TreeNode value)
    {
        if (value is not MappingNode node || files.Follow(file, node) is not var (itemFile, item))
        {
            return;
        }

        foreach (var entry in item.Entries.Where(entry => Methods.Contains(entry.Key)))
        {
            if (entry.Value is MappingNode operation && nodes.Object(operation, "requestBody") is { } sent && Body(itemFile, sent) is { } body)
            {
                _messages.Add(new OpenApiMessage(name, body));
            }
        }
    }

    private IEnumerable<OpenApiOperation> ReadPath(string file, string template, MappingNode item)
    {
        var shared = Parameters(file, item);
        var own = servers.Read(item);
        foreach (var entry in item.Entries.Where(entry => Methods.Contains(entry.Key)).Concat(nodes.Object(item, "additionalOperations")?.Entries ?? []))
        {
            if (entry.Value is not MappingNode node)
            {
                vocabulary.Report(OpenApiDescriptors.WrongKind.At(entry.Value.Span, entry.Key, "an object", entry.Value.KindName));
                continue;
            }

            nodes.ReportUnknown(node, "an operation", OperationKeys);
            foreach (var (callback, value) in nodes.Objects(node, "callbacks"))
            {
                if (files.Follow(file, value) is not var (callbackFile, addresses))
                {
                    continue;
                }

                foreach (var address in addresses.Entries.Where(address => !NodeAccess.IsExtension(address.Key)))
                {
                    ReadMessages(callbackFile, callback.Key, address.Value);
                }
            }

            var parameters = Parameters(file, node);
            parameters.AddRange(shared.Where(inherited => !parameters.Exists(p => p.Name.Value == inherited.Name.Value && p.Place == inherited.Place)));
            yield return new OpenApiOperation(entry.Key.ToUpperInvariant(), template.StartsWith("/", StringComparison.Ordinal) ? template : "/" + template, entry.KeySpan)
            {
                OperationId = Id(node),
                Summary = nodes.Text(node, "summary"),
                Description = nodes.Text(node, "description"),
                IsDeprecated = nodes.Boolean(node, "deprecated") == true,
                Parameters = parameters,
                RequestBody = nodes.Object(node, "requestBody") is { } body ? Body(file, body) : null,
                Responses = Responses(file, node).ToList(),
                Servers = servers.Read(node) is { Count: > 0 } declared ? declared : own,
                Security = security.Requirements(node),
                Rules = vocabulary.Operation(node),
            };
        }
    }

    private Positioned<string>? Id(MappingNode node)
    {
        var id = nodes.Positioned(node, "operationId");
        if (id is not null && _ids.TryGetValue(id.Value, out var first))
        {
            vocabulary.Report(OpenApiDescriptors.DuplicateOperationId.At(id.Span, MessageText.OneLine(id.Value), MessageText.Number(first.StartLine + 1)));
        }
        else if (id is not null)
        {
            _ids.Add(id.Value, id.Span);
        }

        return id;
    }

    private List<OpenApiParameter> Parameters(string file, MappingNode owner)
    {
        var parameters = new List<OpenApiParameter>();
        foreach (var node in nodes.List(owner, "parameters").OfType<MappingNode>())
        {
            if (files.Follow(file, node) is var (parameterFile, parameter) && Parameter(parameterFile, parameter) is { } read)
            {
                parameters.Add(read);
            }
        }

        return parameters;
    }

    private OpenApiParameter? Parameter(string file, MappingNode node)
    {
        if (nodes.Positioned(node, "name") is not { } name)
        {
            vocabulary.Report(OpenApiDescriptors.MissingKey.At(node.Span, "A parameter", "name"));
            return null;
        }

        if (nodes.Text(node, "in") == "querystring" && nodes.Objects(node, "content").FirstOrDefault() is { Entry.Key: "application/x-www-form-urlencoded" } whole)
        {
            // All of the query as one form: each member is a parameter (OpenAPI 3.2).
            return new OpenApiParameter(name, ParameterPlace.Query)
            {
                IsRequired = nodes.Boolean(node, "required") == true,
                Description = nodes.Text(node, "description"),
                Explode = true,
                Schema = schemas.ReadOrNull(file, whole.Value, "schema"),
                CSharpName = vocabulary.ParameterName(node),
            };
        }

        if (Place(node, name) is not { } place)
        {
            return null;
        }

        var style = Style(node, place);
        var content = nodes.Objects(node, "content").FirstOrDefault();
        return new OpenApiParameter(name, place)
        {
            IsRequired = place == ParameterPlace.Path || nodes.Boolean(node, "required") == true,
            IsDeprecated = nodes.Boolean(node, "deprecated") == true,
            Description = nodes.Text(node, "description"),
            Style = style,
            Explode = nodes.Boolean(node, "explode") ?? style == ParameterStyle.Form,
            Schema = content.Entry is null ? schemas.ReadOrNull(file, node, "schema") : schemas.ReadOrNull(file, content.Value, "schema"),
            MediaType = content.Entry?.Key,
            ListRole = ListRoles.Of(node),
            CSharpName = vocabulary.ParameterName(node),
        };
    }

    private ParameterStyle Style(MappingNode node, ParameterPlace place)
    {
        var usual = place is ParameterPlace.Path or ParameterPlace.Header ? ParameterStyle.Simple : ParameterStyle.Form;
        if (nodes.Positioned(node, "style") is not { } name)
        {
            return usual;
        }

        if (ParameterStyles.Of(name.Value) is { } style)
        {
            return style;
        }

        vocabulary.Report(OpenApiDescriptors.UnknownChoice.At(
            name.Span, "style", string.Join(", ", ParameterStyles.Names), MessageText.OneLine(name.Value), $"it is read as '{usual.Name()}'." + DidYouMean.Phrase(name.Value, ParameterStyles.Names)));
        return usual;
    }

    private ParameterPlace? Place(MappingNode node, Positioned<string> name)
    {
        var place = nodes.Positioned(node, "in");
        switch (place?.Value)
        {
            case "path":
                return ParameterPlace.Path;
            case "query":
                return ParameterPlace.Query;
            case "header":
                return ParameterPlace.Header;
            case "cookie":
                return ParameterPlace.Cookie;
            case null:
                vocabulary.Report(OpenApiDescriptors.MissingKey.At(name.Span, $"The parameter '{MessageText.OneLine(name.Value)}'", "in"));
                return null;
            case var other:
                string[] known = ["path", "query", "header", "cookie"];
                vocabulary.Report(OpenApiDescriptors.UnknownChoice.At(
                    place.Span, "in", string.Join(", ", known), MessageText.OneLine(other), "the parameter is left out." + DidYouMean.Phrase(other, known)));
                return null;
        }
    }

    private OpenApiBody? Body(string file, MappingNode node) => files.Follow(file, node) is not var (bodyFile, body)
        ? null
        : new OpenApiBody(body.Span)
        {
            IsRequired = nodes.Boolean(body, "required") == true,
            Description = nodes.Text(body, "description"),
            Contents = Contents(bodyFile, body),
        };

    private IEnumerable<OpenApiResponse> Responses(string file, MappingNode operation)
    {
        foreach (var (entry, value) in nodes.Objects(operation, "responses"))
        {
            if (!NodeAccess.IsExtension(entry.Key) && files.Follow(file, value) is var (responseFile, response))
            {
                yield return new OpenApiResponse(new Positioned<string>(entry.Key, entry.KeySpan))
                {
                    Description = nodes.Text(response, "description"),
                    Contents = Contents(responseFile, response),
                    Headers = Headers(responseFile, response).ToList(),
                };
            }
        }
    }

    private IEnumerable<OpenApiHeader> Headers(string file, MappingNode response)
    {
        foreach (var (entry, value) in nodes.Objects(response, "headers"))
        {
            if (files.Follow(file, value) is var (headerFile, header))
            {
                var content = nodes.Objects(header, "content").FirstOrDefault();
                yield return new OpenApiHeader(
                    new Positioned<string>(entry.Key, entry.KeySpan),
                    schemas.ReadOrNull(headerFile, content.Entry is null ? header : content.Value, "schema"),
                    content.Entry?.Key,
                    nodes.Text(header, "description"));
            }
        }
    }

    private List<OpenApiContent> Contents(string file, MappingNode owner)
    {
        var contents = new List<OpenApiContent>();
        foreach (var (entry, value) in nodes.Objects(owner, "content"))
        {
            // A media type may be a reference since OpenAPI 3.2.
            if (files.Follow(file, value) is var (contentFile, content))
            {
                contents.Add(new OpenApiContent(
                    new Positioned<string>(entry.Key, entry.KeySpan),
                    schemas.ReadOrNull(contentFile, content, "schema"),
                    schemas.ReadOrNull(contentFile, content, "itemSchema"))
                {
                    Encodings = nodes.Objects(content, "encoding").Select(member => Encoding(member.Entry.Key, member.Value)).ToList(),
                });
            }
        }

        return contents;
    }

    private OpenApiEncoding Encoding(string name, MappingNode node)
    {
        var explode = nodes.Boolean(node, "explode");
        var style = node.Find("style") is null && explode is null ? null : (ParameterStyle?)Style(node, ParameterPlace.Query);
        return new OpenApiEncoding(name, style, explode ?? style == ParameterStyle.Form, nodes.Text(node, "contentType"));
    }
}
