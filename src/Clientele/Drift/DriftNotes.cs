using System;
using System.Collections.Generic;
using System.Text;

namespace Clientele;

/// <summary>What differs in one response. Nothing is allocated while nothing does. Belongs to the reader of the response; not safe for concurrent use.</summary>
/// <param name="meter">Where it is counted in the end.</param>
/// <param name="isWhole">Whether objects come with all of their members: nothing was selected.</param>
/// <param name="source">The response.</param>
internal sealed class DriftNotes(DriftMeter meter, bool isWhole, IDriftSource source)
{
    private const int MostNotes = 32;

    private static readonly byte[] s_others = Encoding.UTF8.GetBytes(DriftMeter.Others);

    private List<Note>? _notes;

    /// <summary>Whether a member that is missing is worth a note.</summary>
    public bool IsWhole { get; } = isWhole;

    /// <summary>How names of members begin that were asked for though no type declares them, in UTF-8: computed ones. Empty for none.</summary>
    public ReadOnlyMemory<byte> Asked { get; set; }

    /// <summary>Notes a name, as it stands on the wire.</summary>
    /// <param name="kind">What differs.</param>
    /// <param name="type">The described type.</param>
    /// <param name="member">UTF-8.</param>
    public void Add(DriftKind kind, string type, ReadOnlySpan<byte> member)
    {
        if (kind == DriftKind.UndeclaredMember && !Asked.IsEmpty && member.StartsWith(Asked.Span))
        {
            return;
        }

        _notes ??= [];
        var note = Find(kind, type, member)
            ?? (_notes.Count < MostNotes ? Begin(kind, type, member) : Find(kind, DriftMeter.Others, s_others) ?? Begin(kind, DriftMeter.Others, s_others));
        note.Count++;
    }

    /// <summary>What was noted since the last call counts: the row that it was in is read.</summary>
    public void Keep()
    {
        if (_notes is not null)
        {
            foreach (var note in _notes)
            {
                note.Kept = note.Count;
            }
        }
    }

    /// <summary>What was noted since the last <see cref="Keep"/> does not count: it will be read again, or was not what it seemed.</summary>
    public void Discard()
    {
        if (_notes is not null)
        {
            foreach (var note in _notes)
            {
                note.Count = note.Kept;
            }
        }
    }

    /// <summary>Counts all that was noted, once.</summary>
    public void Report()
    {
        if (_notes is not { } notes)
        {
            return;
        }

        _notes = null;
        foreach (var note in notes)
        {
            if (note.Count > 0)
            {
                meter.Count(note.Kind, note.Type, source.Hide(Encoding.UTF8.GetString(note.Member)), note.Count);
            }
        }
    }

    private Note? Find(DriftKind kind, string type, ReadOnlySpan<byte> member)
    {
        foreach (var note in _notes!)
        {
            if (note.Kind == kind && ReferenceEquals(note.Type, type) && member.SequenceEqual(note.Member))
            {
                return note;
            }
        }

        return null;
    }

    private Note Begin(DriftKind kind, string type, ReadOnlySpan<byte> member)
    {
        var note = new Note(kind, type, member.ToArray());
        _notes!.Add(note);
        return note;
    }

    private sealed class Note(DriftKind kind, string type, byte[] member)
    {
        public DriftKind Kind { get; } = kind;

        public string Type { get; } = type;

        public byte[] Member { get; } = member;

        public long Count { get; set; }

        public long Kept { get; set; }
    }
}
