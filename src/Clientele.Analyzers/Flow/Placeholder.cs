using System.Linq;

namespace Clientele.Analyzers.Flow;

internal static class Placeholder
{
    /// <summary>Whether text only stands where a secret will be: <c>&lt;password&gt;</c>, <c>{token}</c>, <c>***</c>.</summary>
    public static bool Is(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        return trimmed.Length == 0 || trimmed[0] is '<' or '{' or '%' or '$' or '[' || trimmed.All(c => c == trimmed[0]);
    }
}
