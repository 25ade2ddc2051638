using System;

namespace Clientele;

/// <summary>Text that UTF-8 can carry.</summary>
internal static class UnicodeText
{
    /// <summary>The text itself.</summary>
    /// <exception cref="ArgumentException">The text holds half a surrogate pair: encoding would put another character in its place.</exception>
    public static string Checked(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                throw HalfPair(i, nameof(text));
            }
        }

        return text;
    }

    /// <summary>What is thrown of such a text.</summary>
    /// <param name="position">Where the half stands.</param>
    /// <param name="parameter">The parameter that has the text.</param>
    public static ArgumentException HalfPair(int position, string parameter) =>
        new($"The text is not valid Unicode: half a surrogate pair at position {position}.", parameter);
}
