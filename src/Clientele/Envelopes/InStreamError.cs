using System;
using System.Text.Json;

namespace Clientele;

/// <summary>
/// The error that a service writes into a response that it has begun with a status of success: an object with <c>error</c> where the JSON was at,
/// and then the end (OData JSON Format 4.01 §21.2).
/// </summary>
internal static class InStreamError
{
    private const int MaxError = 64 * 1024;

    private static ReadOnlySpan<byte> Member => "\"error\""u8;

    /// <summary>What a body that is no JSON says at its end; null where it says nothing, or is JSON after all.</summary>
    public static ErrorBody? Find(ReadOnlySpan<byte> body)
    {
        var tail = body.Length > MaxError ? body[^MaxError..] : body;
        var member = tail.LastIndexOf(Member);
        if (member < 0 || IsJson(body))
        {
            return null;
        }

        var value = tail[(member + Member.Length)..].TrimStart(" \t\r\n"u8);
        if (value.IsEmpty || value[0] != ':' || !value[1..].TrimStart(" \t\r\n"u8).StartsWith("{"u8))
        {
            return null;
        }

        // Read as the object that it would be by itself.
        var alone = (byte[])[(byte)'{', .. tail[member..]];
        return ErrorBody.Read(alone, isHtml: false) is var error && (error.Code ?? error.Message) is not null ? error : null;
    }

    private static bool IsJson(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
