using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>Changes of a collection within a changed entity (<c>Parts@delta</c>, OData JSON Format 4.01 §8.6).</summary>
/// <param name="Path">Wire names from the entity to the collection, slashes between them.</param>
/// <param name="Json">The array of the changes.</param>
internal sealed record NestedDelta(string Path, byte[] Json)
{
    /// <summary>The nested changes of an entity; changes within those are theirs.</summary>
    /// <param name="reader">Stands on the entity.</param>
    /// <param name="text">Text of the entity.</param>
    /// <exception cref="JsonException">There are some within a collection that came whole, where nobody could tell what they are changes of.</exception>
    public static NestedDelta[] In(JsonCursor reader, ReadOnlySpan<byte> text)
    {
        if (text.IndexOf("delta\""u8) < 0)
        {
            return [];
        }

        var found = new List<NestedDelta>();
        Find(ref reader, path: "", isItem: false, found);
        return [.. found];
    }

    /// <summary>The changes.</summary>
    /// <exception cref="ApiContractViolationException">They are not of that type.</exception>
    public IReadOnlyList<DeltaItem<T>> Read<T>()
        where T : IJsonModel<T>
    {
        try
        {
            var reader = new JsonCursor(Json);
            return DeltaReader.Items(ref reader, JsonRead.Model<T>);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new ApiContractViolationException($"The changes of '{Path}' can't be read: {e.Message}", e);
        }
    }

    private static void Find(ref JsonCursor reader, string path, bool isItem, List<NestedDelta> found)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                reader.EnterObject();
                var isFirst = true;
                while (reader.NextName(ref isFirst, out var name))
                {
                    if (!name.Text.EndsWith("delta"u8) || CollectionOf(Encoding.UTF8.GetString(name.Text)) is not { } collection)
                    {
                        // The changes of a path lead over properties; instance annotations are no such.
                        var member = Encoding.UTF8.GetString(name.Text);
                        Find(ref reader, path.Length == 0 ? member : $"{path}/{member}", isItem, found);
                    }
                    else if (isItem)
                    {
                        throw new JsonException($"Changes of '{collection}' stand within '{path}', which came whole.");
                    }
                    else
                    {
                        var start = reader.Position;
                        reader.Skip();
                        found.Add(new NestedDelta(path.Length == 0 ? collection : $"{path}/{collection}", reader.Since(start).ToArray()));
                    }
                }

                break;
            case JsonTokenType.StartArray:
                for (var more = reader.EnterArray(); more; more = reader.NextItem())
                {
                    Find(ref reader, path, isItem: true, found);
                }

                break;
            default:
                reader.Skip();
                break;
        }
    }

    private static string? CollectionOf(string name)
    {
        var at = name.LastIndexOf('@');
        return at > 0 && name.AsSpan(at + 1) is "delta" or "odata.delta" ? name[..at] : null;
    }
}
