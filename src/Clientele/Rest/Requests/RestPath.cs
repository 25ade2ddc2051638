using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;

namespace Clientele.Rest;

/// <summary>A path written as <c>$"pets/{id}/toys"</c>: values in braces are percent-encoded, so that each stays within its segment (RFC 3986 §3.3).</summary>
[InterpolatedStringHandler]
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RestPath
{
    private readonly StringBuilder _text;
    private readonly StringBuilder _template;

    /// <summary>Creates an empty path.</summary>
    /// <param name="literalLength">Number of characters outside braces.</param>
    /// <param name="formattedCount">Number of values.</param>
    public RestPath(int literalLength, int formattedCount)
    {
        _text = new StringBuilder(literalLength + (formattedCount * 16));
        _template = new StringBuilder(literalLength + formattedCount);
    }

    /// <summary>The path with <c>…</c> for its values.</summary>
    internal string Template => _template?.ToString() ?? "";

    /// <summary>Appends literal text.</summary>
    public void AppendLiteral(string value)
    {
        _text.Append(value);
        _template.Append(value);
    }

    /// <summary>Appends a value in style <c>simple</c>.</summary>
    /// <exception cref="ArgumentException">The value is empty, <c>.</c> or <c>..</c>, which would change the path (RFC 3986 §5.2.4).</exception>
    public void AppendFormatted(string? value) => Append(Segment(value));

    /// <summary>Appends a value in an OpenAPI style (3.1, 4.8.12.2): <c>label</c>, or <c>matrix:</c> and the parameter's name.</summary>
    /// <exception cref="ArgumentException">The value is empty, <c>.</c> or <c>..</c>.</exception>
    public void AppendFormatted(string? value, string format)
    {
        ArgumentNullException.ThrowIfNull(format);
        Append((format[0] == 'l' ? "." : ";" + Uri.EscapeDataString(format[(format.IndexOf(':', StringComparison.Ordinal) + 1)..]) + "=") + Segment(value));
    }

    /// <summary>Appends the items of a list, separated by commas (<c>simple</c>).</summary>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    public void AppendFormatted(IReadOnlyList<string> values) => Append(Join(values, ','));

    /// <summary>Appends the items of a list in an OpenAPI style: <c>label</c>, <c>label*</c>, <c>matrix:name</c> or <c>matrix*:name</c>.</summary>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    public void AppendFormatted(IReadOnlyList<string> values, string format)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(format);
        var explode = format.Contains('*', StringComparison.Ordinal);
        if (format[0] == 'l')
        {
            Append("." + Join(values, explode ? '.' : ','));
            return;
        }

        var name = ";" + Uri.EscapeDataString(format[(format.IndexOf(':', StringComparison.Ordinal) + 1)..]) + "=";
        Append(explode ? string.Concat(values.Select(value => name + Segment(value))) : name + Join(values, ','));
    }

    /// <summary>Appends the members of an object, exploded, in an OpenAPI style: <c>simple*</c>, <c>label*</c> or <c>matrix*</c>.</summary>
    /// <exception cref="ArgumentException">The object has no members.</exception>
    public void AppendFormatted(IReadOnlyList<KeyValuePair<string, string>> members, string format)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(format);
        if (members.Count == 0)
        {
            throw new ArgumentException("An object in a path must have at least one member.", nameof(members));
        }

        var (start, separator) = format[0] switch { 'l' => (".", '.'), 'm' => (";", ';'), _ => ("", ',') };
        Append(start + string.Join(separator, members.Select(member => Segment(member.Key) + "=" + Uri.EscapeDataString(member.Value))));
    }

    /// <summary>The path, percent-encoded.</summary>
    public override string ToString() => _text?.ToString() ?? "";

    private void Append(string value)
    {
        _text.Append(value);
        _template.Append('…');
    }

    private static string Join(IReadOnlyList<string> values, char separator)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Count == 0
            ? throw new ArgumentException("A list in a path must have at least one item.", nameof(values))
            : string.Join(separator, values.Select(Segment));
    }

    private static string Segment(string? value) => value is null or "" or "." or ".."
        ? throw new ArgumentException($"'{value}' can't be a path segment: the request would go to another URL.", nameof(value))
        : Uri.EscapeDataString(value);
}
