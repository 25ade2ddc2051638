using System;

namespace Clientele.Generator.Syntax;

/// <summary>File names out of paths, as text: generators may not ask the file system.</summary>
internal static class FileNames
{
    private static readonly string[] Endings = [".yaml", ".yml", ".json", ".xml", ".edmx", ".csdl", ".contract", ".metadata", ".openapi"];

    public static string Last(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary><c>timetta</c> of <c>specs/timetta.contract.yaml</c> and of <c>timetta.csdl.xml</c>.</summary>
    public static string Stem(string path)
    {
        var name = Last(path);
        while (Array.Find(Endings, candidate => IsEnding(name, candidate)) is { } ending)
        {
            name = name.Substring(0, name.Length - ending.Length);
        }

        return name;
    }

    /// <summary>What CSDL XML never is.</summary>
    public static bool IsYamlOrJson(string path) => IsEnding(path, ".yaml") || IsEnding(path, ".yml") || IsEnding(path, ".json");

    private static bool IsEnding(string name, string ending) =>
        name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
