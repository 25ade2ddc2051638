using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Syntax;

namespace Clientele.Tool.Projects;

/// <summary>An <c>ApiClient</c> item of a project, with the files that the build finds for it.</summary>
/// <param name="Name">Stem of the file that the item names.</param>
/// <param name="Contract">Null for a description on its own.</param>
internal sealed partial record ClientItem(string Project, string Name, string? Contract, string Description, string Surface)
{
    /// <summary>The clients of all projects below a folder, or of one that is named.</summary>
    /// <exception cref="ToolException">There is none.</exception>
    public static IReadOnlyList<ClientItem> Find(string folder, string? name, CancellationToken cancellationToken)
    {
        var all = ProjectFiles.Of(folder)
            .SelectMany(project => Of(project, cancellationToken))
            .ToList();
        var found = all.Where(client => name is null || string.Equals(client.Name, name, StringComparison.OrdinalIgnoreCase)).ToList();
        return found.Count > 0
            ? found
            : throw new ToolException(name is null || all.Count == 0
                ? $"No project below {folder} has an ApiClient item; 'dotnet clientele add <url or file>' adds one."
                : $"There is no client '{name}'; there are {string.Join(", ", all.Select(client => client.Name))}.");
    }

    private static IEnumerable<ClientItem> Of(string project, CancellationToken cancellationToken)
    {
        foreach (var item in ProjectFiles.Load(project).Descendants().Where(element => element.Name.LocalName == "ApiClient" && element.Attribute("Include") is not null))
        {
            var folder = Path.GetDirectoryName(project)!;
            var file = Path.GetFullPath(item.Attribute("Include")!.Value.Replace('\\', '/'), folder);
            if (!File.Exists(file))
            {
                continue;
            }

            var isContract = ContractName().IsMatch(file);
            var description = item.Attribute("Description")?.Value is { Length: > 0 } given
                ? Path.GetFullPath(given.Replace('\\', '/'), folder)
                : isContract ? DescriptionOf(file, cancellationToken) : file;
            if (description is not null)
            {
                var stem = FileNames.Stem(file);
                var surface = item.Attribute("Surface")?.Value is { Length: > 0 } named
                    ? Path.GetFullPath(named.Replace('\\', '/'), folder)
                    : Path.Combine(Path.GetDirectoryName(file)!, stem + ".surface.txt");
                yield return new ClientItem(project, stem, isContract ? file : null, description, surface);
            }
        }
    }

    private static string? DescriptionOf(string contract, CancellationToken cancellationToken) =>
        ContractReader.Read(contract, File.ReadAllText(contract), cancellationToken).Document.Description is { } description
            ? Path.GetFullPath(description.Value, Path.GetDirectoryName(contract)!)
            : null;

    [GeneratedRegex(@"\.contract\.(ya?ml|json)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ContractName();
}
