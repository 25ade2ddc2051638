using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>
/// Converts an object to pairs of names and values for forms and queries. By default, the name of a list is repeated for each item, and a nested object is
/// written as JSON.
/// </summary>
internal static class FlatMembers
{
    public static IReadOnlyList<KeyValuePair<string, string>> Of(IJsonWritable value)
    {
        using var document = JsonDocument.Parse(ModelJson.ToUtf8(value));
        return Of(document.RootElement);
    }

    /// <summary>The members of an object; empty for any other value.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(JsonElement value, params (string Member, QueryStyle Style)[] styles)
    {
        var members = new List<KeyValuePair<string, string>>();
        if (value.ValueKind != JsonValueKind.Object)
        {
            return members;
        }

        foreach (var member in value.EnumerateObject())
        {
            var at = Array.FindIndex(styles, style => style.Member == member.Name);
            if (at >= 0)
            {
                members.AddRange(Of(member.Name, member.Value, styles[at].Style));
            }
            else if (member.Value.ValueKind == JsonValueKind.Array)
            {
                members.AddRange(member.Value.EnumerateArray().Select(item => Pair(member.Name, item)));
            }
            else if (member.Value.ValueKind != JsonValueKind.Null)
            {
                members.Add(Pair(member.Name, member.Value));
            }
        }

        return members;
    }

    /// <summary>The pairs of a value in a style; none for null.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(string name, JsonElement value, QueryStyle style) => (value.ValueKind, style) switch
    {
        (JsonValueKind.Null or JsonValueKind.Undefined, _) => [],
        (JsonValueKind.Array or JsonValueKind.Object, QueryStyle.DeepObject) => Deep(name, value),
        (JsonValueKind.Array, QueryStyle.FormExplode) => value.EnumerateArray().Select(item => Pair(name, item)),
        (JsonValueKind.Object, QueryStyle.FormExplode) => Of(value),
        (JsonValueKind.Array or JsonValueKind.Object, QueryStyle.Form or QueryStyle.SpaceDelimited or QueryStyle.PipeDelimited) => [new(name, string.Join(Separator(style), Texts(value)))],
        _ => [Pair(name, value)],
    };

    /// <summary>The items of a list, or alternating names and values of an object.</summary>
    public static IReadOnlyList<string> Texts(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Select(RestText.OfJson)]
        : [.. Of(value).SelectMany(member => new[] { member.Key, member.Value })];

    private static char Separator(QueryStyle style) => style switch
    {
        QueryStyle.SpaceDelimited => ' ',
        QueryStyle.PipeDelimited => '|',
        _ => ',',
    };

    private static IEnumerable<KeyValuePair<string, string>> Deep(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Deep($"{name}[{member.Name}]", member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, at) => Deep(string.Create(CultureInfo.InvariantCulture, $"{name}[{at}]"), item)),
        _ => [Pair(name, value)],
    };

    private static KeyValuePair<string, string> Pair(string name, JsonElement value) => new(name, RestText.OfJson(value));
}
