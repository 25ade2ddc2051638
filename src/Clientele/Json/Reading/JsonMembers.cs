using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Clientele.Json;

/// <summary>The members of one object, one after the other.</summary>
/// <remarks>
/// Services write all objects of a type alike, so the bytes in front of the next value, comma, white space, name and colon, are compared with
/// those expected at once. Whatever is not as expected is read as JSON, and noted, so that the next object is.
/// </remarks>
[SuppressMessage("Performance", "CA1815", Justification = "A position is not compared.")]
public struct JsonMembers
{
    private const int MostSteps = 1024;

    /// <summary>Longest name of control information that is looked for, in bytes.</summary>
    private const int LongestControl = 256;

    private readonly JsonMemberTable _table;
    private JsonLayout _layout;
    private List<JsonStep>? _seen;
    private int _step;
    private int _misses;

    // What was met of an object that is not as expected: what was read by name, and the steps that were taken since.
    private MemberSet _present;
    private int _taken;

    internal JsonMembers(JsonMemberTable table, JsonLayout layout)
    {
        _table = table;
        _layout = layout;
    }

    /// <summary>Goes to the next member that is not an annotation, and stands on its value.</summary>
    /// <param name="reader">Stands where this method left it, or behind the last member's value.</param>
    /// <param name="member">An ordinal, <see cref="JsonMemberTable.ETag"/> or <see cref="JsonMemberTable.Unknown"/>.</param>
    /// <returns>False, behind the object, at its end.</returns>
    /// <remarks>Annotations are all names with an <c>@</c> (OData JSON Format 4.01 §4.5); but for the ETag they are skipped.</remarks>
    /// <exception cref="JsonException">The object is not valid JSON.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Next(ref JsonCursor reader, out int member)
    {
        // Nothing else gets the address of what is returned, so that it stays in a register.
        var taken = reader.Step(_layout, _step);
        if (taken >= 0)
        {
            _step++;
            member = taken;
            return true;
        }

        member = NextOther(ref reader, taken);
        return member != JsonMemberTable.End;
    }

    /// <summary>As <see cref="Next(ref JsonCursor, out int)"/>, for open types: what the type does not declare goes into the bag.</summary>
    /// <param name="reader">Stands where this method left it, or behind the last member's value.</param>
    /// <param name="dynamicProperties">Made when the first undeclared member comes.</param>
    /// <param name="member">An ordinal or <see cref="JsonMemberTable.ETag"/>.</param>
    /// <returns>False, behind the object, at its end.</returns>
    /// <exception cref="JsonException">The object is not valid JSON.</exception>
    public bool Next(ref JsonCursor reader, ref DynamicProperties? dynamicProperties, out int member)
    {
        if (TakeStep(ref reader, out member))
        {
            return member != JsonMemberTable.End || End(ref reader);
        }

        while (Read(ref reader, Others.Kept, out var name, out member))
        {
            if (member != JsonMemberTable.Unknown)
            {
                return true;
            }

            if (name.Text.Contains((byte)'@'))
            {
                DynamicProperties.ReadAnnotation(ref reader, name.ToString(), _table, ref dynamicProperties);
            }
            else
            {
                dynamicProperties ??= new DynamicProperties();
                dynamicProperties.Read(ref reader, name.ToString());
            }

            if (TakeStep(ref reader, out member))
            {
                return member != JsonMemberTable.End || End(ref reader);
            }
        }

        return false;
    }

    /// <summary>Goes to the next member, whatever it is called, and stands on its value.</summary>
    /// <param name="reader">Stands where this method left it, or behind the last member's value.</param>
    /// <param name="member">An ordinal, or <see cref="JsonMemberTable.Unknown"/>.</param>
    /// <param name="name">The name of a member that is not declared; else empty.</param>
    /// <returns>False, behind the object, at its end.</returns>
    /// <exception cref="JsonException">The object is not valid JSON.</exception>
    public bool Next(ref JsonCursor reader, out int member, out string name)
    {
        name = "";
        if (TakeStep(ref reader, out member))
        {
            return member != JsonMemberTable.End || End(ref reader);
        }

        if (!Read(ref reader, Others.Named, out var found, out member))
        {
            return false;
        }

        name = member == JsonMemberTable.Unknown ? found.ToString() : "";
        return true;
    }

    // The fast path took a step that is no declared member, or none.
    private int NextOther(ref JsonCursor reader, int taken)
    {
        while (true)
        {
            var member = taken;
            if (taken == JsonMemberTable.NoStep)
            {
                if (!Read(ref reader, Others.Skipped, out _, out member))
                {
                    return JsonMemberTable.End;
                }
            }
            else
            {
                _step++;
                if (taken == JsonMemberTable.End)
                {
                    reader.EndObject();
                    End(ref reader);
                    return JsonMemberTable.End;
                }

                NoteUndeclared(ref reader, taken);
            }

            if (member != JsonMemberTable.Annotation)
            {
                return member;
            }

            reader.Skip();
            taken = reader.Step(_layout, _step);
            if (taken >= 0)
            {
                _step++;
                return taken;
            }
        }
    }

