using System;
using System.IO;

namespace Clientele.TestSupport;

/// <summary>Files of this repository, found by walking up from the folder of the tests.</summary>
public static class Repository
{
    private static readonly Lazy<string> s_root = new(() =>
        Folders.Above(folder => File.Exists(Path.Combine(folder, "Generators.sln"))) ?? throw new InvalidOperationException("The tests run outside the repository."));

    /// <summary>The folder that has the solution.</summary>
    public static string Root => s_root.Value;

    /// <summary>The full path of a file or folder.</summary>
    public static string Find(string relativePath) => Path.Combine(Root, relativePath);

    /// <summary>The text of a file.</summary>
    public static string Read(string relativePath) => File.ReadAllText(Find(relativePath));
}
