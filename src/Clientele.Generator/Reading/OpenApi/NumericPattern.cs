using System.Linq;

namespace Clientele.Generator.Reading.OpenApi;

/// <summary>Regular expressions that match nothing but numbers.</summary>
internal static class NumericPattern
{
    /// <summary>Whether a pattern consists of digits, signs and exponents only.</summary>
    public static bool IsMatch(string? pattern)
    {
        if (pattern is null)
        {
            return false;
        }

        var rest = pattern.Replace(@"\d", "0").Replace("[0-9]", "0");
        return rest.Contains("0") && rest.All(character => character is 'e' or 'E' || "0123456789^$()?!:|[]*+-.,\\{}".IndexOf(character) >= 0);
    }
}
