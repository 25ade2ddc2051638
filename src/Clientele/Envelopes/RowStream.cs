using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using Clientele.Json;

namespace Clientele;

/// <summary>
/// Reads the rows of a page out of text that arrives in pieces: every row that is there, the others when they have come. A row that is cut off is read again from its start.
/// What is accepted is what is accepted of a page that is there at once, and of a fault the same place is said.
/// </summary>
/// <param name="read">Reads one row.</param>
/// <param name="envelope">Reads what surrounds the rows.</param>
/// <param name="drift">Where it is noted what is not as described.</param>
/// <param name="order">What the response says of the order of members.</param>
/// <param name="limit">Number of bytes that a row may have. A piece may have room for more.</param>
internal sealed class RowStream<T>(JsonReaderFunc<T> read, RowEnvelope envelope, DriftNotes? drift = null, IMemberOrder? order = null, long limit = long.MaxValue)
{
    // Rows that end within so many bytes of the end of a piece are looked at first: do they end at all?
    private const int FirstMargin = 4096;

    private readonly JsonLayouts _layouts = new() { Drift = drift, Order = order };
    private int _margin = FirstMargin;
    private State _state;
    private bool _isFirstRow = true;

    // Objects of the envelope that the text lies in, and the member before it of the innermost one.
    private int _level;
    private string? _previous;

    private static ReadOnlySpan<byte> Blank => " \t\r\n"u8;

    private int Depth => _level + (_state == State.Rows ? 1 : 0);

    /// <summary>Number of rows that were read.</summary>
    public long Rows { get; private set; }

    /// <summary>Whether a row comes next, or the end of the rows.</summary>
    public bool IsInRows => _state == State.Rows;

    /// <summary>Whether the response has rows, if only none.</summary>
    public bool HasRows { get; private set; }

