using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.OpenApi.Swagger;

/// <summary>
/// Converts a Swagger 2.0 document to OpenAPI 3.0. Every value keeps its position, so that errors are reported at their place. References stay as they
/// are: <see cref="SwaggerPointers"/> says where they lead.
/// </summary>
internal sealed class SwaggerUpgrade
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch"];
    private static readonly string[] s_moved = ["swagger", "host", "basePath", "schemes", "consumes", "produces", "paths", "definitions", "parameters", "responses", "securityDefinitions"];

    private readonly MappingNode _root;
    private readonly SwaggerParameters _parameters;
    private readonly IReadOnlyList<string> _consumes;
    private readonly IReadOnlyList<string> _produces;

    private SwaggerUpgrade(MappingNode root)
    {
        _root = root;
        _parameters = new SwaggerParameters(root);
        _consumes = SwaggerNodes.Texts(root, "consumes");
        _produces = SwaggerNodes.Texts(root, "produces");
    }

    /// <summary>Whether a document says that it is Swagger 2.</summary>
    public static bool Applies(TreeNode? root) => root is MappingNode mapping && mapping.Find("swagger")?.Value is ScalarNode version && version.Text.StartsWith("2", StringComparison.Ordinal);

    /// <summary>The document in OpenAPI 3.0.</summary>
    public static MappingNode Of(MappingNode root) => new SwaggerUpgrade(root).Document();

    private MappingNode Document()
    {
        var entries = new List<MappingEntry> { SwaggerNodes.Entry("openapi", SwaggerNodes.Text("3.0.4", _root.Find("swagger")!.Value.Span)) };
        entries.AddRange(_root.Entries.Where(entry => !s_moved.Contains(entry.Key)));
        if (Servers() is { } servers)
        {
            entries.Add(servers);
        }

        if (_root.Find("paths") is { } paths)
        {
            entries.Add(paths with { Value = SwaggerNodes.Each(paths.Value, Path) });
        }

        var components = new List<MappingEntry>();
        Add("schemas", "definitions", SwaggerSchemas.Of);
        Add("parameters", "parameters", _parameters.Of);
        Add("responses", "responses", response => SwaggerResponses.Of(response, _produces));
        Add("securitySchemes", "securityDefinitions", SwaggerSecurity.Of);
        entries.Add(SwaggerNodes.Entry("components", new MappingNode(components, _root.Span)));
        return new MappingNode(entries, _root.Span);

        void Add(string key, string old, Func<TreeNode, TreeNode> upgrade)
        {
            if (_root.Find(old) is { } entry)
            {
                components.Add(new MappingEntry(key, entry.KeySpan, SwaggerNodes.Each(entry.Value, upgrade)));
            }
        }
    }

    /// <summary>One server: of several schemes the safe one; without a host, an address relative to the document's own (Swagger 2.0, "host").</summary>
    private MappingEntry? Servers()
    {
        var host = _root.Find("host");
        var place = host ?? _root.Find("basePath");
        if (place is null)
        {
            return null;
        }

        var schemes = SwaggerNodes.Texts(_root, "schemes");
        var path = (_root.Find("basePath")?.Value as ScalarNode)?.Text.Trim('/') ?? "";
        var url = host?.Value is ScalarNode name
            ? (schemes.Count == 0 || schemes.Contains("https") ? "https" : schemes[0]) + "://" + name.Text.Trim('/') + "/" + path
            : "/" + path;
        var server = new MappingNode([SwaggerNodes.Entry("url", SwaggerNodes.Text(url, place.Value.Span))], place.Value.Span);
        return new MappingEntry("servers", place.KeySpan, new SequenceNode([server], place.Value.Span));
    }

    private TreeNode Path(TreeNode node)
    {
        if (node is not MappingNode path)
        {
            return node;
        }

        var shared = SwaggerParameters.List(path);
        return new MappingNode(
            path.Entries
                .Where(entry => entry.Key != "parameters")
                .Select(entry => s_methods.Contains(entry.Key) && entry.Value is MappingNode operation ? entry with { Value = Operation(operation, shared) } : entry)
                .ToList(),
            path.Span);
    }

    private MappingNode Operation(MappingNode operation, IReadOnlyList<MappingNode> shared)
    {
        var consumes = operation.Find("consumes") is null ? _consumes : SwaggerNodes.Texts(operation, "consumes");
        var produces = operation.Find("produces") is null ? _produces : SwaggerNodes.Texts(operation, "produces");
        var own = SwaggerParameters.List(operation);
        var all = own.Concat(shared.Where(inherited => !own.Any(parameter => _parameters.IsSame(parameter, inherited)))).ToList();
        var entries = new List<MappingEntry>();
        foreach (var entry in operation.Entries.Where(entry => entry.Key is not ("consumes" or "produces" or "parameters" or "schemes")))
        {
            entries.Add(entry.Key == "responses" ? entry with { Value = SwaggerNodes.Each(entry.Value, response => SwaggerResponses.Of(response, produces)) } : entry);
        }

        var others = all.Where(parameter => !_parameters.IsOfBody(parameter)).Select(_parameters.Of).ToList();
        if (others.Count > 0)
        {
            entries.Add(SwaggerNodes.Entry("parameters", new SequenceNode(others, operation.Span)));
        }

        if (_parameters.Body(all, consumes) is { } body)
        {
            entries.Add(SwaggerNodes.Entry("requestBody", body));
        }

        return new MappingNode(entries, operation.Span);
    }
}
