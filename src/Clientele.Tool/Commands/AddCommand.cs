using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Naming;
using Clientele.Generator.Protocols;
using Clientele.Generator.Reading.OpenApi;
using Clientele.Generator.Surfaces.Entries;
using Clientele.Generator.Syntax;
using Clientele.Tool.Descriptions;
using Clientele.Tool.Fetching;
using Clientele.Tool.Projects;
using Clientele.Tool.Terminal;
using Microsoft.CodeAnalysis.Text;

namespace Clientele.Tool.Commands;

/// <summary><c>add &lt;url or file&gt;</c>: from an address to a client in a project.</summary>
internal static class AddCommand
{
    public static Command Create(ToolConsole console)
    {
        var source = new Argument<string>("source") { Description = "Address or file of a $metadata or OpenAPI document." };
        var name = new Option<string?>("--name") { Description = "Name of the service, the stem of the client's name; from the source without it." };
        var project = new Option<string?>("--project") { Description = "The project; the only one of this folder without it." };
        var library = new Option<bool>("--library") { Description = "Put the client into a library project of its own beside the project: edits of the project do not compile the client again." };
        var contract = new Option<string?>("--contract") { Description = "A contract's file that the client builds upon, for instance for its grants: they sign the request with the credentials of the environment." };
        var header = FetchOptions.ApiKeyHeader();
        var command = new Command("add", "Gets a description and makes a client of it: description, commented contract, surface file, package and ApiClient item. " + FetchOptions.Help)
        {
            source, name, project, library, contract, header,
        };
        command.SetAction((parsed, cancellationToken) => Run(
            console,
            new Wish(parsed.GetRequiredValue(source), parsed.GetValue(name), parsed.GetValue(library), parsed.GetValue(contract) is { } file ? console.PathOf(file) : null, parsed.GetValue(header)),
            ProjectEdit.Find(console.Folder, parsed.GetValue(project) is { } path ? console.PathOf(path) : null),
            cancellationToken));
        return command;
    }

