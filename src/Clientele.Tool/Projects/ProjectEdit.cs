using System;
using System.IO;
using System.Linq;

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
            0 => throw new ToolException($"There is no project in {folder}; make one with 'dotnet new console', or name one with --project."),
            _ => throw new ToolException($"There is more than one project in {folder}: {string.Join(", ", all.Select(Path.GetFileName))}. Name one with --project."),
        };
    }

    /// <summary>Adds what is not there yet.</summary>
    /// <param name="project">The project file.</param>
    /// <param name="include">The item's file, relative to the project.</param>
    /// <param name="version">Version of the package.</param>
    public static void Add(string project, string include, string version)
    {
        var text = File.ReadAllText(project);
        var end = text.LastIndexOf("</Project>", StringComparison.Ordinal);
        if (end < 0)
        {
            throw new ToolException($"{project} has no end tag </Project>.");
        }

        var lines = "";
        if (!text.Contains("\"Clientele\"", StringComparison.Ordinal))
        {
            lines += IsCentral(project) ? "    <PackageReference Include=\"Clientele\" />\n" : $"    <PackageReference Include=\"Clientele\" Version=\"{version}\" />\n";
        }

        if (!text.Contains($"\"{include}\"", StringComparison.Ordinal))
        {
            lines += $"    <ApiClient Include=\"{System.Security.SecurityElement.Escape(include)}\" />\n";
        }

        if (lines.Length > 0)
        {
            File.WriteAllText(project, text[..end].TrimEnd() + "\n\n  <ItemGroup>\n" + lines + "  </ItemGroup>\n\n" + text[end..]);
        }
    }

    /// <summary>Whether versions of packages stand in a <c>Directory.Packages.props</c> above the project.</summary>
    public static bool IsCentral(string project)
    {
        for (var folder = Path.GetDirectoryName(Path.GetFullPath(project)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Directory.Packages.props")))
            {
                return true;
            }
        }

        return false;
    }
}
