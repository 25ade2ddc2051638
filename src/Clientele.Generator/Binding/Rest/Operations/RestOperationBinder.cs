using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.Rest.Paging;
using Clientele.Generator.Binding.Rest.Paths;
using Clientele.Generator.Binding.Rest.Responses;
using Clientele.Generator.Binding.Rest.Schemas;
using Clientele.Generator.Binding.Rest.Servers;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Naming;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest.Operations;

/// <summary>Makes operations and puts them where their path says, or where the document wants them.</summary>
internal sealed class RestOperationBinder(
    OpenApiDocument document,
    ResourceTree tree,
    ServerBinder servers,
    ParameterBinder parameters,
    BodyBinder bodies,
    ResultBinder results,
    HeaderBinder headers,
    SecurityBinder security,
    PagingBinder paging)
{
    private readonly PathNames _paths = new(document);
    private readonly HashSet<string> _read = new(
        document.Operations.Where(operation => operation.Method == "GET").Select(operation => operation.Template.TrimEnd('/')), StringComparer.Ordinal);

    private readonly HashSet<string> _keyed = new(
        document.Operations.Where(operation => PathTemplate.EndsInParameter(operation.Template)).Select(operation => WithoutLast(operation.Template)), StringComparer.Ordinal);

    /// <summary>Types that error responses have.</summary>
    public List<RestTypeReference> ErrorTypes { get; } = [];

    public void Bind(OpenApiOperation operation)
    {
        var role = servers.RoleOf(operation);
        var names = operation.Rules.Resource is { } resource
            ? resource.Value.Split('.').Where(name => name.Length > 0).Select(name => Identifiers.Pascal(name, "Resource")).ToList()
            : _paths.Of(operation);
        var node = tree.At(names);
        var paged = paging.Bind(operation);
        var wanted = Wanted(operation, paged is not null || IsList(operation));
        var name = node.TakeOperation(wanted);
        var stem = (node.Stem.Length == 0 ? "" : node.Stem) + name;

        var path = PathTemplate.Parse(operation.Template);
        var scope = new NameScope(ReservedNames.Parameters);
        var bound = parameters.Bind(operation, path, scope, stem, paged?.Model.TokenParameter).ToList();
        var body = bodies.Bind(operation, new NameScope(extends: scope), stem);
        var errors = results.Errors(operation, stem).ToEquatableArray();
        ErrorTypes.AddRange(errors.Select(error => error.Type));
        node.Operations.Add(new RestOperationModel(
            operation.Method,
            operation.Template,
            path.ToEquatableArray(),
            name,
            role,
            bound.ToEquatableArray(),
            body,
            results.Bind(operation, stem, paged?.Model, paged?.Items),
            document.Rules.Envelope is not null && operation.Rules.Envelope,
            paged?.Model,
            Documents.Of(operation),
            operation.Rules.Evidence,
            Documents.Deprecated(operation.IsDeprecated),
            security.Bind(operation),
            security.Scopes(operation),
            errors,
            headers.Bind(operation, stem)));
    }

    /// <summary>A GET lists where it gives a list, or anything at all of what single items are asked for by a key.</summary>
    private bool IsList(OpenApiOperation operation) =>
        operation.Method == "GET" && !PathTemplate.EndsInParameter(operation.Template)
            && (_keyed.Contains(operation.Template.TrimEnd('/')) || (results.Payload(operation, ResultBinder.SuccessSchema(operation)) is { } payload && results.IsList(payload)));

    /// <summary>Names in the order of preference: what the document says, what the verb does, what the operation is called.</summary>
    private string[] Wanted(OpenApiOperation operation, bool isList)
    {
        if (operation.Rules.Name is { } given)
        {
            return [Identifiers.Pascal(given.Value, "Call")];
        }

        var verb = operation.Method switch
        {
            "GET" => isList ? "List" : "Get",
            "POST" => Creates(operation) ? "Create" : "Post",
            "PUT" => "Replace",
            _ => Identifiers.Pascal(operation.Method.ToLowerInvariant(), "Call"),
        };
        return operation.OperationId is { } id ? [verb, Identifiers.Pascal(id.Value, verb)] : [verb];
    }

    /// <summary>A POST creates where the service says 201, or where what is created can be listed or asked for.</summary>
    private bool Creates(OpenApiOperation operation)
    {
        if (operation.Responses.Any(response => response.Status.Value == "201"))
        {
            return true;
        }

        var template = operation.Template.TrimEnd('/');
        return !PathTemplate.EndsInParameter(template) && (_read.Contains(template) || _keyed.Contains(template));
    }

    private static string WithoutLast(string template)
    {
        var path = template.TrimEnd('/');
        return path.Substring(0, path.LastIndexOf('/'));
    }
}
