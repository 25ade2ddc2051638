using System;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Clientele.Json;

namespace Clientele;

/// <summary>What a body can say at the places that envelope and paging name.</summary>
internal enum BodySlot
{
    Payload,
    Status,
    Message,
    Code,
    Result,
    Count,
    Limit,
    Next,
    HasMore,
    Total,
    TotalPages,
}

/// <summary>Where bodies of one kind hold what; reads all of it in one pass.</summary>
internal sealed class BodyLayout
{
    private const int SlotCount = (int)BodySlot.TotalPages + 1;

    private readonly BodyPath?[] _paths = new BodyPath?[SlotCount];
    private readonly uint _all;

    public BodyLayout(EnvelopeContract? envelope, PagePointers? paging = null)
    {
        Envelope = envelope;
        _paths[(int)BodySlot.Payload] = BodyPath.Parse(paging?.Items ?? envelope?.Payload ?? "");
        Set(BodySlot.Status, envelope?.Status);
        Set(BodySlot.Message, envelope?.Message);
        Set(BodySlot.Code, envelope?.Code);
        Set(BodySlot.Result, envelope?.Result);
        Set(BodySlot.Count, envelope?.Count);
        Set(BodySlot.Limit, envelope?.Limit);
        Set(BodySlot.Next, paging?.Next);
        Set(BodySlot.HasMore, paging?.HasMore);
        Set(BodySlot.Total, paging?.Total);
        Set(BodySlot.TotalPages, paging?.TotalPages);
        for (var slot = 0; slot < SlotCount; slot++)
        {
            _all |= _paths[slot] is null ? 0 : 1u << slot;
        }
    }

    public EnvelopeContract? Envelope { get; }

    /// <summary>Reads a body: the reader stands on its first token and is left on its last.</summary>
    public BodyParts<T> Read<T>(ref Utf8JsonReader reader, JsonReaderFunc<T> read)
    {
        var parts = default(BodyParts<T>);
        var others = _all & ~1u;
        if (_paths[(int)BodySlot.Payload]!.Length > 0)
        {
            Root(ref reader, _all, ref parts, read);
            return parts;
        }

        if (others != 0 && reader.TokenType == JsonTokenType.StartObject)
        {
            var ahead = reader;
            Walk(ref ahead, 0, others, ref parts, read);
        }

        parts.Payload = read(ref reader);
        parts.HasPayload = true;
        return parts;
    }

    /// <summary>Reads all but the payload, of a body whose payload is not what it should be; what can't be read is not there.</summary>
    public BodyParts<bool> ReadStatus(ReadOnlySpan<byte> body)
    {
        var parts = default(BodyParts<bool>);
        try
        {
            var reader = new Utf8JsonReader(body.StartsWith("\uFEFF"u8) ? body[3..] : body);
            if (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                Walk(ref reader, 0, _all & ~1u, ref parts, SkipValue);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What came before the break counts.
        }

        return parts;
    }

    private static bool SkipValue(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return true;
    }

    private void Root<T>(ref Utf8JsonReader reader, uint slots, ref BodyParts<T> parts, JsonReaderFunc<T> read)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            JsonErrors.ThrowUnexpected(ref reader, "an object");
        }

        Walk(ref reader, 0, slots, ref parts, read);
    }

    private void Walk<T>(ref Utf8JsonReader reader, int depth, uint slots, ref BodyParts<T> parts, JsonReaderFunc<T> read)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (ends, passes) = Match(ref reader, depth, slots);
            reader.Read();
            if (passes != 0 && reader.TokenType == JsonTokenType.StartObject)
            {
                if (ends == 0)
                {
                    Walk(ref reader, depth + 1, passes, ref parts, read);
                    continue;
                }

                // The payload may hold other slots: they are read ahead of it.
                var ahead = reader;
                Walk(ref ahead, depth + 1, passes, ref parts, read);
            }

            for (var slot = SlotCount - 1; slot >= 0 && ends != 0; slot--)
            {
                if ((ends & (1u << slot)) != 0)
                {
                    Take(ref reader, (BodySlot)slot, ref parts, read);
                }
            }

            reader.Skip();
        }
    }

    private (uint Ends, uint Passes) Match(ref Utf8JsonReader reader, int depth, uint slots)
    {
        uint ends = 0, passes = 0;
        for (var slot = 0; slot < SlotCount; slot++)
        {
            var bit = 1u << slot;
            if ((slots & bit) != 0 && _paths[slot] is { } path && path.Length > depth && reader.ValueTextEquals(path[depth]))
            {
                if (path.Length == depth + 1)
                {
                    ends |= bit;
                }
                else
                {
                    passes |= bit;
                }
            }
        }

        return (ends, passes);
    }

    private static void Take<T>(ref Utf8JsonReader reader, BodySlot slot, ref BodyParts<T> parts, JsonReaderFunc<T> read)
    {
        switch (slot)
        {
            case BodySlot.Payload:
                parts.Payload = read(ref reader);
                parts.HasPayload = true;
                break;
            case BodySlot.Status:
                parts.Status = Text(ref reader);
                break;
            case BodySlot.Message:
                parts.Message = Text(ref reader);
                break;
            case BodySlot.Code:
                parts.Code = Text(ref reader);
                break;
            case BodySlot.Result:
                parts.Result = Text(ref reader);
                break;
            case BodySlot.Count:
                parts.Count = Number(ref reader);
                break;
            case BodySlot.Limit:
                parts.Limit = Number(ref reader);
                break;
            case BodySlot.Next:
                parts.Next = Token(ref reader);
                break;
            case BodySlot.HasMore:
                parts.HasMore = Text(ref reader) is { } more ? more is not ("false" or "0" or "") : null;
                break;
            case BodySlot.Total:
                parts.Total = Number(ref reader);
                break;
            case BodySlot.TotalPages:
                parts.TotalPages = Number(ref reader);
                break;
        }
    }

    private void Set(BodySlot slot, string? pointer) => _paths[(int)slot] = string.IsNullOrEmpty(pointer) ? null : BodyPath.Parse(pointer);

    private static string? Text(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => null,
    };

    /// <summary>A token is text, a number, or an object that is sent back as it came; null and empty text are none.</summary>
    private static string? Token(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            var ahead = reader;
            using var document = JsonDocument.ParseValue(ref ahead);
            return document.RootElement.GetRawText();
        }

        return reader.TokenType is JsonTokenType.True or JsonTokenType.False || Text(ref reader) is not { Length: > 0 } text ? null : text;
    }

    private static long? Number(ref Utf8JsonReader reader) =>
        Text(ref reader) is { } text && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>What was read of a body.</summary>
internal struct BodyParts<T>
{
    public T? Payload;
    public bool HasPayload;
    public string? Status;
    public string? Message;
    public string? Code;
    public string? Result;
    public long? Count;
    public long? Limit;
    public string? Next;
    public bool? HasMore;
    public long? Total;
    public long? TotalPages;
}
