using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Surfaces.Entries;

/// <summary>A line of a surface file that can't be read.</summary>
/// <param name="Line">Counted from 0.</param>
internal sealed record SurfaceFault(int Line, string Reason);

/// <summary>A surface file as it was read.</summary>
internal sealed record SurfaceFile(Surface Surface, SurfaceOrigin Origin, IReadOnlyList<SurfaceFault> Faults);

/// <summary>Where the description came from.</summary>
/// <param name="Described">The day on which it was fetched, <c>2026-11-29</c>; null where that is not known.</param>
/// <param name="Source">The address that it was fetched from; null for a file that lies where it is.</param>
internal sealed record SurfaceOrigin(string? Described, string? Source)
{
    public static SurfaceOrigin Unknown { get; } = new(null, null);
}

/// <summary>
/// The surface file: <c>kind key : type ; flag, name=value</c>, a line for each entry, sorted by key, so that a change of the description is a
/// change of the lines that it concerns and can be read in a review.
/// </summary>
internal static class SurfaceText
{
    private const string FirstLine = "# clientele surface 1";
    private const string DescribedLine = "# described ";
    private const string SourceLine = "# source ";
    private const string NameLine = "# client ";
    private const string CheckLine = "# check ";
    private const string Words = "# What code relies on, a line for each thing. 'dotnet clientele refresh' writes it; review its changes like any other code.\n";
    private const int MostHeader = 4000;

    private static readonly Dictionary<string, SurfaceKind> s_kinds =
        ((SurfaceKind[])Enum.GetValues(typeof(SurfaceKind))).ToDictionary(Word, StringComparer.Ordinal);

    private static readonly string[] s_words = [.. ((SurfaceKind[])Enum.GetValues(typeof(SurfaceKind))).Select(Word)];

    public static string WordOf(SurfaceKind kind) => s_words[(int)kind];

    /// <summary>The text of a surface file.</summary>
    /// <param name="surface">What callers can rely on.</param>
    /// <param name="origin">Where the description came from.</param>
    /// <param name="inputs">What the surface was made of, for <see cref="IsChecked"/>; null where that is not known.</param>
    public static string Write(Surface surface, SurfaceOrigin origin, string? inputs = null)
    {
        var body = Body(surface);
        var text = new StringBuilder(body.Length + 400);
        text.Append(FirstLine).Append('\n');
        text.Append(NameLine).Append(surface.Name).Append('\n');
        if (origin.Described is { } described)
        {
            text.Append(DescribedLine).Append(described).Append('\n');
        }

        if (origin.Source is { } source)
        {
            text.Append(SourceLine).Append(source).Append('\n');
        }

        if (inputs is not null)
        {
            text.Append(CheckLine).Append(Check(inputs, body, 0)).Append('\n');
        }

        return text.Append(Words).Append(body).ToString();
    }

    /// <summary>
    /// Whether a surface file, as it is, was written for these very inputs: then it need not be compared with what they give. An edit of the file or of an
    /// input makes that false.
    /// </summary>
    public static bool IsChecked(string text, string inputs) =>
        HeaderOf(text, CheckLine) is { } check && text.IndexOf(Words, 0, Math.Min(text.Length, MostHeader), StringComparison.Ordinal) is >= 0 and var at
        && check == Check(inputs, text, at + Words.Length);

    private static string Body(Surface surface)
    {
        var text = new StringBuilder(surface.Entries.Count * 64);
        foreach (var entry in surface.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).ThenBy(entry => entry.Kind))
        {
            Append(text, entry);
        }

