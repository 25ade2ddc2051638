using System;
using System.Collections.Generic;
using System.IO;

namespace Clientele.Generator.Tests.Csdl;

/// <summary>Descriptions of real services that live beside the repository; tests that need them skip where they are absent.</summary>
internal static class SharedData
{
    public const string Absent = "The folder shared/data with real descriptions is not beside this repository.";

    public static string? Folder { get; } = Find();

    public static string Timetta => File.ReadAllText(Path.Combine(Folder!, "timetta", "metadata.xml"));

    public static string Read(string relativePath) => File.ReadAllText(Path.Combine(Folder!, relativePath));

    /// <summary>Paths of all files below a folder, relative to the data's folder, in a stable order.</summary>
    public static IEnumerable<string> Files(string folder)
    {
        if (Folder is null)
        {
            return [];
        }

        var files = Directory.GetFiles(Path.Combine(Folder, folder), "*", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return Array.ConvertAll(files, file => Path.GetRelativePath(Folder, file).Replace('\\', '/'));
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute() => Skip = SharedData.Folder is null ? SharedData.Absent : null;
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute() => Skip = SharedData.Folder is null ? SharedData.Absent : null;
}
