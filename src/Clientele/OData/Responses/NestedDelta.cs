using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>Changes of a collection within a changed entity (<c>Parts@delta</c>, OData JSON Format 4.01 §8.6).</summary>
/// <param name="Path">Wire path from the entity to the collection, separated by slashes.</param>
/// <param name="Json">The JSON array of the changes.</param>
internal sealed record NestedDelta(string Path, byte[] Json)
{
    /// <summary>Finds the nested changes of an entity, without those within nested changes.</summary>
    /// <param name="reader">The reader, positioned at the entity, where it stays; at a fault, it is moved there.</param>
    /// <param name="text">JSON of the entity.</param>
    /// <exception cref="JsonException">
    /// There are changes within a collection that has all its items, so it is unknown which item they belong to, or changes of a collection are there twice.
    /// </exception>
    public static NestedDelta[] In(ref JsonCursor reader, ReadOnlySpan<byte> text)
    {
        if (text.IndexOf("delta\""u8) < 0)
        {
            return [];
        }

        var found = new List<NestedDelta>();
        var ahead = reader;
        try
        {
            Find(ref ahead, path: "", isItem: false, found);
        }
        catch (JsonException)
        {
            reader = ahead;
            throw;
        }

        return [.. found];
    }

    /// <summary>Reads the changes.</summary>
    /// <exception cref="ApiContractViolationException">They can't be read as that type.</exception>
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
                        // Paths to changes consist of properties, not of instance annotations.
                        var member = Encoding.UTF8.GetString(name.Text);
                        Find(ref reader, path.Length == 0 ? member : $"{path}/{member}", isItem, found);
                    }
                    else if (isItem)
                    {
                        throw new JsonException($"'{path}' contains changes of '{collection}', although '{path}' itself is sent as a whole.");
                    }
                    else
                    {
                        var whole = path.Length == 0 ? collection : $"{path}/{collection}";
                        if (found.Exists(delta => delta.Path == whole))
                        {
                            throw new JsonException($"The changes of '{whole}' are there twice.");
                        }

                        var start = reader.Position;
                        reader.Skip();
                        found.Add(new NestedDelta(whole, reader.Since(start).ToArray()));
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
