using System.Globalization;

namespace Clientele.Analyzers.Foundation;

internal static class Durations
{
    /// <summary>Seconds as a person says them: <c>1 hour</c>, <c>15 days</c>, <c>90 seconds</c>.</summary>
    public static string Text(long seconds) => seconds switch
    {
        >= 86_400 when seconds % 86_400 == 0 => Count(seconds / 86_400, "day"),
        >= 3_600 when seconds % 3_600 == 0 => Count(seconds / 3_600, "hour"),
        >= 60 when seconds % 60 == 0 => Count(seconds / 60, "minute"),
        _ => Count(seconds, "second"),
    };

    private static string Count(long number, string unit) => number.ToString(CultureInfo.InvariantCulture) + " " + unit + (number == 1 ? "" : "s");
}
