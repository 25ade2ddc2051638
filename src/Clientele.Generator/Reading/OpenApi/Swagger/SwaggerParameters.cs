using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.OpenApi.Swagger;

/// <summary>Parameters of Swagger 2.0: those of the body and of forms become request bodies.</summary>
internal sealed class SwaggerParameters(MappingNode root)
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data";

    public static IReadOnlyList<MappingNode> List(MappingNode owner) =>
        owner.Find("parameters")?.Value is SequenceNode list ? list.Items.OfType<MappingNode>().ToList() : [];

    /// <summary>Whether a parameter, or what it refers to, is a body or a field of a form.</summary>
    public bool IsOfBody(MappingNode parameter) => Place(parameter) is "body" or "formData";

    /// <summary>Whether two parameters have one name and one place; there is one body.</summary>
    public bool IsSame(MappingNode left, MappingNode right) =>
        Place(left) == Place(right) && (Place(left) == "body" || SwaggerNodes.TextOf(Target(left), "name") == SwaggerNodes.TextOf(Target(right), "name"));

    /// <summary>A parameter in the path, the query or a header field; a reference as it is.</summary>
    public TreeNode Of(TreeNode node)
    {
        if (node is not MappingNode parameter || parameter.Find("$ref") is not null || IsOfBody(parameter))
        {
            return node;
        }

        var entries = SwaggerSchemas.Rest(parameter).ToList();
        entries.Add(SwaggerNodes.Entry("schema", SwaggerSchemas.OfParameter(parameter)));
        if (SwaggerNodes.TextOf(parameter, "type") == "array")
        {
            entries.AddRange(Style(parameter));
        }

        return new MappingNode(entries, parameter.Span);
    }

    /// <summary>The request body that parameters make; null where none is of it.</summary>
    public MappingNode? Body(IReadOnlyList<MappingNode> parameters, IReadOnlyList<string> consumes)
    {
        var fields = parameters.Select(Target).Where(parameter => Place(parameter) == "formData").ToList();
        if (fields.Count > 0)
        {
            return FormBody(fields, consumes);
        }

        if (parameters.Select(Target).FirstOrDefault(parameter => Place(parameter) == "body") is not { } body)
        {
            return null;
        }

        var entries = body.Entries.Where(entry => entry.Key is "description" or "required").ToList();
        var schema = body.Find("schema")?.Value ?? new MappingNode([], body.Span);
        entries.Add(SwaggerNodes.Content(consumes.Count == 0 ? [Json] : consumes.Distinct(StringComparer.Ordinal), SwaggerSchemas.Of(schema)));
        return new MappingNode(entries, body.Span);
    }

    private static MappingNode FormBody(List<MappingNode> fields, IReadOnlyList<string> consumes)
    {
        var span = fields[0].Span;
        var named = fields
            .Select(field => (Field: field, Name: field.Find("name")?.Value as ScalarNode))
            .Where(field => field.Name is not null)
            .GroupBy(field => field.Name!.Text, StringComparer.Ordinal)
            .Select(group => group.First())
            .ToList();
        var members = named.ConvertAll(field => new MappingEntry(field.Name!.Text, field.Name.Span, Described(field.Field)));
        var required = named.Where(field => SwaggerNodes.IsTrue(field.Field.Find("required")?.Value)).Select(field => (TreeNode)field.Name!).ToList();
        var schema = new List<MappingEntry>
        {
            SwaggerNodes.Entry("type", SwaggerNodes.Text("object", span)),
            SwaggerNodes.Entry("properties", new MappingNode(members, span)),
        };
        if (required.Count > 0)
        {
            schema.Add(SwaggerNodes.Entry("required", new SequenceNode(required, span)));
        }

        var type = fields.Exists(field => SwaggerNodes.TextOf(field, "type") == "file") || consumes.Contains(Multipart) ? Multipart : Form;
        var styles = named.Where(field => type == Form && SwaggerNodes.TextOf(field.Field, "type") == "array")
            .Select(field => new MappingEntry(field.Name!.Text, field.Name.Span, new MappingNode(Style(field.Field).ToList(), span)))
            .ToList();
        var entries = new List<MappingEntry> { SwaggerNodes.Content([type], new MappingNode(schema, span), styles) };
        if (required.Count > 0)
        {
            entries.Add(SwaggerNodes.Entry("required", SwaggerNodes.True(span)));
        }

        return new MappingNode(entries, span);
    }

    private static TreeNode Described(MappingNode field) => SwaggerSchemas.OfParameter(field) is MappingNode schema && field.Find("description") is { } description
        ? new MappingNode([.. schema.Entries, description], schema.Span)
        : SwaggerSchemas.OfParameter(field);

    /// <summary>How a list is written: <c>csv</c> by default (Swagger 2.0, "collectionFormat").</summary>
    private static IEnumerable<MappingEntry> Style(MappingNode parameter)
    {
        var isQuery = SwaggerNodes.TextOf(parameter, "in") is "query" or "formData";
        var format = SwaggerNodes.TextOf(parameter, "collectionFormat");
        yield return SwaggerNodes.Entry("explode", format == "multi" ? SwaggerNodes.True(parameter.Span) : SwaggerNodes.False(parameter.Span));
        if (isQuery)
        {
            yield return SwaggerNodes.Entry("style", SwaggerNodes.Text(format switch { "ssv" => "spaceDelimited", "pipes" => "pipeDelimited", _ => "form" }, parameter.Span));
        }
    }

    private string? Place(MappingNode parameter) => SwaggerNodes.TextOf(Target(parameter), "in");

    /// <summary>A parameter itself, or that of the document that it refers to.</summary>
    private MappingNode Target(MappingNode parameter)
    {
        const string Prefix = "#/parameters/";
        var reference = SwaggerNodes.TextOf(parameter, "$ref");
        return reference?.StartsWith(Prefix, StringComparison.Ordinal) == true
            && (root.Find("parameters")?.Value as MappingNode)?.Find(JsonPointer.Tokens(reference.Substring(1)).Last())?.Value is MappingNode target
                ? target
                : parameter;
    }
}
