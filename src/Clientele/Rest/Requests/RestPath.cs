using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;

namespace Clientele.Rest;

/// <summary>
/// A path written as <c>$"pets/{id}/toys"</c>: what is in braces is percent-encoded, so that no value leaves its segment (RFC 3986 §3.3).
/// </summary>
[InterpolatedStringHandler]
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RestPath
{
    private readonly StringBuilder _text;
    private readonly StringBuilder _template;

    /// <summary>An empty path.</summary>
    /// <param name="literalLength">Characters outside of braces.</param>
    /// <param name="formattedCount">Number of values.</param>
    public RestPath(int literalLength, int formattedCount)
    {
        _text = new StringBuilder(literalLength + (formattedCount * 16));
        _template = new StringBuilder(literalLength + formattedCount);
    }

    /// <summary>The path with <c>…</c> for its values.</summary>
    internal string Template => _template?.ToString() ?? "";

    /// <summary>Adds text as it is.</summary>
    public void AppendLiteral(string value)
    {
        _text.Append(value);
        _template.Append(value);
    }

    /// <summary>Adds a value of style <c>simple</c>.</summary>
    /// <exception cref="ArgumentException">The value is empty, or <c>.</c> or <c>..</c>: the path would lead elsewhere (RFC 3986 §5.2.4).</exception>
    public void AppendFormatted(string? value) => Append(Segment(value));

    /// <summary>Adds a value in a style of OpenAPI (3.1, 4.8.12.2): <c>label</c>, or <c>matrix:</c> and the parameter's name.</summary>
    /// <exception cref="ArgumentException">The value is empty, or <c>.</c> or <c>..</c>.</exception>
    public void AppendFormatted(string? value, string format)
    {
        ArgumentNullException.ThrowIfNull(format);
        Append((format[0] == 'l' ? "." : ";" + Uri.EscapeDataString(format[(format.IndexOf(':', StringComparison.Ordinal) + 1)..]) + "=") + Segment(value));
    }

    /// <summary>Adds the items of a list with commas between (<c>simple</c>).</summary>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    public void AppendFormatted(IReadOnlyList<string> values) => Append(Join(values, ','));

    /// <summary>Adds the items of a list in a style of OpenAPI: <c>label</c>, <c>label*</c>, <c>matrix:name</c> or <c>matrix*:name</c>.</summary>
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

    /// <summary>Adds the members of an object, exploded, in a style of OpenAPI: <c>simple*</c>, <c>label*</c> or <c>matrix*</c>.</summary>
    /// <exception cref="ArgumentException">The object has no member.</exception>
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
        ? throw new ArgumentException($"'{value}' can't be a segment of a path: the request would go to another address.", nameof(value))
        : Uri.EscapeDataString(value);
}
