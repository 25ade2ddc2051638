using System;
using System.Collections.Generic;
using System.Text;

namespace Clientele.Generator.Emitting.Text;

/// <summary>One fragment of a <see cref="Template"/>: lines of literal text and holes.</summary>
internal sealed class Fragment
{
    private readonly Line[] _lines;

    private Fragment(Line[] lines) => _lines = lines;

    public static Fragment Parse(IReadOnlyList<string> lines)
    {
        var parsed = new Line[lines.Count];
        for (var i = 0; i < parsed.Length; i++)
        {
            parsed[i] = Line.Parse(lines[i]);
        }

        return new Fragment(parsed);
    }

    /// <summary>The fragment's text, its holes filled; no line break at the end.</summary>
    /// <exception cref="InvalidOperationException">A hole has no value: a mistake in the emitter.</exception>
    public string Fill(params (string Hole, string Value)[] values)
    {
        var builder = new StringBuilder();
        Write(builder, values);
        return builder.ToString();
    }

    private void Write(StringBuilder builder, (string Hole, string Value)[] values)
    {
        var blankPending = false;
        var any = false;
        var opened = false;
        foreach (var line in _lines)
        {
            if (line.Parts.Length == 0)
            {
                blankPending = any && !opened;
                continue;
            }

            if (line.Block is { } hole)
            {
                var value = Find(values, hole);
                if (value.Length == 0)
                {
                    blankPending = false;
                    continue;
                }

                Begin(builder, ref blankPending, ref any, afterBlock: false);
                WriteBlock(builder, value, line.Indent);
                opened = false;
                continue;
            }

            // A closing brace needs no blank line before it, whatever went missing above.
            Begin(builder, ref blankPending, ref any, line.Closes);
            builder.Append(' ', line.Indent);
            foreach (var part in line.Parts)
            {
                builder.Append(part.IsHole ? Find(values, part.Text) : part.Text);
            }

            opened = line.Opens;
        }
    }

    private static void Begin(StringBuilder builder, ref bool blankPending, ref bool any, bool afterBlock)
    {
        if (any)
        {
            builder.Append('\n');
        }

        if (blankPending && !afterBlock)
        {
            builder.Append('\n');
        }

        blankPending = false;
        any = true;
    }

    private static void WriteBlock(StringBuilder builder, string value, int indent)
    {
        var start = 0;
        while (true)
        {
            var end = value.IndexOf('\n', start);
            var length = (end < 0 ? value.Length : end) - start;
            if (length > 0)
            {
                builder.Append(' ', indent).Append(value, start, length);
            }

            if (end < 0)
            {
                return;
            }

            builder.Append('\n');
            start = end + 1;
        }
    }

    private static string Find((string Hole, string Value)[] values, string hole)
    {
        foreach (var (name, value) in values)
        {
            if (string.Equals(name, hole, StringComparison.Ordinal))
            {
                return value;
            }
        }

        throw new InvalidOperationException("The placeholder $" + hole + "$ has no value.");
    }

    private readonly record struct Part(string Text, bool IsHole);

    /// <summary>One line of a fragment.</summary>
    /// <param name="Block">The hole's name, where the line is one hole and nothing else.</param>
    private sealed record Line(int Indent, Part[] Parts, string? Block, bool Opens, bool Closes)
    {
        public static Line Parse(string text)
        {
            var content = text.TrimStart(' ');
            var indent = text.Length - content.Length;
            var parts = new List<Part>();
            var position = 0;
            while (position < content.Length)
            {
                var open = content.IndexOf('$', position);
                var close = open < 0 ? -1 : content.IndexOf('$', open + 1);
                if (close < 0)
                {
                    parts.Add(new Part(content.Substring(position), IsHole: false));
                    break;
                }

                if (open > position)
                {
                    parts.Add(new Part(content.Substring(position, open - position), IsHole: false));
                }

                parts.Add(new Part(content.Substring(open + 1, close - open - 1), IsHole: true));
                position = close + 1;
            }

            var block = parts.Count == 1 && parts[0].IsHole ? parts[0].Text : null;
            var closes = content.StartsWith("}", StringComparison.Ordinal);
            return new Line(indent, parts.ToArray(), block, Opens: content is "{", closes);
        }
    }
}
