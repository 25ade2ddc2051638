using System;
using System.Collections.Generic;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>Reads the results in OData responses (OData JSON Format 4.01 §4.5, §11–§13). Control information may be at any position.</summary>
internal static class ODataResults
{
    private static readonly JsonMemberTable Envelope = new(
        "@odata.context", "@odata.count", "value", "@odata.nextLink", "@context", "@count", "@nextLink", "@odata.null", "error");

    /// <summary>The members of the envelope.</summary>
    public enum Member
    {
        /// <summary>Any other member.</summary>
        Other,

        /// <summary>The context URL.</summary>
        Context,

        /// <summary>Number of rows in all pages.</summary>
        Count,

        /// <summary>The rows, or the value.</summary>
        Value,

        /// <summary>The next link.</summary>
        NextLink,

        /// <summary>Marks a null value (4.0).</summary>
        Null,

        /// <summary>An error, which in a response of success came after its head.</summary>
        Error,
    }

    /// <summary>Rows of one response.</summary>
    /// <param name="Items">The rows.</param>
    /// <param name="Count">Number of rows in all pages, if the response has it.</param>
    /// <param name="NextLink">Next link as the service wrote it; null on the last page.</param>
    /// <param name="HasContext">Whether relative links are relative to a context URL, and therefore to the service root.</param>
    public readonly record struct Rows<T>(IReadOnlyList<T> Items, long? Count, string? NextLink, bool HasContext);

    /// <summary>Reads <c>{"value": […]}</c>; null means no rows.</summary>
    public static Rows<T> ReadRows<T>(ref JsonCursor reader, JsonReaderFunc<T> read)
    {
        if (reader.TryReadNull())
        {
            return new Rows<T>([], Count: null, NextLink: null, HasContext: false);
        }

        reader.EnterObject();
        var isFirst = true;
        IReadOnlyList<T>? items = null;
        long? count = null;
        string? next = null;
        var hasContext = false;
        while (NextMember(ref reader, ref isFirst, out var member))
        {
            switch (member)
            {
                case Member.Context:
                    hasContext = true;
                    reader.Skip();
                    break;
                case Member.Count:
                    count = JsonRead.Int64OrNull(ref reader);
                    break;
                case Member.Value:
                    items = JsonRead.List(ref reader, read);
                    break;
                case Member.NextLink:
                    next = JsonRead.StringOrNull(ref reader);
                    break;
                case Member.Error:
                    ReadError(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        if (items is null)
        {
            throw new JsonException("The response has no 'value' with its rows.");
        }

        return new Rows<T>(items, count, string.IsNullOrEmpty(next) ? null : next, hasContext);
    }

    /// <summary>Reads <c>{"value": …}</c>; if the body is null or has <c>@odata.null</c> (4.0), <paramref name="read"/> reads null.</summary>
    public static T ReadValue<T>(ref JsonCursor reader, JsonReaderFunc<T> read)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return read(ref reader);
        }

        reader.EnterObject();
        var isFirst = true;
        var found = false;
        var isNull = false;
        T value = default!;
        while (NextMember(ref reader, ref isFirst, out var member))
        {
            if (member == Member.Value)
            {
                value = read(ref reader);
                found = true;
            }
            else
            {
                isNull |= member == Member.Null && reader.TokenType == JsonTokenType.True;
                reader.Skip();
            }
        }

        return found ? value : isNull ? ReadNull(read) : throw new JsonException("The response has no 'value'.");
    }

    /// <summary>Reads an object; null if the body is null or has <c>@odata.null</c>.</summary>
    public static T? ReadObjectOrNull<T>(ref JsonCursor reader)
        where T : class, IJsonModel<T> =>
        ReadObjectOrDefault(ref reader, JsonRead.Model<T>);

    /// <summary>Reads an object; the default if the body is null or has <c>@odata.null</c>.</summary>
    public static T? ReadObjectOrDefault<T>(ref JsonCursor reader, JsonReaderFunc<T> read)
    {
        if (reader.TryReadNull())
        {
            return default;
        }

        if (reader.TokenType == JsonTokenType.StartObject)
        {
            var ahead = reader;
            ahead.EnterObject();
            var isFirst = true;
            while (NextMember(ref ahead, ref isFirst, out var member) && member is not (Member.Other or Member.Value))
            {
                if (member == Member.Null && ahead.TokenType == JsonTokenType.True)
                {
                    reader.Skip();
                    return default;
                }

                ahead.Skip();
            }
        }

        return read(ref reader);
    }

    /// <summary>Identifies a member by its name.</summary>
    public static Member MemberOf(ReadOnlySpan<byte> name) => Envelope.Find(name) switch
    {
        0 or 4 => Member.Context,
        1 or 5 => Member.Count,
        2 => Member.Value,
        3 or 6 => Member.NextLink,
        7 => Member.Null,
        8 => Member.Error,
        _ => Member.Other,
    };

    /// <summary>Rows beside an error are not all rows (OData Protocol 4.01 §9.4): reads null, and throws for an error.</summary>
    /// <exception cref="JsonException">The service reports an error.</exception>
    public static void ReadError(ref JsonCursor reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        var ahead = reader;
        ahead.EnterObject();
        var message = "";
        var isFirst = true;
        while (ahead.NextName(ref isFirst, out var name))
        {
            if (name.Is("message"u8) && ahead.TokenType == JsonTokenType.String)
            {
                message = ": " + JsonRead.String(ref ahead);
            }
            else
            {
                ahead.Skip();
            }
        }

        throw new JsonException("The response has an error beside its rows" + (message.Length == 0 ? "." : message));
    }

    private static T ReadNull<T>(JsonReaderFunc<T> read)
    {
        var reader = new JsonCursor("null"u8);
        return read(ref reader);
    }

    private static bool NextMember(ref JsonCursor reader, ref bool isFirst, out Member member)
    {
        if (!reader.NextName(ref isFirst, out var name))
        {
            member = Member.Other;
            return false;
        }

        member = MemberOf(name.Text);
        return true;
    }
}
