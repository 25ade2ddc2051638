using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace Clientele.Tool.Projects;

/// <summary>The project files below a folder.</summary>
internal static class ProjectFiles
{
    private static readonly EnumerationOptions s_options = new() { RecurseSubdirectories = true, MaxRecursionDepth = 8, IgnoreInaccessible = true };

    /// <summary>C# projects, without copies in folders of outputs.</summary>
    public static IEnumerable<string> Of(string folder) => Directory.EnumerateFiles(folder, "*.csproj", s_options)
        .Where(file => !IsOutput(Path.GetRelativePath(folder, file)))
        .Order(StringComparer.Ordinal);

    /// <summary>Projects below a folder that reference another one, directly or through others.</summary>
    public static IReadOnlyList<string> ThatReference(string folder, string project)
    {
        var all = Of(folder).Select(Path.GetFullPath).ToDictionary(file => file, References, StringComparer.Ordinal);
        var found = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { Path.GetFullPath(project) };
        for (var grows = true; grows;)
        {
            grows = false;
            foreach (var (file, references) in all)
            {
                if (!seen.Contains(file) && references.Exists(seen.Contains))
                {
                    seen.Add(file);
                    found.Add(file);
                    grows = true;
                }
            }
        }

        return found;
    }

    /// <summary>Reads a project file.</summary>
    /// <exception cref="ToolException">It is no XML.</exception>
    public static XDocument Load(string project)
    {
        try
        {
            return XDocument.Load(project);
        }
        catch (XmlException fault)
        {
            throw new ToolException($"{project} can't be read: {fault.Message}", fault);
        }
    }

    /// <summary>The root namespace that the project names, or that MSBuild gives it.</summary>
    public static string RootNamespace(string project)
    {
        var given = Property(project, "RootNamespace");
        return string.IsNullOrEmpty(given) || given.Contains('$', StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(project).Replace(' ', '_') : given;
    }

    /// <summary>A property as it stands in a project's file, at its first place; null where it does not.</summary>
    public static string? Property(string project, string name) =>
        Load(project).Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim();

    private static List<string> References(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        return [.. Load(project).Descendants()
            .Where(element => element.Name.LocalName == "ProjectReference" && element.Attribute("Include") is not null)
            .Select(element => Path.GetFullPath(element.Attribute("Include")!.Value.Replace('\\', '/'), folder))];
    }

    private static bool IsOutput(string path) => path.Replace('\\', '/').Split('/').Any(part => part is "bin" or "obj" or "node_modules" or ".git");
}
