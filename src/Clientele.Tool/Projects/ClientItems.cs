using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using Clientele.Tool.Code;

namespace Clientele.Tool.Projects;

/// <summary>
/// The <c>ApiClient</c> items of a project as they stand in its file, which needs no build. Where one of them has a property or a pattern in it, or
/// names a contract that a package brings, MSBuild evaluates the project.
/// </summary>
/// <param name="All">The items by the names of their metadata; <c>Include</c> among them.</param>
/// <param name="RootNamespace">Root namespace of the project.</param>
/// <param name="Contracts">Files of contracts that packages bring, by the service's name.</param>
internal sealed record ClientItems(IReadOnlyList<IReadOnlyDictionary<string, string>> All, string RootNamespace, IReadOnlyDictionary<string, string> Contracts)
{
    private static readonly string[] s_names = ["Include", "Name", "Namespace", "Description", "Surface", "Contract"];

    /// <summary>Reads a project.</summary>
    /// <exception cref="ToolException">It can't be read, or not be evaluated.</exception>
    public static async Task<ClientItems> ReadAsync(string project, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(project))!;
        var items = ProjectFiles.Load(project).Descendants()
            .Where(element => element.Name.LocalName == "ApiClient" && element.Attribute("Include") is not null)
            .Select(Values)
            .ToList();
        return items.Exists(item => item.Values.Any(value => value.AsSpan().IndexOfAny('$', '@', '*') >= 0) || (item.TryGetValue("Contract", out var contract) && !File.Exists(PathOf(folder, contract))))
            ? await EvaluateAsync(project, cancellationToken).ConfigureAwait(false)
            : new ClientItems(items, ProjectFiles.RootNamespace(project), new Dictionary<string, string>());
    }

    /// <summary>A path of a project file, in which either slash parts folders.</summary>
    public static string PathOf(string folder, string path) => Path.GetFullPath(path.Replace('\\', '/'), folder);

    private static async Task<ClientItems> EvaluateAsync(string project, CancellationToken cancellationToken)
    {
        var root = await CompilerCall.EvaluateAsync(project, "ApiClient", ["RootNamespace", "ClienteleContracts"], cancellationToken).ConfigureAwait(false);
        var contracts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in Text(root.GetProperty("Properties"), "ClienteleContracts").Split(';').Select(pair => pair.Trim().Split('=', 2)).Where(pair => pair.Length == 2))
        {
            contracts.TryAdd(pair[0], pair[1]);
        }

        return new ClientItems(
            [.. root.GetProperty("Items").GetProperty("ApiClient").EnumerateArray().Select(Values)],
            Text(root.GetProperty("Properties"), "RootNamespace"),
            contracts);
    }

    /// <summary>What an item says, as an attribute or as an element.</summary>
    private static Dictionary<string, string> Values(XElement item) => Values(name =>
        item.Attribute(name)?.Value ?? item.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value ?? "");

    private static Dictionary<string, string> Values(JsonElement item) => Values(name => Text(item, name == "Include" ? "FullPath" : name));

    private static Dictionary<string, string> Values(Func<string, string> value) => s_names
        .Select(name => (Name: name, Value: value(name).Trim()))
        .Where(pair => pair.Value.Length > 0)
        .ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
