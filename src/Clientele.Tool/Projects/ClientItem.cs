using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Syntax;

namespace Clientele.Tool.Projects;

/// <summary>An <c>ApiClient</c> item of a project, with the files that the build finds for it.</summary>
/// <param name="Project">The project file.</param>
/// <param name="Name">Stem of the file that the item names.</param>
/// <param name="Contract">Null for a description on its own.</param>
/// <param name="Description">The file that describes the service.</param>
/// <param name="Surface">The surface file, whether it is there or not.</param>
internal sealed record ClientItem(string Project, string Name, string? Contract, string Description, string Surface)
{
    private static readonly string[] s_contractEndings = [".contract.yaml", ".contract.yml", ".contract.json"];

    /// <summary>The contract that the client's own one builds upon; null where it builds upon none.</summary>
    public string? BaseContract { get; init; }

    /// <summary>The client's own contract and the one that it builds upon, those that there are.</summary>
    public IReadOnlyList<string> Contracts => [.. new[] { Contract, BaseContract }.OfType<string>()];

    /// <summary>The item's <c>Name</c>; null where it has none.</summary>
    public string? GivenName { get; init; }

    /// <summary>The item's <c>Namespace</c>; null where it has none.</summary>
    public string? GivenNamespace { get; init; }

    /// <summary>Root namespace of the project.</summary>
    public string RootNamespace { get; init; } = "";

    /// <summary>The clients of all projects below a folder, or of one that is named.</summary>
    /// <exception cref="ToolException">There is none.</exception>
    public static async Task<IReadOnlyList<ClientItem>> FindAsync(string folder, string? name, CancellationToken cancellationToken)
    {
        var all = new List<ClientItem>();
        foreach (var project in ProjectFiles.Of(folder))
        {
            var items = await ClientItems.ReadAsync(project, cancellationToken).ConfigureAwait(false);
            all.AddRange(items.All.Select(item => Read(project, items, item, cancellationToken)).OfType<ClientItem>());
        }

        var found = all.Where(client => name is null || string.Equals(client.Name, name, StringComparison.OrdinalIgnoreCase)).ToList();
        return found.Count > 0
            ? found
            : throw new ToolException(name is null || all.Count == 0
                ? $"No project below {folder} has an ApiClient item; 'dotnet clientele add <url or file>' adds one."
                : $"There is no client '{name}'; there are {string.Join(", ", all.Select(client => client.Name))}.");
    }

    private static ClientItem? Read(string project, ClientItems items, IReadOnlyDictionary<string, string> item, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(project))!;
        if (FileOf("Include") is not { } file || !File.Exists(file))
        {
            return null;
        }

        var isContract = IsContract(file);
        var given = ContractOf(project, items, item.GetValueOrDefault("Contract"), FileOf("Contract"));
        var (contract, below) = isContract ? (file, given) : (given, null);
        var description = FileOf("Description")
            ?? (isContract ? DescriptionOf(file, cancellationToken) ?? (below is null ? null : DescriptionOf(below, cancellationToken)) : file);
        var stem = FileNames.Stem(file);
        return description is null
            ? null
            : new ClientItem(project, stem, contract, description, FileOf("Surface") ?? Path.Combine(Path.GetDirectoryName(file)!, stem + ".surface.txt"))
            {
                BaseContract = below,
                GivenName = item.GetValueOrDefault("Name"),
                GivenNamespace = item.GetValueOrDefault("Namespace"),
                RootNamespace = items.RootNamespace,
            };

        string? FileOf(string name) => item.TryGetValue(name, out var value) ? ClientItems.PathOf(folder, value) : null;
    }

    /// <summary>The contract of a package for the service that is named, else a file.</summary>
    private static string? ContractOf(string project, ClientItems items, string? name, string? file)
    {
        var contract = name is not null && items.Contracts.TryGetValue(name, out var brought) ? brought : file;
        return contract is null || File.Exists(contract)
            ? contract
            : throw new ToolException($"{project}: the contract '{name}' of an ApiClient item is not a file, and no package contains it.");
    }

    private static string? DescriptionOf(string contract, CancellationToken cancellationToken) =>
        ContractReader.Read(contract, File.ReadAllText(contract), cancellationToken).Document.Description is { } description
            ? Path.GetFullPath(description.Value, Path.GetDirectoryName(contract)!)
            : null;

    private static bool IsContract(string file) => s_contractEndings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
