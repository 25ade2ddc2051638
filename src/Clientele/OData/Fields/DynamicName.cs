using System;
using System.Globalization;
using System.Text;

namespace Clientele.OData;

/// <summary>Validates the name of an undeclared property, which comes from the caller and not from the description.</summary>
internal static class DynamicName
{
    private const int LongestIdentifier = 128;

    /// <summary>Returns the name if it is an <c>odataIdentifier</c> (Part 3 section 15.2 of OData 4.01).</summary>
    /// <exception cref="ArgumentException">The name is not an identifier, so it could change the meaning of the query.</exception>
    public static string Checked(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var length = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            if (!(length == 0 ? IsLeading(rune) : IsFollowing(rune)) || ++length > LongestIdentifier)
            {
                throw new ArgumentException($"'{name}' is not an OData identifier.", nameof(name));
            }
        }

        return length > 0 ? name : throw new ArgumentException("An OData identifier must not be empty.", nameof(name));
    }

    private static bool IsLeading(Rune rune) =>
        rune.Value == '_' || Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.LetterNumber;

    private static bool IsFollowing(Rune rune) =>
        IsLeading(rune) || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.ConnectorPunctuation
            or UnicodeCategory.Format;
}
