using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.OpenApi;

/// <summary>Reads OpenAPI 3.0 to 3.2 and Swagger 2.0 documents in YAML and JSON. What is wrong is reported at its place and left out; the rest counts.</summary>
internal static class OpenApiReader
{
    private static readonly string[] RootKeys =
        ["openapi", "$self", "info", "jsonSchemaDialect", "servers", "paths", "webhooks", "components", "security", "tags", "externalDocs"];

    private static readonly string[] s_versions = ["3.0", "3.1", "3.2"];

    /// <summary>Reads a document, and what it refers to in the other files.</summary>
    /// <param name="main">The document.</param>
    /// <param name="others">Files that references may lead to.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="OperationCanceledException">Reading was cancelled; nothing else is thrown, whatever the texts.</exception>
    public static OpenApiReadResult Read(OpenApiFile main, IEnumerable<OpenApiFile> others, CancellationToken cancellationToken)
    {
        var path = main.Path;
        var diagnostics = new List<LocatedDiagnostic>();
        var supplied = new Dictionary<string, OpenApiFile>(StringComparer.Ordinal);
        foreach (var other in others)
        {
            supplied[other.Path] = other;
        }

        supplied[path] = main;
        var files = new OpenApiFiles(supplied, diagnostics);
        var root = files.Root(path);
        var nodes = new NodeAccess(diagnostics);
        var document = root is MappingNode mapping && IsOpenApi(mapping, nodes, diagnostics)
            ? Read(path, mapping, files, nodes, diagnostics, cancellationToken)
            : null;
        if (document is null && diagnostics.Count == 0)
        {
            diagnostics.Add(OpenApiDescriptors.NotOpenApi.At(root?.Span ?? FileSpan.At(path, 0, 0)));
        }

        return new OpenApiReadResult(document, diagnostics.ToEquatableArray());
    }

    /// <summary>Whether a description is an OpenAPI document, or the Swagger that came before, judged by its first characters.</summary>
    public static bool LooksLikeOpenApi(string text)
    {
        var start = text.Length > 4096 ? text.Substring(0, 4096) : text;
        var trimmed = start.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return !trimmed.StartsWith("<", StringComparison.Ordinal)
            && (start.IndexOf("openapi", StringComparison.Ordinal) >= 0 || start.IndexOf("swagger", StringComparison.Ordinal) >= 0);
    }

    private static bool IsOpenApi(MappingNode root, NodeAccess nodes, List<LocatedDiagnostic> diagnostics)
    {
        if (root.Find("swagger") is { } swagger)
        {
            diagnostics.Add(OpenApiDescriptors.SwaggerOne.At(swagger.KeySpan, MessageText.OneLine(nodes.Text(root, "swagger") ?? "")));
            return false;
        }

        if (nodes.Positioned(root, "openapi") is not { } version)
        {
            return false;
        }

        if (!s_versions.Any(known => version.Value.StartsWith(known, StringComparison.Ordinal)))
        {
            diagnostics.Add(OpenApiDescriptors.UnknownVersion.At(version.Span, MessageText.OneLine(version.Value)));
        }

        return true;
    }

    private static OpenApiDocument Read(
        string path, MappingNode root, OpenApiFiles files, NodeAccess nodes, List<LocatedDiagnostic> diagnostics, CancellationToken cancellationToken)
    {
        nodes.ReportUnknown(root, "the document", RootKeys);
        var vocabulary = new VocabularyReader(nodes, new ContractChecker(diagnostics, isComplete: true, cancellationToken), diagnostics);
        var rules = vocabulary.Document(root);
        var schemas = new OpenApiSchemaReader(files, nodes, vocabulary);
        var servers = new ServerReader(nodes, vocabulary);
        var security = new SecurityReader(files, nodes, vocabulary);
        var reader = new OpenApiOperationReader(files, nodes, schemas, servers, security, vocabulary);
        var operations = reader.Read(path, root).ToList();
        reader.ReadWebhooks(path, root);
        if (operations.Count == 0)
        {
            diagnostics.Add(OpenApiDescriptors.DescribesNothing.At(root.Span));
        }

        var components = nodes.Object(root, "components");
        foreach (var entry in (components is null ? null : nodes.Object(components, "schemas"))?.Entries ?? [])
        {
            schemas.Add(new ReferencedNode(path, "/components/schemas/" + JsonPointer.Escape(entry.Key), entry.Value));
        }

        var info = nodes.Object(root, "info");
        return new OpenApiDocument(path)
        {
            Title = info is null ? null : nodes.Text(info, "title"),
            Description = info is null ? null : nodes.Text(info, "description"),
            Servers = servers.Read(root),
            Operations = operations,
            Messages = reader.Messages,
            Schemas = schemas.Finish(),
            SecuritySchemes = components is null ? [] : security.Read(path, components),
            Security = security.Requirements(root),
            Producer = (root.Find("x-generator")?.Value as ScalarNode)?.Text,
            Rules = rules,
            Hash = files.Hash(),
        };
    }
}
