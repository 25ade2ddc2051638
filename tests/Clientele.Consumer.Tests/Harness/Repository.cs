using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Clientele.Consumer.Tests.Harness;

/// <summary>What the tests take from outside their own folder.</summary>
internal static class Repository
{
    private static readonly string[] Outputs = ["bin", "obj"];

    /// <summary>The folder that has the solution.</summary>
    public static string Root { get; } = Above(folder => File.Exists(Path.Combine(folder, "Generators.sln"))) ?? throw new InvalidOperationException("The tests run outside the repository.");

    /// <summary>The machine's folder of fetched packages.</summary>
    public static string Packages { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "NuGetPackageRoot").Value!;

    /// <summary>The real service's own metadata, which is not part of the repository: a folder <c>shared/data</c> in or beside one of the folders above.</summary>
    public static string? RealMetadata { get; } =
        Above(folder => File.Exists(Path.Combine(folder, "shared/data/timetta/metadata.xml"))) is { } found ? Path.Combine(found, "shared/data/timetta/metadata.xml") : null;

    /// <summary>OpenAPI documents of real services, which are not part of the repository either.</summary>
    public static string? RealDocuments { get; } =
        Above(folder => Directory.Exists(Path.Combine(folder, "shared/data/openapi"))) is { } found ? Path.Combine(found, "shared/data/openapi") : null;

    /// <summary>A program or description of this project.</summary>
    public static string Program(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Programs", name));

    /// <summary>A file of the repository.</summary>
    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Copies what is kept under version control of a folder, not what builds left there.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.EnumerateDirectories(from).Where(folder => !Outputs.Contains(Path.GetFileName(folder))))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }

    private static string? Above(Predicate<string> found)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (found(folder.FullName))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}

/// <summary>A test that is skipped where the real OpenAPI documents are not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealDocumentsFactAttribute : FactAttribute
{
    public RealDocumentsFactAttribute() => Skip = Repository.RealDocuments is null ? "shared/data/openapi is not beside the repository." : null;
}

/// <summary>A test that is skipped where the real metadata is not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealMetadataFactAttribute : FactAttribute
{
    public RealMetadataFactAttribute() => Skip = Repository.RealMetadata is null ? "shared/data/timetta/metadata.xml is not beside the repository." : null;
}
