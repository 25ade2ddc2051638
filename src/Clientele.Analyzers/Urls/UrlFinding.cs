namespace Clientele.Analyzers.Urls;

/// <summary>Something wrong in an address.</summary>
/// <param name="Part">Where.</param>
/// <param name="Message">What.</param>
/// <param name="Replacement">The suggested replacement; null if there is none.</param>
internal sealed record UrlFinding(UrlPart Part, string Message, string? Replacement = null)
{
    /// <summary>Stands for the text of the place without its first and last character, the quotes.</summary>
    public const string Unquoted = "\u0001unquoted";
}
