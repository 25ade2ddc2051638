using System;
using System.IO;
using System.Linq;
using System.Security;

namespace Clientele.Tool.Projects;

/// <summary>Adds the package and an <c>ApiClient</c> item to a project file, whose every other character stays.</summary>
internal static class ProjectEdit
{
    /// <summary>The project that is named, or the only one of a folder.</summary>
    /// <exception cref="ToolException">There is none, or more than one.</exception>
    public static string Find(string folder, string? given)
    {
        if (given is not null)
        {
            return File.Exists(given) ? given : throw new ToolException($"There is no project {given}.");
        }

        var all = Directory.GetFiles(folder, "*.csproj");
        return all.Length switch
        {
            1 => all[0],
            0 => throw new ToolException($"There is no project in {folder}; create one with 'dotnet new console', or specify one with --project."),
            _ => throw new ToolException($"There is more than one project in {folder}: {string.Join(", ", all.Select(Path.GetFileName))}. Specify one with --project."),
        };
    }

    /// <summary>Throws before anything is written, where the project can't be.</summary>
    public static void EnsureWritable(string project)
    {
        using var file = File.Open(project, FileMode.Open, FileAccess.ReadWrite);
    }

    /// <summary>Adds what is not there yet.</summary>
    /// <param name="project">The project file.</param>
    /// <param name="include">The item's file, relative to the project.</param>
    /// <param name="baseContract">Full path of the contract that the client builds upon; null for none.</param>
    /// <param name="version">Version of the package.</param>
    public static void Add(string project, string include, string? baseContract, string version)
    {
        var text = File.ReadAllText(project);
        var lines = "";
        if (!text.Contains("\"Clientele\"", StringComparison.Ordinal))
        {
            lines += IsCentral(project) ? "    <PackageReference Include=\"Clientele\" />\n" : $"    <PackageReference Include=\"Clientele\" Version=\"{version}\" />\n";
        }

        if (!text.Contains($"\"{include}\"", StringComparison.Ordinal))
        {
            var below = baseContract is null ? "" : $" Contract=\"{SecurityElement.Escape(RelativeTo(project, baseContract))}\"";
            lines += $"    <ApiClient Include=\"{SecurityElement.Escape(include)}\"{below} />\n";
        }

        if (lines.Length > 0)
        {
            AddItem(project, lines);
        }
    }

    private static void AddItem(string project, string lines)
    {
        var text = File.ReadAllText(project);
        var end = text.LastIndexOf("</Project>", StringComparison.Ordinal);
        if (end < 0)
        {
            throw new ToolException($"{project} has no end tag </Project>.");
        }

        File.WriteAllText(project, text[..end].TrimEnd() + "\n\n  <ItemGroup>\n" + lines + "  </ItemGroup>\n\n" + text[end..]);
    }

    /// <summary>Makes a library of its own for a client, and a reference to it: edits of the project then do not compile the client.</summary>
    /// <param name="project">The project that uses the client.</param>
    /// <param name="library">The library's project file, in a folder that is not there yet.</param>
    /// <param name="rootNamespace">The root namespace of both.</param>
    /// <exception cref="ToolException">The folder is there, or the project has no end tag.</exception>
    public static void AddLibrary(string project, string library, string rootNamespace)
    {
        var folder = Path.GetDirectoryName(library)!;
        if (Directory.Exists(folder))
        {
            throw new ToolException($"The folder {folder}, in which the library would be created, already exists.");
        }

        var frameworks = ProjectFiles.Load(project).Descendants().FirstOrDefault(element => element.Name.LocalName is "TargetFramework" or "TargetFrameworks");
        var tag = frameworks?.Name.LocalName ?? "TargetFramework";
        AddItem(project, $"    <ProjectReference Include=\"{SecurityElement.Escape(RelativeTo(project, library))}\" />\n");
        Directory.CreateDirectory(folder);
        File.WriteAllText(library, $"""
            <Project Sdk="Microsoft.NET.Sdk">

              <PropertyGroup>
                <{tag}>{frameworks?.Value ?? "net8.0"}</{tag}>
                <RootNamespace>{SecurityElement.Escape(rootNamespace)}</RootNamespace>
                <Nullable>enable</Nullable>
              </PropertyGroup>

            </Project>

            """.ReplaceLineEndings("\n"));
    }

    private static string RelativeTo(string project, string file) => Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(project))!, file).Replace('\\', '/');

    /// <summary>Whether versions of packages stand in a <c>Directory.Packages.props</c> above the project (NuGet's central package management).</summary>
    public static bool IsCentral(string project)
    {
        var isOn = IsOn(project);
        for (var folder = Path.GetDirectoryName(Path.GetFullPath(project)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            isOn |= IsOn(Path.Combine(folder, "Directory.Build.props"));
            if (File.Exists(Path.Combine(folder, "Directory.Packages.props")))
            {
                return isOn || IsOn(Path.Combine(folder, "Directory.Packages.props"));
            }
        }

        return false;

        static bool IsOn(string file) => File.Exists(file) && ProjectFiles.Load(file).Descendants()
            .Any(element => element.Name.LocalName == "ManagePackageVersionsCentrally" && element.Value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase));
    }
}