    private static async Task<int> Run(ToolConsole console, Wish wish, string project, CancellationToken cancellationToken)
    {
        var source = wish.Source;
        ProjectEdit.EnsureWritable(project);
        if (wish.BaseContract is { } needed && !File.Exists(needed))
        {
            throw new ToolException($"There is no file {needed}.");
        }

        var text = await FetchOptions.FetchAsync(console, source, project, wish.BaseContract is { } signing ? [signing] : [], wish.ApiKeyHeader, cancellationToken).ConfigureAwait(false);
        var name = Identifiers.Pascal(wish.Name ?? NameOf(source), "Api");
        var stem = name.ToLowerInvariant();
        var root = ProjectFiles.RootNamespace(project);
        var home = wish.IsLibrary ? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project)!, "..", name + ".Client", name + ".Client.csproj")) : project;
        var folder = Path.Combine(Path.GetDirectoryName(home)!, "apis");
        var contract = Path.Combine(folder, stem + ".contract.yaml");
        if (File.Exists(contract))
        {
            throw new ToolException($"{console.Show(contract)} already exists; 'dotnet clientele refresh {stem}' fetches its description again, and --name sets another name.");
        }

        var ending = Ending(text);
        var description = Path.Combine(folder, stem + ending);

        // Nothing is written before the description is known to be one.
        var read = DescriptionFile.Read(description, SourceText.From(text, Encoding.UTF8), wish.BaseContract, cancellationToken);
        var rules = ContractTemplate.Of(name, Path.GetFileName(description), BaseAddress(source, read, cancellationToken), isOData: ending.StartsWith(".csdl", StringComparison.Ordinal));
        if (wish.IsLibrary)
        {
            ProjectEdit.AddLibrary(project, home, root);
        }

        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(description, text, cancellationToken).ConfigureAwait(false);
        await File.WriteAllTextAsync(contract, rules, cancellationToken).ConfigureAwait(false);
        var bound = DescriptionFile.Read(new ClientItem(home, stem, contract, description, "") { BaseContract = wish.BaseContract, RootNamespace = root }, cancellationToken);
        var origin = new SurfaceOrigin(CheckedDescription.Today, DescriptionFetcher.IsAddress(source) ? SourceOf(source) : null);
        await File.WriteAllTextAsync(Path.Combine(folder, stem + ".surface.txt"), bound.SurfaceFile(origin), cancellationToken).ConfigureAwait(false);
        ProjectEdit.Add(home, "apis/" + Path.GetFileName(contract), wish.BaseContract, ToolVersion.Package);

        var service = (bound.Model.Service as ODataServiceModel)?.EntitySets.Select(set => set.CSharpName).FirstOrDefault();
        console.Output.WriteLine($"{console.Show(description)}, {console.Show(contract)} and the surface file are written; {console.Show(home)} has the client {name}Client.");
        if (ProjectEdit.IsCentral(home))
        {
            console.Output.WriteLine($"Versions of packages stand in Directory.Packages.props here: add <PackageVersion Include=\"Clientele\" Version=\"{ToolVersion.Package}\" />.");
        }

        var program = ContractTemplate.Program(name, bound.Model.Service!.Namespace, service, hasToken: DescriptionFetcher.IsAddress(source) && console.Variable(Credentials.Token) is { Length: > 0 });
        var main = Path.Combine(Path.GetDirectoryName(project)!, "Program.cs");
        if (IsOfTemplate(main))
        {
            await File.WriteAllTextAsync(main, program + "\n", cancellationToken).ConfigureAwait(false);
            console.Output.WriteLine($"{console.Show(main)}, which was as 'dotnet new' writes it, is a first program now; 'dotnet run' runs it:");
        }
        else
        {
            console.Output.WriteLine("A first program:");
        }

        console.Output.WriteLine();
        console.Output.WriteLine(program);
        return ExitCode.Same;
    }

    /// <summary>Whether the project has no code of its own yet.</summary>
    private static bool IsOfTemplate(string program) => File.Exists(program)
        && File.ReadAllLines(program).Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)).SequenceEqual(["Console.WriteLine(\"Hello, World!\");"], StringComparer.Ordinal);

    /// <summary>The last part of an address that names the service, or the file's stem.</summary>
    private static string NameOf(string source)
    {
        if (!DescriptionFetcher.IsAddress(source))
        {
            return FileNames.Stem(source);
        }

        var address = new Uri(source);
        var labels = address.Host.Split('.');
        return address.HostNameType == UriHostNameType.Dns && labels.Length > 1 ? labels[^2] : "Api";
    }

    private static string Ending(string text) => text.StartsWith('<') ? ".csdl.xml"
        : text.StartsWith('{') ? text.Contains("\"$Version\"", StringComparison.Ordinal) ? ".csdl.json" : ".openapi.json" : ".openapi.yaml";

    /// <summary>
    /// The service root of a <c>$metadata</c> address; of an OpenAPI document that names no server or a relative one, the address that this means
    /// (OpenAPI 3.1, sections 4.8.1 and 4.8.5). A query, which may carry a key, is no part of it. Null where the description says it, or nothing does.
    /// </summary>
    private static string? BaseAddress(string source, DescriptionFile description, CancellationToken cancellationToken)
    {
        if (!DescriptionFetcher.IsAddress(source))
        {
            return null;
        }

        var path = DescriptionFetcher.Shown(new Uri(source));
        if (description.Model.Service is RestServiceModel rest)
        {
            var files = description.Input.Files.OfType<RestProtocol.OpenApi>().Select(file => file.File).ToList();
            var server = files.Count > 0 && OpenApiReader.Read(files[0], files, cancellationToken).Document?.Servers is [var first, ..] ? first.Url.Value : "/";
            return rest.Contract.Servers.Any(known => known.Role.Length == 0) || !Uri.TryCreate(new Uri(path), server, out var address) || !DescriptionFetcher.IsAddress(address.AbsoluteUri)
                ? null
                : DescriptionFetcher.Shown(address).TrimEnd('/') + "/";
        }

        var at = path.IndexOf("$metadata", StringComparison.OrdinalIgnoreCase);
        return at > 0 ? path[..at] : null;
    }

    /// <summary>A query may carry a key, and the surface file is committed.</summary>
    private static string? SourceOf(string source) => new Uri(source) is { Query.Length: 0, Fragment.Length: 0 } address ? address.AbsoluteUri : null;

    /// <summary>What the command line asks for.</summary>
    /// <param name="Source">Address or file.</param>
    /// <param name="Name">Name of the service; null for that of the source.</param>
    /// <param name="IsLibrary">The client is put into a project of its own.</param>
    /// <param name="BaseContract">The contract that the client builds upon; null for none.</param>
    /// <param name="ApiKeyHeader">Header field for an API key; null for the usual one.</param>
    private sealed record Wish(string Source, string? Name, bool IsLibrary, string? BaseContract, string? ApiKeyHeader);
}
