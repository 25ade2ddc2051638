using System;
using System.Reflection;

namespace Clientele.Tool;

/// <summary>The version of this tool, which is that of the packages that it was made with.</summary>
internal static class ToolVersion
{
    /// <summary>As packages are named: <c>0.2.0</c>, <c>0.3.0-preview.1</c>.</summary>
    public static string Package { get; } = typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>() is { } version
        ? version.InformationalVersion.Split('+')[0]
        : throw new InvalidOperationException("The tool has no version.");
}