    /// <summary>Reads what is there.</summary>
    /// <param name="text">What has arrived and was not read.</param>
    /// <param name="isFinal">Nothing comes behind it.</param>
    /// <param name="rows">Where rows go.</param>
    /// <param name="steps">Rows and members to read at most.</param>
    /// <returns>Number of bytes that were read; the others are given again, with more behind them.</returns>
    /// <exception cref="RowFault">The text is not what it should be. What was read before is in <paramref name="rows"/>.</exception>
    public int Read(ReadOnlySpan<byte> text, bool isFinal, List<T> rows, int steps = int.MaxValue)
    {
        var position = 0;
        if (_state == State.Start && text.StartsWith(ResponseBody.ByteOrderMark))
        {
            position = ResponseBody.ByteOrderMark.Length;
        }
        else if (_state == State.Start && !isFinal && text.Length < ResponseBody.ByteOrderMark.Length)
        {
            return 0;
        }

        for (; steps > 0; steps--)
        {
            var rest = text[position..];
            var reader = new JsonCursor(rest, _layouts, Depth);
            try
            {
                if (!Step(ref reader, rest, isFinal, rows))
                {
                    return position;
                }
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
            {
                drift?.Discard();
                if (!isFinal && IsCut(rest))
                {
                    return position;
                }

                _layouts.NoteFault(rest, reader.Depth, reader.Position, e);
                throw Fault(e, position, rest, JsonLocator.PlaceOf(rest, reader.Position, e));
            }

            drift?.Keep();
            position += reader.Position;
        }

        return position;
    }

    /// <summary>Counts what was not as described.</summary>
    public void Report() => drift?.Report();

    /// <summary>The row that comes next, whole, for those who complete it before it is read.</summary>
    /// <returns>Null where no row comes next, or its end has not arrived.</returns>
    public Range? NextRow(ReadOnlySpan<byte> text)
    {
        var row = RowStart(text, out var hasComma);
        var start = text.Length - row.Length;
        var length = _state == State.Rows && hasComma != _isFirstRow && row.StartsWith("{"u8) ? JsonExtent.Of(row) : -1;
        return length < 0 ? null : start..(start + length);
    }

    /// <summary>Reads a row that was completed, in the place of the one that comes next.</summary>
    /// <param name="whole">The row.</param>
    /// <param name="place">Where the row stands that it was made of.</param>
    /// <param name="rows">Where rows go.</param>
    /// <returns>Number of bytes that were read of the text that <paramref name="place"/> is in.</returns>
    /// <exception cref="RowFault">The row is not what it should be.</exception>
    public int ReadRow(ReadOnlySpan<byte> whole, Range place, List<T> rows)
    {
        ThrowIfTooLong(whole.Length);
        var reader = new JsonCursor(whole, _layouts, Depth);
        try
        {
            rows.Add(read(ref reader));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            drift?.Discard();
            _layouts.NoteFault(whole, reader.Depth, reader.Position, e);
            throw new RowFault(e, place.Start.Value, Place(hasComma: !_isFirstRow).PathAt(whole, JsonLocator.PlaceOf(whole, reader.Position, e)));
        }

        drift?.Keep();
        _isFirstRow = false;
        Rows++;
        return place.End.Value;
    }

    private static ReadOnlySpan<byte> RowStart(ReadOnlySpan<byte> text, out bool hasComma)
    {
        var rest = text.TrimStart(Blank);
        hasComma = rest.StartsWith(","u8);
        return hasComma ? rest[1..].TrimStart(Blank) : rest;
    }

    // One thing: the start, a member of the envelope, a row, the end. False where more has to come, or nothing does.
    private bool Step(ref JsonCursor reader, ReadOnlySpan<byte> text, bool isFinal, List<T> rows)
    {
        switch (_state)
        {
            case State.Start:
                return Start(ref reader, text, isFinal);
            case State.Members:
                return (isFinal || HasMember(text)) && Member(ref reader);
            case State.Rows:
                return Row(ref reader, text, isFinal, rows);
            default:
                reader.ReadEnd();
                return false;
        }
    }

    private bool Start(ref JsonCursor reader, ReadOnlySpan<byte> text, bool isFinal)
    {
        if (reader.Position == text.Length || reader.TokenType == JsonTokenType.Null)
        {
            if (!isFinal)
            {
                return false;
            }

            if (reader.Position == text.Length)
            {
                throw new JsonException(ResponseBody.HasNoBody);
            }
        }

        if (envelope.IsBare)
        {
            if (!isFinal && !HasItem(text))
            {
                return false;
            }

            EnterRows(ref reader, State.End);
            return true;
        }

        reader.EnterObject();
        _state = State.Members;
        _level = 1;
        return true;
    }

    private bool Member(ref JsonCursor reader)
    {
        var isFirst = _previous is null;
        if (!reader.NextName(ref isFirst, out var name))
        {
            _level--;
            _state = _level == 0 ? State.End : State.Members;
            _previous = _level == 0 ? null : envelope.Names[_level - 1];
            return true;
        }

        switch (envelope.KindOf(name.Text, _level - 1))
        {
            case RowMember.Rows:
                EnterRows(ref reader, State.Members);
                break;
            case RowMember.Around when reader.TokenType == JsonTokenType.StartObject:
                reader.EnterObject();
                _level++;
                _previous = null;
                return true;
            default:
                envelope.Read(ref reader, name, _level - 1);
                break;
        }

        _previous = Encoding.UTF8.GetString(name.Text);
        return true;
    }

    private void EnterRows(ref JsonCursor reader, State behind)
    {
        if (HasRows)
        {
            throw new JsonException(RowEnvelope.HasSecondArray);
        }

        _state = reader.EnterArray() ? State.Rows : behind;
        HasRows = true;
    }

    private bool Row(ref JsonCursor reader, ReadOnlySpan<byte> text, bool isFinal, List<T> rows)
    {
        if (!isFinal && !HasRow(text[reader.Position..]))
        {
            return false;
        }

        if (!_isFirstRow && !reader.NextItem())
        {
            _state = _level == 0 ? State.End : State.Members;
            return true;
        }

        var start = reader.Position;
        var row = read(ref reader);
        var length = reader.Position - start;
        ThrowIfTooLong(length);
        rows.Add(row);
        _isFirstRow = false;
        Rows++;
        _margin = Math.Max(_margin, 2 * length);
        return true;
    }

    private void ThrowIfTooLong(int length)
    {
        if (length > limit)
        {
            drift?.Discard();
            throw RowFault.TooLong();
        }
    }

    // Whether a row can be read, as far as can be determined cheaply: far from the end, reading is attempted.
    private bool HasRow(ReadOnlySpan<byte> text)
    {
        var row = RowStart(text, out _);
        return row.Length > _margin && row[0] == '{' || (!row.IsEmpty && (row[0] == ']' || JsonExtent.Of(row) >= 0));
    }

    // Whether an array or object has begun, and what is in it.
    private static bool HasItem(ReadOnlySpan<byte> text)
    {
        var value = text.TrimStart(Blank);
        return !value.IsEmpty && (value[0] is not ((byte)'[' or (byte)'{') || value[1..].ContainsAnyExcept(Blank));
    }

    // A member has its value behind it; of the rows and of what they lie in, the bracket that opens it.
    private bool HasMember(ReadOnlySpan<byte> text)
    {
        var name = RowStart(text, out _);
        if (name.IsEmpty || name[0] != '"')
        {
            return !name.IsEmpty;
        }

        var length = JsonExtent.Of(name);
        var colon = length < 0 ? default : name[length..].TrimStart(Blank);
        var value = colon.IsEmpty ? default : colon[1..].TrimStart(Blank);
        if (value.IsEmpty)
        {
            return false;
        }

        return envelope.KindOf(name[1..(length - 1)], _level - 1) switch
        {
            RowMember.Rows when value[0] == '[' => HasItem(value),
            RowMember.Around when value[0] == '{' => HasItem(value),
            _ => JsonExtent.Of(value) >= 0,
        };
    }

    private bool IsCut(ReadOnlySpan<byte> text) => _state == State.Rows && JsonExtent.Of(RowStart(text, out _)) < 0;

    private RowFault Fault(Exception e, int position, ReadOnlySpan<byte> text, int offset)
    {
        var start = _state == State.Rows ? text.Length - RowStart(text, out _).Length : 0;
        return new RowFault(e, position + start, Place(hasComma: false).PathAt(text, offset));
    }

    private ArrivingPlace Place(bool hasComma) => _state switch
    {
        State.Start => default,
        State.End => ArrivingPlace.Behind,
        State.Members => ArrivingPlace.Within(envelope.Names, _level, _previous),
        _ => ArrivingPlace.InRows(envelope.Names, Rows, hasComma),
    };

    private enum State
    {
        Start,
        Members,
        Rows,
        End,
    }
}
