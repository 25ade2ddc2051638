using System;
using System.IO;

namespace Clientele.Analyzers.Tests.Harness;

/// <summary>Files of this repository, found by walking up from the test's folder.</summary>
internal static class Repository
{
    public static string Find(string relativePath)
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Generators.sln")))
            {
                return Path.Combine(folder, relativePath);
            }
        }

        throw new FileNotFoundException("The repository was not found above the tests.", relativePath);
    }
}
