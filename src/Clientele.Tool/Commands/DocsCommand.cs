using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Tool.Descriptions;
using Clientele.Tool.Projects;
using Clientele.Tool.Reference;
using Clientele.Tool.Terminal;

namespace Clientele.Tool.Commands;

/// <summary><c>docs</c>: a reference that one looks at.</summary>
internal static class DocsCommand
{
    public static Command Create(ToolConsole console)
    {
        var source = new Argument<string?>("source") { Description = "Stem of a client of this folder, or a description's file; the only client without it.", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string>("--output", "-o") { Description = "The folder to write into.", DefaultValueFactory = _ => "reference" };
        var contract = new Option<string?>("--contract") { Description = "The contract of a description's file." };
        var templates = new Option<string?>("--templates") { Description = "A folder with Scriban templates of your own: layout.html, index.html, page.html, diagram.html, and files beside them." };
        var command = new Command("docs", "Writes a reference as a static site: sets, types, operations with C# next to HTTP, diagrams, search. It needs no server and loads nothing from elsewhere.")
        {
            source, output, contract, templates,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var description = await FindAsync(console, parsed.GetValue(source), parsed.GetValue(contract), cancellationToken).ConfigureAwait(false);
            var own = parsed.GetValue(templates) is { } path ? console.PathOf(path) : null;
            if (own is not null && !Directory.Exists(own))
            {
                throw new ToolException($"There is no folder {own}.");
            }

            var folder = console.PathOf(parsed.GetRequiredValue(output));
            var files = await console.WaitAsync("Writing the pages", () =>
            {
                var rendered = ReferenceSite.Render(description, own);
                ReferenceSite.Write(rendered, folder);
                return rendered;
            }).ConfigureAwait(false);
            console.Output.WriteLine($"{files.Keys.Count(name => name.EndsWith(".html", StringComparison.Ordinal))} pages are in {console.Show(folder)}; open {console.Show(Path.Combine(folder, "index.html"))}.");
            return ExitCode.Same;
        });
        return command;
    }

    private static async Task<DescriptionFile> FindAsync(ToolConsole console, string? source, string? contract, CancellationToken cancellationToken)
    {
        if (source is not null && File.Exists(console.PathOf(source)))
        {
            return DescriptionFile.Read(console.PathOf(source), contract is null ? null : console.PathOf(contract), cancellationToken);
        }

        var clients = await ClientItem.FindAsync(console.Folder, source, cancellationToken).ConfigureAwait(false);
        return clients.Count == 1
            ? DescriptionFile.Read(clients[0], cancellationToken)
            : throw new ToolException($"There is more than one client: {string.Join(", ", clients.Select(client => client.Name))}. Name one.");
    }
}
