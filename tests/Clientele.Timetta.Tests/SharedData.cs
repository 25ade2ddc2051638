using System;
using System.IO;

namespace Clientele.Timetta.Tests;

/// <summary>Test data that is not part of the repository: a folder <c>shared/data</c> in or beside one of the folders above.</summary>
internal static class SharedData
{
    public const string RealMetadata = "timetta/metadata.xml";

    public static string? Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}

/// <summary>A test that is skipped where its data is not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string name)
    {
        if (SharedData.Find(name) is null)
        {
            Skip = $"shared/data/{name} is not beside the repository.";
        }
    }
}
