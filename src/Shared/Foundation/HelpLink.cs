using System.Linq;
using System.Reflection;

namespace Clientele.Shared;

/// <summary>Where a diagnostic's page is: below <c>DocumentationAddress</c> of <c>Directory.Build.props</c>; while that is empty, in the package.</summary>
internal static class HelpLink
{
    /// <summary>The folder of the pages, with a slash behind it.</summary>
    public static readonly string Folder = Address() + "docs/rules/";

    public static string Of(string id) => $"{Folder}{id}.md";

    private static string Address() => typeof(HelpLink).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(data => data.Key == "DocumentationAddress")?.Value ?? "";
}
