using System;
using System.Globalization;
using System.Net;
using System.Text;

namespace Clientele;

/// <summary>Failures as one line for people: no body, no stack trace, no query values.</summary>
internal static class ApiErrorText
{
    public const int MaxMessage = 1000;

    public static string Describe(ApiError error)
    {
        var text = new StringBuilder();
        if (error.RequestLine is { } line)
        {
            text.Append(line).Append(": ");
        }

        if ((error.Status ?? error.BegunStatus) is { } status)
        {
            text.Append(status.ToString(CultureInfo.InvariantCulture));
            if (Enum.IsDefined((HttpStatusCode)status))
            {
                text.Append(' ').Append((HttpStatusCode)status);
            }
        }
        else
        {
            text.Append("no response");
        }

        if (error.Code is { } code)
        {
            text.Append(", ").Append(code);
        }

        if (error.Message is { } message)
        {
            text.Append(": ").Append(message);
        }

        if (error.RetryAfter is { } wait)
        {
            text.Append("; retry after ").Append(Span(wait));
        }

        return text.ToString();
    }

    /// <summary>A time in seconds, to the millisecond: <c>1.5 s</c>.</summary>
    public static string Span(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.###} s");

    /// <summary>The first line of a service's words, printable and bounded: what follows it may be a stack trace.</summary>
    public static string? Line(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var line = text.AsSpan().Trim();
        var end = line.IndexOfAny('\r', '\n');
        if (end >= 0)
        {
            line = line[..end].TrimEnd();
        }

        var cut = line.Length > MaxMessage;
        if (cut)
        {
            line = line[..MaxMessage];
        }

        var clean = new StringBuilder(line.Length + 1);
        foreach (var character in line)
        {
            clean.Append(char.IsControl(character) ? ' ' : character);
        }

        return cut ? clean.Append('…').ToString() : clean.ToString();
    }
}
