using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Tests.Contract;

/// <summary>Finds where a JSON schema for editors and the reader's own table of keys say different things.</summary>
internal sealed class SchemaComparison(JsonElement root)
{
    public IEnumerable<string> Differences(ContractShape shape, JsonElement schema, string path)
    {
        if (path != "$" && !schema.TryGetProperty("description", out _))
        {
            yield return $"{path}: no description";
        }

        var resolved = schema.TryGetProperty("$ref", out var reference)
            ? root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..])
            : schema;
        foreach (var difference in shape switch
        {
            ObjectShape shaped => ObjectDifferences(shaped, resolved, path),
            MapShape map => Is(resolved, "object", path).Concat(Differences(map.Value, resolved.GetProperty("additionalProperties"), path + ".*")),
            ListShape list => Is(resolved, "array", path).Concat(Differences(list.Item, resolved.GetProperty("items"), path + "[]")),
            ScalarShape scalar => ScalarDifferences(scalar, resolved, path),
            _ => [$"{path}: an unknown shape"],
        })
        {
            yield return difference;
        }
    }

    private IEnumerable<string> ObjectDifferences(ObjectShape shape, JsonElement schema, string path)
    {
        foreach (var difference in Is(schema, "object", path))
        {
            yield return difference;
        }

        var properties = schema.GetProperty("properties");
        var known = properties.EnumerateObject().Select(property => property.Name).ToArray();
        if (!known.SequenceEqual(shape.Names()) || schema.GetProperty("additionalProperties").GetBoolean())
        {
            yield return $"{path}: {string.Join(",", known)} in the schema, {string.Join(",", shape.Names())} in the reader";
        }

        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [];
        if (!required.SequenceEqual(shape.Keys.Where(key => key.IsRequired).Select(key => key.Key)))
        {
            yield return $"{path}: other keys are required";
        }

        var alternatives = schema.TryGetProperty("anyOf", out var any)
            ? any.EnumerateArray().Select(branch => branch.GetProperty("required")[0].GetString()!)
            : [];
        if (!alternatives.SequenceEqual(shape.AtLeastOneOf))
        {
            yield return $"{path}: other keys stand for each other";
        }

        foreach (var key in shape.Keys)
        {
            if (properties.TryGetProperty(key.Key, out var property))
            {
                foreach (var difference in Differences(key.Value, property, $"{path}.{key.Key}"))
                {
                    yield return difference;
                }
            }
        }
    }

    /// <summary>Values on which both must agree, for each kind of scalar.</summary>
    private static IEnumerable<string> ScalarDifferences(ScalarShape shape, JsonElement schema, string path)
    {
        if (schema.TryGetProperty("enum", out var choices))
        {
            return choices.EnumerateArray().Select(choice => choice.GetString()!).SequenceEqual(shape.Choices) ? [] : [$"{path}: other choices"];
        }

        if (schema.TryGetProperty("const", out var constant))
        {
            return shape.Accepts(constant.GetRawText()) ? [] : [$"{path}: another constant"];
        }

        var type = shape.Type switch
        {
            ScalarType.Boolean => "boolean",
            ScalarType.Integer => "integer",
            _ => "string",
        };
        string[] samples = type == "integer"
            ? ["0", "1", "-1", "399", "400", "599", "600", "1000000000", "1000000001"]
            : ["", "a", "1a", "a.b", "a b", "10s", "10w", "Edm.Guid", "Collection(WP.User)", "https://a.example/b", "https://a.example", "/a", "../a.xml"];
        return Is(schema, type, path).Concat(
            type == "boolean" ? [] : samples.Where(sample => shape.Accepts(sample) != SchemaAccepts(schema, type, sample)).Select(sample => $"{path}: '{sample}'"));
    }

    private static bool SchemaAccepts(JsonElement schema, string type, string sample) => type == "integer"
        ? int.Parse(sample, System.Globalization.CultureInfo.InvariantCulture) is var number
            && number >= schema.GetProperty("minimum").GetInt32() && number <= schema.GetProperty("maximum").GetInt32()
        : (!schema.TryGetProperty("minLength", out var least) || sample.Length >= least.GetInt32())
            && (!schema.TryGetProperty("pattern", out var pattern) || Regex.IsMatch(sample, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)));

    private static IEnumerable<string> Is(JsonElement schema, string type, string path)
    {
        var declared = schema.GetProperty("type");
        var main = declared.ValueKind == JsonValueKind.Array ? declared[0].GetString() : declared.GetString();
        return main == type ? [] : [$"{path}: {main} in the schema, {type} in the reader"];
    }
}
