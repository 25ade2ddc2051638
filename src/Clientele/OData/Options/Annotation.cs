using System;

namespace Clientele.OData;

/// <summary>Validates the instance annotations that a query requests.</summary>
internal static class Annotation
{
    /// <summary>Returns a list of names and patterns if it can be a quoted string in a header field (RFC 9110 §5.6.4).</summary>
    /// <exception cref="ArgumentException">It has characters that are not allowed in names and patterns.</exception>
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
