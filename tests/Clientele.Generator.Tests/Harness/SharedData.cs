using System;
using System.IO;

namespace Clientele.Generator.Tests.Harness;

/// <summary>Real descriptions that are too large, or not ours, to be kept in the repository.</summary>
internal static class SharedData
{
    /// <summary>The folder above the tests that holds them; null on machines without it.</summary>
    public static string? Folder { get; } = Find();

    public static string Read(string relativePath) => File.ReadAllText(Path.Combine(Folder!, relativePath));

    private static string? Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine(folder, "shared", "data");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}

/// <summary>A test that needs <see cref="SharedData"/> and is skipped without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute()
    {
        if (SharedData.Folder is null)
        {
            Skip = "Needs descriptions of real services, which are not part of the repository: there is no folder shared/data beside it.";
        }
    }
}
