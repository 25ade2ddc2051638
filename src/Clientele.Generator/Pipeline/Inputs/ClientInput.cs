using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Protocols;

namespace Clientele.Generator.Pipeline.Inputs;

/// <summary>The files of one client.</summary>
/// <param name="Id">Identity of the ApiClient item.</param>
/// <param name="Path">The file that the item names, where findings about the client as a whole are reported.</param>
/// <param name="Descriptions">The description first, then what it refers to.</param>
/// <param name="Name">The item's Name, null where it has none.</param>
/// <param name="Namespace">The item's Namespace, null where it has none.</param>
/// <param name="Settings">What the item says of the emitted code.</param>
internal sealed record ClientInput(
    string Id, string Path, FileDocument? Contract, EquatableArray<FileDocument> Descriptions, string? Name, string? Namespace, ClientSettings Settings)
{
    /// <summary>The contract that the client's own one builds upon; null where it builds upon none.</summary>
    public FileDocument? BaseContract { get; init; }

    /// <summary>What callers relied on when the description was accepted; null where the client has no surface file.</summary>
    public FileDocument? Surface { get; init; }

    /// <summary>The client is in a project or package that this project references.</summary>
    public bool IsReferenced { get; init; }

    /// <summary>Root namespace of the project that has the client, where that is another one.</summary>
    public string? RootNamespace { get; init; }

    /// <summary>The protocol of the description; null if there is none that could be read.</summary>
    public IProtocol? Protocol => Descriptions.IsEmpty ? null : Descriptions[0].Protocol;

    /// <summary>The files of the description: itself first, then those that it may refer to.</summary>
    public IReadOnlyList<IDescription> Files => [.. Descriptions.Where(file => file.Protocol == Protocol).Select(file => file.Description).OfType<IDescription>()];

    /// <summary>Joins files to clients, in the order in which the build names them.</summary>
    public static IEnumerable<ClientInput> Group(ImmutableArray<FileDocument> documents)
    {
        var ids = new List<string>();
        var parts = new Dictionary<string, List<(FileUse Use, FileDocument Document)>>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var use in document.File.Uses)
            {
                if (!parts.TryGetValue(use.Client, out var files))
                {
                    ids.Add(use.Client);
                    parts.Add(use.Client, files = []);
                }

                files.Add((use, document));
            }
        }

        // A client of this project goes before one of the same name elsewhere.
        foreach (var id in ids.OrderBy(id => parts[id][0].Use.IsReferenced))
        {
            yield return Join(id, parts[id]);
        }
    }

    private static ClientInput Join(string id, List<(FileUse Use, FileDocument Document)> files)
    {
        FileDocument? contract = null;
        FileDocument? baseContract = null;
        FileDocument? surface = null;
        string? name = null;
        string? itsNamespace = null;
        var settings = ClientSettings.Default;
        var descriptions = new List<FileDocument>();
        var references = new List<FileDocument>();
        foreach (var (use, document) in files)
        {
            name ??= use.Name;
            itsNamespace ??= use.Namespace;
            settings = settings == ClientSettings.Default ? use.Settings : settings;
            if (use.Role == FileRole.Surface)
            {
                surface ??= document;
            }
            else if (use.Role == FileRole.Contract)
            {
                contract ??= document;
            }
            else if (use.Role == FileRole.BaseContract)
            {
                baseContract ??= document;
            }
            else
            {
                (use.Role == FileRole.Description ? descriptions : references).Add(document);
            }
        }

        var main = contract ?? (descriptions.Count > 0 ? descriptions[0] : files[0].Document);
        descriptions.AddRange(references);
        return new ClientInput(id, main.File.Path, contract, descriptions.ToEquatableArray(), name, itsNamespace, settings)
        {
            BaseContract = baseContract,
            Surface = surface,
            IsReferenced = files[0].Use.IsReferenced,
            RootNamespace = files[0].Use.RootNamespace,
        };
    }
}
