using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Clientele.OData;

/// <summary>
/// Next links of collections within a response, <c>Orders@odata.nextLink</c> (OData JSON Format 4.01 §4.5.5, Protocol §11.2.6.7). A service can page
/// expanded collections, too: it sends the first rows and a link to the others.
/// </summary>
internal static class NestedLinks
{
    /// <summary>The continuation of a collection within a body.</summary>
    /// <param name="Member">Wire name of the collection.</param>
    /// <param name="Link">Next link of its rows, as the service wrote it; null where it is no text.</param>
    /// <param name="Insert">Offset in the body to insert further rows at.</param>
    /// <param name="HasRows">Whether the collection has rows before that offset.</param>
    /// <param name="IsMissing">Whether the body has only the link and not the collection.</param>
    public sealed record Continuation(string Member, string? Link, int Insert, bool HasRows, bool IsMissing);

    /// <summary>The continuations of a body, by their offset, and whether links are relative to a context URL.</summary>
    public readonly record struct Scan(Continuation[] Continuations, bool HasContext);

    /// <summary>Whether a body may have such links. It only searches for bytes, so that it is fast for bodies without them.</summary>
    public static bool MayBeIn(ReadOnlySpan<byte> body)
    {
        var name = "nextLink\""u8;
        for (var rest = body; ;)
        {
            var at = rest.IndexOf(name);
            if (at < 0)
            {
                return false;
            }

            var before = rest[..at];
            var isPrefixed = before.EndsWith("odata."u8);
            before = isPrefixed ? before[..^"odata.".Length] : before;

            // The at sign may be escaped. With a quotation mark before it, it is the next link of the body itself.
            if ((before.EndsWith("@"u8) && !before.EndsWith("\"@"u8)) || before.EndsWith("0040"u8))
            {
                return true;
            }

            rest = rest[(at + name.Length)..];
        }
    }

    /// <summary>Finds the links of collections within a body.</summary>
    /// <exception cref="JsonException">The body is not valid JSON.</exception>
    /// <exception cref="FormatException">A collection has two links that differ, or is null and has one.</exception>
    /// <exception cref="InvalidOperationException">A name or a link is not valid text.</exception>
    public static Scan Find(ReadOnlySpan<byte> body)
    {
        var found = new List<Continuation>();
        var hasContext = false;
        var objects = new Stack<Members>();
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    objects.Push(new Members());
                    break;
                case JsonTokenType.EndObject:
                    objects.Pop().AddTo(found);
                    break;
                case JsonTokenType.StartArray when objects.TryPeek(out var members) && members.Depth == reader.CurrentDepth:
                    members.Begin();
                    break;
                case JsonTokenType.EndArray when objects.TryPeek(out var members) && members.Depth == reader.CurrentDepth:
                    members.End((int)reader.TokenStartIndex, IsEmpty(body, (int)reader.TokenStartIndex));
                    break;
                case JsonTokenType.Null when objects.TryPeek(out var members) && members.Depth == reader.CurrentDepth:
                    members.AddNull();
                    break;
                case JsonTokenType.PropertyName:
                    var start = (int)reader.TokenStartIndex;
                    var name = reader.GetString()!;
                    objects.Peek().Depth = reader.CurrentDepth;
                    objects.Peek().Name = name;
                    hasContext |= reader.CurrentDepth == 1 && name is "@odata.context" or "@context";
                    if (CollectionOf(name) is { } collection)
                    {
                        reader.Read();
                        objects.Peek().Add(collection, reader.TokenType is JsonTokenType.String or JsonTokenType.Null ? reader.GetString() ?? "" : null, start);
                        reader.Skip();
                    }

                    break;
            }
        }

        Continuation[] continuations = [.. found];
        Array.Sort(continuations, static (left, right) => left.Insert.CompareTo(right.Insert));
        return new Scan(continuations, hasContext);
    }

    private static string? CollectionOf(string name)
    {
        var at = name.LastIndexOf('@');
        return at > 0 && name.AsSpan(at + 1) is "odata.nextLink" or "nextLink" ? name[..at] : null;
    }

    private static bool IsEmpty(ReadOnlySpan<byte> body, int end) => body[..end].TrimEnd(" \t\r\n"u8)[^1] == (byte)'[';

    /// <summary>The arrays and links among the members of one object.</summary>
    private sealed class Members
    {
        private readonly Dictionary<string, Place> _arrays = [];
        private readonly List<Link> _links = [];
        private readonly HashSet<string> _nulls = [];
        private string? _open;

        public int Depth { get; set; } = -1;

        public string? Name { get; set; }

        public void Begin() => _open = Name;

        public void End(int at, bool isEmpty)
        {
            if (_open is { } name)
            {
                _arrays[name] = new Place(at, isEmpty);
            }
        }

        public void AddNull() => _nulls.Add(Name ?? "");

        public void Add(string member, string? link, int at)
        {
            if (_links.Find(other => other.Member == member) is not { } known)
            {
                _links.Add(new Link(member, link, at));
            }
            else if (known.Address != link)
            {
                throw new FormatException($"The collection '{member}' has two next links.");
            }
        }

        public void AddTo(List<Continuation> found)
        {
            foreach (var (member, link, at) in _links)
            {
                if (link is "")
                {
                    continue;
                }

                if (_nulls.Contains(member))
                {
                    throw new FormatException($"The collection '{member}' is null and has a next link.");
                }

                found.Add(_arrays.TryGetValue(member, out var array)
                    ? new Continuation(member, link, array.End, !array.IsEmpty, IsMissing: false)
                    : new Continuation(member, link, at, HasRows: false, IsMissing: true));
            }
        }

        /// <summary>The end of an array.</summary>
        private sealed record Place(int End, bool IsEmpty);

        /// <summary>A link and its offset.</summary>
        private sealed record Link(string Member, string? Address, int At);
    }
}
