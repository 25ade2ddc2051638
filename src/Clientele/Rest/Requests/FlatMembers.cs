using System.Collections.Generic;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>An object as names and texts, for forms and queries: a list gives its name several times, an object in it is JSON.</summary>
internal static class FlatMembers
{
    public static IReadOnlyList<KeyValuePair<string, string>> Of(IJsonWritable value)
    {
        var members = new List<KeyValuePair<string, string>>();
        using var document = JsonDocument.Parse(ModelJson.ToUtf8(value));
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            return members;
        }

        foreach (var member in document.RootElement.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in member.Value.EnumerateArray())
                {
                    members.Add(new(member.Name, RestText.OfJson(item)));
                }
            }
            else if (member.Value.ValueKind != JsonValueKind.Null)
            {
                members.Add(new(member.Name, RestText.OfJson(member.Value)));
            }
        }

        return members;
    }
}
