using Microsoft.CodeAnalysis;

namespace Clientele.Analyzers;

internal static class RuleDescriptor
{
    public const string TokenCategory = "Clientele.Tokens";

    public static string HelpLink(string id) => $"https://github.com/clientele-dotnet/clientele/blob/main/docs/rules/{id}.md";
}