    private bool TakeStep(ref JsonCursor reader, out int member)
    {
        member = reader.Step(_layout, _step);
        if (member == JsonMemberTable.NoStep)
        {
            return false;
        }

        _step++;
        if (member == JsonMemberTable.End)
        {
            reader.EndObject();
        }

        return true;
    }

    // Reads a name as JSON and looks it up.
    private bool Read(ref JsonCursor reader, Others others, out JsonName name, out int member)
    {
        var start = reader.Position;
        var isFirst = _step == 0;
        var isJudged = !_table.Required.IsEmpty;
        if (isJudged)
        {
            AddTaken();
        }

        BeginNoting(ref reader);
        if (!reader.NextName(ref isFirst, out name))
        {
            member = JsonMemberTable.Unknown;
            Note(reader.Since(start), JsonMemberTable.End);
            return End(ref reader);
        }

        member = Find(in name, others);
        _step = _layout.After(member, Math.Max(_step, 1));
        _taken = _step;
        if (member >= 0 && isJudged)
        {
            _present.Add(member, member);
        }
        else if (member == JsonMemberTable.Unknown && others == Others.Skipped && _table.Type is { } type)
        {
            reader.Layouts?.MemberDrift?.Add(DriftKind.UndeclaredMember, type, name.Text);
        }

        if (member != JsonMemberTable.Unknown || others == Others.Skipped)
        {
            Note(reader.Since(start), member);
        }
        else if (_seen is { Count: 0 })
        {
            _seen.Add(JsonStep.EndOfEmpty);
        }

        return true;
    }

    private readonly int Find(in JsonName name, Others others)
    {
        var text = name.Text;
        var member = _table.Find(text);
        if (member >= 0 || others == Others.Named || !text.Contains((byte)'@'))
        {
            return member;
        }

        return text.SequenceEqual("@odata.etag"u8) || text.SequenceEqual("@etag"u8) ? JsonMemberTable.ETag
            : FindControl(text) is var control and >= 0 ? control
            : others == Others.Skipped ? JsonMemberTable.Annotation
            : JsonMemberTable.Unknown;
    }

    /// <summary>Control information that the table names is found by its name of 4.0, too: with the prefix <c>odata.</c> (OData JSON Format 4.01 §4.5).</summary>
    private readonly int FindControl(ReadOnlySpan<byte> name)
    {
        var at = name.IndexOf("@odata."u8);
        if (at < 0 || name.Length > LongestControl)
        {
            return JsonMemberTable.Unknown;
        }

        Span<byte> plain = stackalloc byte[LongestControl];
        name[..(at + 1)].CopyTo(plain);
        var rest = name[(at + "@odata.".Length)..];
        rest.CopyTo(plain[(at + 1)..]);
        return _table.Find(plain[..(at + 1 + rest.Length)]);
    }

    private void BeginNoting(ref JsonCursor reader)
    {
        if (_misses++ == 0 && !ReferenceEquals(_layout, JsonLayout.None) && reader.Layouts?.BeginNoting(_table) is { } notes)
        {
            _seen = notes;
            _seen.AddRange(_layout.Steps[..Math.Min(_step, _layout.Steps.Length)]);
            _layout = JsonLayout.None;
        }
    }

    private readonly void Note(ReadOnlySpan<byte> text, int member)
    {
        if (_seen is { Count: < MostSteps })
        {
            // Only the first step of a layout begins without a comma, and it has to.
            _seen.Add(text.Length <= JsonStep.MaxLength ? new JsonStep(text, member) : JsonStep.EndOfEmpty);
        }
    }

    // The step that was taken ends with the name and its colon.
    private readonly void NoteUndeclared(ref JsonCursor reader, int member)
    {
        if (member == JsonMemberTable.Unknown && _table.Type is { } type && reader.Layouts?.MemberDrift is { } drift)
        {
            drift.Add(DriftKind.UndeclaredMember, type, reader.NameBefore());
        }
    }

    private void AddTaken() =>
        _present.Add(_layout.Steps[Math.Min(_taken, _layout.Steps.Length)..Math.Min(_step, _layout.Steps.Length)]);

    private void NoteMissing(ref JsonCursor reader)
    {
        if (_table.Type is not { } type || _table.Required.IsEmpty || reader.Layouts?.MemberDrift is not { IsWhole: true } drift)
        {
            return;
        }

        AddTaken();
        foreach (var ordinal in (_misses == 0 ? _layout.Lacks : _table.Lacking(_present)) ?? [])
        {
            drift.Add(DriftKind.MissingMember, type, _table.Utf8NameAt(ordinal));
        }
    }

    private bool End(ref JsonCursor reader)
    {
        if (_misses > 0 || _layout.Lacks is not null)
        {
            NoteMissing(ref reader);
        }

        if (_seen is not null)
        {
            reader.Layouts!.Learn(_table, _seen);
        }
        else if (_misses > 0)
        {
            reader.Layouts?.Missed(_table, _misses);
        }

        return false;
    }

    /// <summary>What becomes of members that the type does not declare; what is not skipped is needed by name each time, so never expected.</summary>
    private enum Others
    {
        Skipped,
        Kept,
        Named,
    }
}
