using System;
using System.Globalization;
using System.Text;

namespace Clientele.Generator.Foundation;

/// <summary>Text for messages: short, in one line, in the invariant culture.</summary>
internal static class MessageText
{
    private const int MaximumLength = 200;

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Control characters become spaces and long text is cut, so that hostile text can't draw on a terminal.</summary>
    public static string OneLine(string text)
    {
        var builder = new StringBuilder(Math.Min(text.Length, MaximumLength + 1));
        foreach (var c in text)
        {
            if (builder.Length == MaximumLength)
            {
                builder.Append('…');
                break;
            }

            builder.Append(char.IsControl(c) ? ' ' : c);
        }

        return builder.ToString();
    }
}
