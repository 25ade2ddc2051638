using System;
using System.Collections.Generic;
using System.Net.Http;
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
    /// <param name="Envelope">What stands around them.</param>
    public readonly record struct Rows<T>(IReadOnlyList<T> Items, ODataRows Envelope);

    /// <summary>
    /// Whether the service says that there is nothing. By the standard 204 stands for null (OData Protocol 4.01 §9.1.4) and a collection without rows is an empty
    /// array; services give the one for the other, and nothing is lost by it. Any other response without a body is no page.
    /// </summary>
    public static bool HasNoContent(ApiResponse response) => response is { Status: 204, Body.IsEmpty: true };

    /// <summary>Reads a response with rows, or one that says that there are none.</summary>
    /// <exception cref="ApiContractViolationException">The response is not a page.</exception>
    public static Rows<T> ReadPage<T>(ApiRequest request, ApiResponse response, JsonReaderFunc<T> read) =>
        HasNoContent(response) ? new Rows<T>([], new ODataRows()) : ResponseBody.Read(request, response, (ref reader) => ReadRows(ref reader, read));

    /// <summary>Reads <c>{"value": […]}</c>.</summary>
    /// <remarks>A collection without rows is an empty array and never null (OData JSON Format 4.01 §12 and §13).</remarks>
    public static Rows<T> ReadRows<T>(ref JsonCursor reader, JsonReaderFunc<T> read)
    {
        var envelope = new ODataRows();
        IReadOnlyList<T>? items = null;
        reader.EnterObject();
        var isFirst = true;
        while (reader.NextName(ref isFirst, out var name))
        {
            if (envelope.KindOf(name.Text, level: 0) != RowMember.Rows)
            {
                envelope.Read(ref reader, in name, level: 0);
            }
            else if (items is null)
            {
                items = JsonRead.RequiredList(ref reader, read);
            }
            else
            {
                throw new JsonException(RowEnvelope.HasSecondArray);
            }
        }

        return new Rows<T>(items ?? throw new JsonException("The response has no 'value' with its rows."), envelope);
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
                value = found ? throw new JsonException("The response has a second 'value'.") : read(ref reader);
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

    /// <summary>Reads a response whose result may be null: 204, or a body that says so; of an action, no body too.</summary>
    /// <remarks>
    /// A response of 200 has a body, as its value is not null (OData Protocol 4.01 §9.1.1): a read without one has lost it. Actions whose result is described are answered
    /// with 200 and nothing (seen in Timetta); what they did is done, so it is no error that nothing comes back.
    /// </remarks>
    /// <exception cref="ApiContractViolationException">The body is not what <paramref name="read"/> expects, or a read has none.</exception>
    public static T ReadOrNull<T>(ApiRequest request, ApiResponse response, JsonReaderFunc<T> read) =>
        response.Status == 200 && request.Method == HttpMethod.Get && ResponseBody.IsEmpty(response)
            ? throw ResponseBody.Violation(request, response, ResponseBody.HasNoBody, "$")
            : ResponseBody.Read(request, response, read);

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
