using System;

namespace Clientele.Generator.Reading.OpenApi;

/// <summary>Single values of the vocabulary.</summary>
internal static class VocabularyScalars
{
    /// <summary>The three holes in this order, with text between them, so that a message can be taken apart again.</summary>
    public static bool IsFieldPattern(string text)
    {
        const string first = "{field}", second = "{kind}", third = "{text}";
        var field = text.IndexOf(first, StringComparison.Ordinal);
        var kind = text.IndexOf(second, StringComparison.Ordinal);
        var words = text.IndexOf(third, StringComparison.Ordinal);
        return field == 0
            && kind > first.Length
            && words > kind + second.Length
            && words + third.Length == text.Length;
    }
}
