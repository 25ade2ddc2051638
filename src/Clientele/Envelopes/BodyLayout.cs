using System;
using System.Collections.Generic;
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

    // What is asked for of the object that lies so deep around the payload.
    private readonly uint[] _around;

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

        _around = new uint[PayloadAt.Length];
        var (slots, onTheWay) = (_all & ~1u, 0u);
        for (var level = 0; level < _around.Length; level++)
        {
            _around[level] = slots;
            (var ends, slots) = Match(PayloadAt[level], level, slots);
            onTheWay |= ends;
        }

        // Nothing that is asked for lies in the payload, is it, or is an object that it lies in.
        CanStream = (slots | onTheWay) == 0;
    }

    public EnvelopeContract? Envelope { get; }

    /// <summary>Whether the payload's items can be read one by one: nothing else is asked for of the payload itself, nor of an object around it as a whole.</summary>
    public bool CanStream { get; }

    /// <summary>Whether the body is the payload.</summary>
    public bool IsBare => PayloadAt.Length == 0;

    /// <summary>Names of the members that lead to the payload.</summary>
    public IReadOnlyList<string> PayloadNames => PayloadAt.ToNames();

    private BodyPath PayloadAt => _paths[(int)BodySlot.Payload]!;

    /// <summary>What a member is to the payload.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="level">Number of objects around the object that it is a member of.</param>
    public RowMember KindOf(ReadOnlySpan<byte> name, int level) =>
        !name.SequenceEqual(PayloadAt[level]) ? RowMember.Other
        : level == PayloadAt.Length - 1 ? RowMember.Rows
        : RowMember.Around;

    /// <summary>Reads a member that stands beside the payload, or beside an object around it.</summary>
    public void ReadBeside(ref JsonCursor reader, in JsonName name, int level, ref BodyParts<bool> parts) =>
        ReadMember(ref reader, in name, level, _around[level], ref parts, SkipValue);

    /// <summary>Reads a body: the reader stands on its first token and is left on its last.</summary>
    public BodyParts<T> Read<T>(ref JsonCursor reader, JsonReaderFunc<T> read)
    {
        var parts = default(BodyParts<T>);
        var others = _all & ~1u;
        if (!IsBare)
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
            var reader = new JsonCursor(body.StartsWith("\uFEFF"u8) ? body[3..] : body);
            if (reader.TokenType == JsonTokenType.StartObject)
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

    private static bool SkipValue(ref JsonCursor reader)
    {
        reader.Skip();
        return true;
    }

    private void Root<T>(ref JsonCursor reader, uint slots, ref BodyParts<T> parts, JsonReaderFunc<T> read)
    {
        if (reader.TryReadNull())
        {
            return;
        }

        Walk(ref reader, 0, slots, ref parts, read);
    }

    private void Walk<T>(ref JsonCursor reader, int depth, uint slots, ref BodyParts<T> parts, JsonReaderFunc<T> read)
    {
        reader.EnterObject();
        var isFirst = true;
        while (reader.NextName(ref isFirst, out var name))
        {
            ReadMember(ref reader, in name, depth, slots, ref parts, read);
        }
    }

    private void ReadMember<T>(ref JsonCursor reader, in JsonName name, int depth, uint slots, ref BodyParts<T> parts, JsonReaderFunc<T> read)
    {
        var (ends, passes) = Match(name.Text, depth, slots);
        var value = reader;
        if (passes != 0 && reader.TokenType == JsonTokenType.StartObject)
        {
            if (ends == 0)
            {
                Walk(ref reader, depth + 1, passes, ref parts, read);
                return;
            }

            // The payload may hold other slots: they are read ahead of it.
            var ahead = reader;
            Walk(ref ahead, depth + 1, passes, ref parts, read);
        }

        var isRead = false;
        for (var slot = SlotCount - 1; slot >= 0 && ends != 0; slot--)
        {
            if ((ends & (1u << slot)) != 0)
            {
                reader = value;
                Take(ref reader, (BodySlot)slot, ref parts, read);
                isRead = true;
            }
        }

        if (!isRead)
        {
            reader.Skip();
        }
    }

    private (uint Ends, uint Passes) Match(ReadOnlySpan<byte> name, int depth, uint slots)
    {
        uint ends = 0, passes = 0;
        for (var slot = 0; slot < SlotCount; slot++)
        {
            var bit = 1u << slot;
            if ((slots & bit) != 0 && _paths[slot] is { } path && path.Length > depth && name.SequenceEqual(path[depth]))
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

    private static void Take<T>(ref JsonCursor reader, BodySlot slot, ref BodyParts<T> parts, JsonReaderFunc<T> read)
    {
        switch (slot)
        {
            case BodySlot.Payload:
                parts.Payload = parts.HasPayload ? throw new JsonException("The response has its payload twice.") : read(ref reader);
                parts.HasPayload = true;
                break;
            case BodySlot.Status:
                parts.Status = JsonRead.ScalarText(ref reader);
                break;
            case BodySlot.Message:
                parts.Message = JsonRead.ScalarText(ref reader);
                break;
            case BodySlot.Code:
                parts.Code = JsonRead.ScalarText(ref reader);
                break;
            case BodySlot.Result:
                parts.Result = JsonRead.ScalarText(ref reader);
                break;
            case BodySlot.Count:
                parts.Count = Number(ref reader);
                break;
            case BodySlot.Limit:
                parts.Limit = Number(ref reader);
                break;
            default:
                TakePosition(ref reader, slot, ref parts);
                break;
        }
    }

    // What says whether and where the list goes on. Of two that differ nobody could tell which is right (RFC 8259 §4).
    private static void TakePosition<T>(ref JsonCursor reader, BodySlot slot, ref BodyParts<T> parts)
    {
        var value = reader;
        var (before, bit) = (parts.Position, 1u << (int)slot);
        switch (slot)
        {
            case BodySlot.Next:
                parts.Position.Next = Token(ref reader);
                break;
            case BodySlot.HasMore:
                parts.Position.HasMore = JsonRead.ScalarText(ref reader) is { } more ? more is not ("false" or "0" or "") : null;
                break;
            case BodySlot.Total:
                parts.Position.Total = Number(ref reader);
                break;
            case BodySlot.TotalPages:
                parts.Position.TotalPages = Number(ref reader);
                break;
        }

        if ((parts.Taken & bit) != 0 && parts.Position != before)
        {
            reader = value;
            throw new JsonException("The response says twice, and differently, where its list goes on.");
        }

        parts.Taken |= bit;
    }

    private void Set(BodySlot slot, string? pointer) => _paths[(int)slot] = string.IsNullOrEmpty(pointer) ? null : BodyPath.Parse(pointer);

    /// <summary>A token is text, a number, or an object that is sent back as it came; null and empty text are none.</summary>
    private static string? Token(ref JsonCursor reader)
    {
        var kind = reader.TokenType;
        if (kind is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            var start = reader.Position;
            reader.Skip();
            return Encoding.UTF8.GetString(reader.Since(start));
        }

        return JsonRead.ScalarText(ref reader) is { Length: > 0 } text && kind is JsonTokenType.String or JsonTokenType.Number ? text : null;
    }

    private static long? Number(ref JsonCursor reader) =>
        JsonRead.ScalarText(ref reader) is { } text && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
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
    public BodyPosition Position;

    /// <summary>The slots of <see cref="Position"/> that were there, as bits.</summary>
    public uint Taken;
}

/// <summary>What a body says of where its list goes on.</summary>
internal record struct BodyPosition(string? Next, bool? HasMore, long? Total, long? TotalPages);
