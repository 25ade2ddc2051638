using System;

namespace Clientele.OData;

/// <summary>Which instance annotations are asked for.</summary>
internal static class Annotation
{
    /// <summary>A list of names and patterns that can stand in quotes in a header field (RFC 9110 §5.6.4).</summary>
    /// <exception cref="ArgumentException">It has characters that no name or pattern has.</exception>
    public static string Checked(string include)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(include);
        foreach (var character in include)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('.' or '*' or ',' or '-' or '_' or '#' or ' '))
            {
                throw new ArgumentException($"'{character}' is not allowed in the name of a term; separate names and patterns by commas.", nameof(include));
            }
        }

        return include;
    }
}
