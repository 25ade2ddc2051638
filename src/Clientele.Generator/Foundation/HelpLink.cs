namespace Clientele.Generator.Foundation;

internal static class HelpLink
{
    public static string Of(string id) => $"https://github.com/clientele-dotnet/clientele/blob/main/docs/rules/{id}.md";
}
