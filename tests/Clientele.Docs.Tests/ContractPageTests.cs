using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Clientele.Docs.Tests;

/// <summary>The page on contracts has each key of the schema, in the schema's words: its tables are written from it.</summary>
public sealed class ContractPageTests
{
    private const string Page = "docs/guides/contract.md";
    private const string Mark = "<!-- What follows is written from specs/clientele.contract.schema.json; CLIENTELE_ACCEPT=1 on the tests writes it anew. -->\n";

    private static readonly JsonElement Schema = JsonDocument.Parse(Repository.Read("specs/clientele.contract.schema.json")).RootElement;

    [Fact]
    public void The_page_lists_every_key_of_the_schema()
    {
        var written = Repository.Read(Page);
        var introduction = written[..(written.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)];

        Golden.Equal(Repository.Find(Page), introduction + Tables());
    }

    private static string Tables()
    {
        var text = new StringBuilder("\n## Keys of a contract\n\n");
        Table(text, Keys("", Schema));
        text.Append("\n## x-clientele in an OpenAPI document\n");
        foreach (var (definition, where) in new[]
        {
            ("document", "at the root of the document"), ("server", "in a server"), ("serverVariable", "in a variable of a server"), ("operation", "in an operation"), ("securityScheme", "in a security scheme"),
            ("schema", "in a schema"), ("property", "in a property"),
        })
        {
            if (Schema.GetProperty("$defs").TryGetProperty(definition, out var schema))
            {
                text.Append("\n### ").Append(char.ToUpperInvariant(where[0])).Append(where.AsSpan(1)).Append("\n\n");
                Table(text, Keys("", schema));
            }
        }

        return text.ToString();
    }

    private static void Table(StringBuilder text, IEnumerable<(string Path, JsonElement Schema)> keys)
    {
        text.Append("| key | value | what it says |\n|---|---|---|\n");
        foreach (var (path, schema) in keys)
        {
            text.Append("| `").Append(path).Append("` | ").Append(Kind(schema)).Append(" | ").Append(Escaped(Description(schema))).Append(" |\n");
        }
    }

    /// <summary>The keys below an object, each behind the one that holds it.</summary>
    private static IEnumerable<(string Path, JsonElement Schema)> Keys(string path, JsonElement schema)
    {
        foreach (var (name, value) in Members(schema))
        {
            var key = path.Length == 0 ? name : $"{path}.{name}";
            yield return (key, value);
            foreach (var below in Keys(key, value))
            {
                yield return below;
            }
        }
    }

    private static IEnumerable<(string Name, JsonElement Schema)> Members(JsonElement schema)
    {
        var resolved = Resolved(schema);
        var alternatives = resolved.TryGetProperty("oneOf", out var oneOf) ? oneOf.EnumerateArray().Select(Resolved).ToList() : [];
        foreach (var source in alternatives.Prepend(resolved))
        {
            if (source.TryGetProperty("properties", out var properties))
            {
                foreach (var property in properties.EnumerateObject())
                {
                    yield return (property.Name, property.Value);
                }
            }

            if (source.TryGetProperty("additionalProperties", out var additional) && additional.ValueKind == JsonValueKind.Object)
            {
                yield return ("*", additional);
            }

            if (source.TryGetProperty("items", out var items) && Resolved(items).TryGetProperty("properties", out _))
            {
                yield return ("[]", items);
            }
        }
    }

    private static JsonElement Resolved(JsonElement schema) => schema.TryGetProperty("$ref", out var reference)
        ? Schema.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..])
        : schema;

    private static string Description(JsonElement schema) =>
        schema.TryGetProperty("description", out var own) || Resolved(schema).TryGetProperty("description", out own) ? own.GetString()! : "";

    private static string Kind(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference) && reference.GetString() is { } name && Simple(name["#/$defs/".Length..]) is { } simple)
        {
            return simple;
        }

        var resolved = Resolved(schema);
        return (resolved.TryGetProperty("const", out var constant), resolved.TryGetProperty("enum", out var values), resolved.TryGetProperty("type", out var type)) switch
        {
            (true, _, _) => $"`{constant}`",
            (_, true, _) => string.Join(", ", values.EnumerateArray().Select(value => $"`{value}`")),
            (_, _, true) => OfType(resolved, type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(item => item.GetString()).First(item => item != "null")! : type.GetString()!),
            _ => string.Join(" or ", (resolved.TryGetProperty("oneOf", out var oneOf) ? oneOf.EnumerateArray().Select(Kind) : []).Distinct(StringComparer.Ordinal)),
        };
    }

    private static string OfType(JsonElement schema, string type) => type switch
    {
        "array" => "list of " + (schema.TryGetProperty("items", out var items) ? Kind(items) : "anything"),
        "string" => "text",
        "boolean" => "`true` or `false`",
        "integer" => "whole number",
        _ => type,
    };

    private static string? Simple(string definition) => definition switch
    {
        "text" => "text",
        "identifier" => "C# identifier",
        "typeName" => "type, such as `Edm.Guid` or `Collection(WP.User)`",
        "duration" => "duration, such as `10s`, `15m`, `1h` or `30d`",
        "address" => "address",
        "origin" => "origin",
        "pointer" => "JSON pointer (RFC 6901)",
        _ => null,
    };

    private static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
