using System;

namespace Clientele.Analyzers.Urls;

internal static class Quotes
{
    /// <summary>Whether text is a Guid in quotes, or one value in quotes that is known at run time.</summary>
    public static bool IsQuotedGuid(UrlPart value) =>
        value.Length > 2 && value.Text[value.Start] == '\'' && value.Text[value.End - 1] == '\''
        && value.Slice(value.Start + 1, value.End - 1).Value is var content
        && (content == UrlText.Hole.ToString() || Guid.TryParseExact(content, "D", out _));
}
