namespace Clientele.Json;

/// <summary>
/// Numbers of at most 18 digits without an exponent, as <c>digits / 10^scale</c>: made exactly, at a fraction of the cost of the general
/// parsers.
/// </summary>
internal static class FastNumber
{
    // 2^53: a double holds every integer up to here.
    private const long MostExact = 1L << 53;

    private static System.ReadOnlySpan<double> PowersOfTen =>
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18];

    /// <summary>A decimal; the scale is that of the text, so <c>8.00000</c> keeps its zeros.</summary>
    public static decimal ToDecimal(bool negative, long digits, int scale) =>
        new((int)digits, (int)(digits >> 32), hi: 0, negative, (byte)scale);

    /// <summary>
    /// A double: where significand and power of ten are both exact, one division rounds correctly (Clinger 1990); false for others.
    /// </summary>
    public static bool TryToDouble(bool negative, long digits, int scale, out double value)
    {
        value = digits / PowersOfTen[scale];
        value = negative ? -value : value;
        return digits <= MostExact;
    }
}
