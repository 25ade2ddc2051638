using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Clientele.ODataServer.Tests.Faking;

/// <summary>Answers of two services, as texts that are equal where the answers are.</summary>
internal static class PlainJson
{
    /// <summary>A text from where it differs from another one.</summary>
    public static string Shorten(string text, string other)
    {
        var at = text.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        var from = Math.Max(0, at - 60);
        return text[from..Math.Min(text.Length, at + 140)];
    }

    /// <summary>JSON in one spelling: members by name, numbers by value; addresses and the values of ETags left out.</summary>
    public static string Of(string body)
    {
        try
        {
            return body.Length == 0 ? "" : Plain(JsonNode.Parse(body));
        }
        catch (JsonException)
        {
            return body;
        }
    }

    private static string Plain(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject members => "{" + string.Join(",", members
            .Where(member => !member.Key.EndsWith("@odata.context", StringComparison.Ordinal) && !member.Key.Contains("@odata.media", StringComparison.Ordinal))
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => member.Key + ":" + (member.Key == "@odata.etag" ? "…" : Plain(member.Value)))) + "}",
        JsonArray items => "[" + string.Join(",", items.Select(Plain)) + "]",
        _ when node.GetValueKind() == JsonValueKind.Number => Number(node.ToJsonString()),

        // Delicate is Fragile and Cold. The service names each member whose bits are set, the fake the fewest that give the value.
        _ => node.ToJsonString().Replace("Fragile, Cold, Delicate", "Delicate", StringComparison.Ordinal).Replace("Fragile, Heavy, Cold, Delicate", "Heavy, Delicate", StringComparison.Ordinal),
    };

    private static string Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !text.Contains('E', StringComparison.OrdinalIgnoreCase)
        ? value.ToString("0.############################", CultureInfo.InvariantCulture)
        : double.Parse(text, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
}
