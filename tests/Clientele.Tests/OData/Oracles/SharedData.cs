using System;
using System.IO;

namespace Clientele.Tests.OData.Oracles;

/// <summary>Reference data that lies beside the repository, not in it.</summary>
internal static class SharedData
{
    public static string? Folder { get; } = Find();

    public static string PathOf(string name) => Path.Combine(Folder ?? throw new InvalidOperationException("There is no shared/data."), name);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(data))
            {
                return data;
            }
        }

        return null;
    }
}

/// <summary>A test that needs the reference data, and is skipped without.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute() => Skip = SharedData.Folder is null ? "There is no shared/data folder beside the repository." : null;
}
