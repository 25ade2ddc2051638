using System;
using System.Collections.Generic;
using System.IO;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Csdl;

/// <summary>The descriptions of real services in <see cref="SharedData"/>.</summary>
internal static class SharedDescriptions
{
    /// <summary>Paths of all files below a folder, relative to the data's folder, in a stable order; none where the data is absent.</summary>
    public static IReadOnlyList<string> Files(string folder)
    {
        if (SharedData.Folder is not { } root)
        {
            return [];
        }

        var files = Directory.GetFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return Array.ConvertAll(files, file => Path.GetRelativePath(root, file).Replace('\\', '/'));
    }
}
