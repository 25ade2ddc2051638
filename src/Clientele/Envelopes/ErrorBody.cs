using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Clientele;

/// <summary>
/// What an error response says, in whichever of the usual forms it says it: OData's <c>{"error":{…}}</c> (JSON Format 4.01 §21.1),
/// a flat <c>{"code","message"}</c>, problem details (RFC 9457), OAuth's <c>{"error":"…","error_description"}</c> (RFC 6749 §5.2),
/// HTML or plain text. A body that ends in the middle gives what stands before its end.
/// </summary>
internal sealed class ErrorBody
{
    private const int MaxProblems = 100;

    public string? Code { get; private set; }

    public string? Message { get; private set; }

    /// <summary>Whether the application wrote this body: JSON with a code or a message of its own, and not the page of a proxy or of the server before it.</summary>
    public bool IsOfApplication { get; private set; }

    public string? Target { get; private set; }

    public JsonElement? Details { get; private set; }

    public List<ApiErrorDetail> Problems { get; } = [];

    public static ErrorBody Read(ReadOnlySpan<byte> body, bool isHtml)
    {
        var error = new ErrorBody();
        if (body.StartsWith("\uFEFF"u8))
        {
            body = body[3..];
        }

        var start = body.IndexOfAnyExcept(" \t\r\n"u8);
        if (start < 0)
        {
            return error;
        }

        body = body[start..];
        if (body[0] == (byte)'{')
        {
            error.ReadJson(Utf8.IsValid(body) ? body : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body)));
        }
        else
        {
            var text = Encoding.UTF8.GetString(body);
            error.Message = isHtml || text[0] == '<' ? HtmlTitle(text) : ApiErrorText.Line(text.Trim('"'));
        }

        return error;
    }

    private void ReadJson(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState());
        try
        {
            if (reader.Read())
            {
                ReadObject(ref reader, depth: 0);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON after all, or a string no text can hold (a lone surrogate): what was read before stays.
        }

        Message = ApiErrorText.Line(Message);
        Code = ApiErrorText.Line(Code);
        Target = ApiErrorText.Line(Target);
    }

    private void ReadObject(ref Utf8JsonReader reader, int depth)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            if (!reader.Read())
            {
                return;
            }

            switch (name?.ToLowerInvariant())
            {
                case "error" when depth == 0 && reader.TokenType == JsonTokenType.StartObject:
                    ReadObject(ref reader, depth + 1);
                    break;
                case "code" or "error":
                    Code = Text(ref reader) ?? Code;
                    IsOfApplication |= Code is not null;
                    break;
                case "detail":
                    Message = Text(ref reader) ?? Message;
                    break;
                case "message" or "error_description":
                    Message = Text(ref reader) ?? Message;
                    IsOfApplication |= Message is not null;
                    break;
                case "title":
                    Message ??= Text(ref reader);
                    break;
                case "target":
                    Target ??= Text(ref reader);
                    break;
                case "details" or "errors" or "data" when Details is null:
                    ReadDetails(ref reader);
                    break;
                default:
                    break;
            }

            // Skips what is left of a value that was not, or not wholly, read; a scalar has nothing left.
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && !reader.TrySkip())
            {
                return;
            }
        }
    }

    private static string? Text(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String when reader.GetString() is { Length: > 0 } text => text,
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        _ => null,
    };

    private void ReadDetails(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)
            || !JsonDocument.TryParseValue(ref reader, out var document))
        {
            return;
        }

        using (document)
        {
            Details = document.RootElement.Clone();
        }

        if (Details.Value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in Details.Value.EnumerateArray())
            {
                AddProblem(Member(item, "target"), Member(item, "code"), Member(item, "message") ?? AsText(item));
            }
        }
        else
        {
            foreach (var member in Details.Value.EnumerateObject())
            {
                foreach (var text in member.Value.ValueKind == JsonValueKind.Array ? [.. member.Value.EnumerateArray()] : new[] { member.Value })
                {
                    AddProblem(member.Name, code: null, AsText(text));
                }
            }
        }
    }

    private void AddProblem(string? target, string? code, string? message)
    {
        if (message is not null && Problems.Count < MaxProblems)
        {
            Problems.Add(new ApiErrorDetail(target, code, ApiErrorText.Line(message)));
        }
    }

    private static string? Member(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) ? AsText(value) : null;

    private static string? AsText(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string HtmlTitle(string html)
    {
        var start = html.IndexOf("<title>", StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : html.IndexOf("</title>", start, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? "an HTML page" : $"an HTML page, \"{ApiErrorText.Line(html[(start + 7)..end])}\"";
    }
}