        return text.ToString();
    }

    // FNV-1a over characters: it detects edits, and is no protection against forgery.
    private static string Check(string inputs, string text, int start)
    {
        return Add(Add(14695981039346656037UL, inputs, 0), text, start).ToString("x16", CultureInfo.InvariantCulture);

        static ulong Add(ulong hash, string part, int from)
        {
            for (var i = from; i < part.Length; i++)
            {
                hash = (hash ^ part[i]) * 1099511628211UL;
            }

            return hash;
        }
    }

    /// <summary>Whether a surface file is what a surface gives, whatever its first lines say.</summary>
    public static bool IsOf(string text, Surface surface)
    {
        var at = text.IndexOf(Words, StringComparison.Ordinal);
        return at >= 0 && HeaderOf(text, NameLine) == surface.Name && string.CompareOrdinal(text, at + Words.Length, Body(surface), 0, int.MaxValue) == 0;
    }

    /// <summary>One entry as its line says it, without a line break.</summary>
    public static string Line(SurfaceEntry entry)
    {
        var text = new StringBuilder();
        Append(text, entry);
        return text.ToString(0, text.Length - 1);
    }

    /// <summary>Reads a surface file. A line that can't be read is a fault; the others count.</summary>
    public static SurfaceFile Read(string text)
    {
        var entries = new List<SurfaceEntry>();
        var faults = new List<SurfaceFault>();
        var (name, described, source, version) = ("", (string?)null, (string?)null, false);
        var number = 0;
        for (var at = 0; at < text.Length; number++)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var line = text.Substring(at, end - at).TrimEnd('\r', ' ');
            at = end + 1;
            if (line.StartsWith("#", StringComparison.Ordinal))
            {
                version |= line == FirstLine;
                name = line.StartsWith(NameLine, StringComparison.Ordinal) ? line.Substring(NameLine.Length) : name;
                source = line.StartsWith(SourceLine, StringComparison.Ordinal) ? line.Substring(SourceLine.Length) : source;
                described = line.StartsWith(DescribedLine, StringComparison.Ordinal) ? line.Substring(DescribedLine.Length) : described;
            }
            else if (line.Length > 0)
            {
                AddLine(line, number, entries, faults);
            }
        }

        if (!version)
        {
            faults.Insert(0, new SurfaceFault(0, "its first line is not '" + FirstLine + "'"));
        }

        return new SurfaceFile(new Surface(name, entries), new SurfaceOrigin(described, source), faults);
    }

    /// <summary>The value of one of the first lines.</summary>
    private static string? HeaderOf(string text, string line)
    {
        var first = text.Length > MostHeader ? text.Substring(0, MostHeader) : text;
        var at = first.IndexOf("\n" + line, StringComparison.Ordinal);
        return at < 0 ? null : first.Substring(at + 1 + line.Length).Split('\n')[0].TrimEnd('\r');
    }

    private static void AddLine(string line, int number, List<SurfaceEntry> entries, List<SurfaceFault> faults)
    {
        var space = line.IndexOf(' ');
        if (space < 0 || !s_kinds.TryGetValue(line.Substring(0, space), out var kind))
        {
            faults.Add(new SurfaceFault(number, "'" + (space < 0 ? line : line.Substring(0, space)) + "' is no kind of entry"));
            return;
        }

        var flags = line.IndexOf(" ; ", space, StringComparison.Ordinal);
        var head = flags < 0 ? line.Substring(space + 1) : line.Substring(space + 1, flags - space - 1);
        var colon = head.IndexOf(" : ", StringComparison.Ordinal);
        var key = colon < 0 ? head : head.Substring(0, colon);
        if (key.Length == 0 || key.IndexOf(' ') >= 0)
        {
            faults.Add(new SurfaceFault(number, "its key '" + key + "' has a space in it"));
            return;
        }

        entries.Add(new SurfaceEntry(
            kind,
            key,
            colon < 0 ? "" : head.Substring(colon + 3),
            flags < 0 ? [] : line.Substring(flags + 3).Split([", "], StringSplitOptions.None).Select(Unescape).ToEquatableArray()));
    }

    private static void Append(StringBuilder text, SurfaceEntry entry)
    {
        text.Append(WordOf(entry.Kind)).Append(' ').Append(entry.Key);
        if (entry.Type.Length > 0)
        {
            text.Append(" : ").Append(entry.Type);
        }

        var separator = " ; ";
        foreach (var flag in entry.Flags)
        {
            text.Append(separator);
            AppendEscaped(text, flag);
            separator = ", ";
        }

        text.Append('\n');
    }

    /// <summary>Flags are parted by commas and end with their line.</summary>
    private static void AppendEscaped(StringBuilder text, string flag)
    {
        foreach (var character in flag)
        {
            if (character is ',' or '%' || char.IsControl(character) || char.IsWhiteSpace(character))
            {
                text.Append('%').Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(character);
            }
        }
    }

    private static string Unescape(string flag)
    {
        if (flag.IndexOf('%') < 0)
        {
            return flag;
        }

        var result = new StringBuilder(flag.Length);
        for (var i = 0; i < flag.Length; i++)
        {
            if (flag[i] == '%' && i + 4 < flag.Length
                && int.TryParse(flag.Substring(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var character))
            {
                result.Append((char)character);
                i += 4;
            }
            else
            {
                result.Append(flag[i]);
            }
        }

        return result.ToString();
    }

    private static string Word(SurfaceKind kind) => kind.ToString().ToLowerInvariant();
}
