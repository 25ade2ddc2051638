using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Generator.Pipeline.Inputs;
using Clientele.Generator.Surfaces.Entries;
using Clientele.Shared;
using Clientele.Tool.Descriptions;
using Clientele.Tool.Projects;
using Clientele.Tool.Terminal;

namespace Clientele.Tool.Commands;

/// <summary><c>explain</c>: the page of a rule, or what a name of the service is in C#.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolConsole console)
    {
        var what = new Argument<string>("what") { Description = "A rule (CLT1001), or a name of the service or of the client (approvalStatus, Project.ApprovalStatus)." };
        var command = new Command("explain", "Shows the page of a rule; or what a name of the service became in C#, with its place in the description.") { what };
        command.SetAction((parsed, cancellationToken) => ExplainAsync(console, parsed.GetRequiredValue(what), cancellationToken));
        return command;
    }

    private static async Task<int> ExplainAsync(ToolConsole console, string what, CancellationToken cancellationToken)
    {
        if (IsRule(what))
        {
            console.Output.WriteLine(Page(what.ToUpperInvariant()));
        }
        else
        {
            await NameAsync(console, what, cancellationToken).ConfigureAwait(false);
        }

        return ExitCode.Same;
    }

    private static string Page(string id)
    {
        using var stream = typeof(ExplainCommand).Assembly.GetManifestResourceStream($"rules/{id}.md") ?? throw new ToolException($"There is no rule {id}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd();
    }

    private static async Task NameAsync(ToolConsole console, string name, CancellationToken cancellationToken)
    {
        var isFound = false;
        var names = new List<string>();
        foreach (var client in await ClientItem.FindAsync(console.Folder, null, cancellationToken).ConfigureAwait(false))
        {
            var description = DescriptionFile.Read(client, cancellationToken);
            var owners = description.Surface.Entries.Where(entry => entry.Owner is null).ToLookup(entry => entry.Key, StringComparer.Ordinal);
            var places = ClientSurface.Places(description.Input, cancellationToken);
            foreach (var entry in description.Surface.Entries)
            {
                var owner = entry.Owner is { } key ? owners[key].FirstOrDefault() : null;
                var code = owner is null ? entry.CodeName : IsInput(entry) ? $"{owner.CSharpName}({entry.CodeName})" : $"{owner.CSharpName}.{entry.CodeName}";
                names.Add(entry.Name);
                if (!Is(name, entry.Name, entry.Key, SurfaceKey.Show(entry), SurfaceKey.Simple(entry.Key), entry.CSharpName, code))
                {
                    continue;
                }

                isFound = true;
                var place = places.Of(entry);
                console.Output.WriteLine($"{SurfaceText.WordOf(entry.Kind)} {SurfaceKey.Show(entry)}{(entry.Type.Length > 0 ? " : " + entry.Type : "")}");
                console.Output.WriteLine($"  in C#: {code}{(entry.Value(SurfaceFlags.As) is null ? "" : $" (another name than '{SurfaceKey.Simple(entry.Name)}' by itself: the contract, or a name that was taken)")}");
                console.Output.WriteLine($"  {console.Show(place.Path)}({place.StartLine + 1},{place.StartColumn + 1})");
                if (entry.Flags.Count > 0)
                {
                    console.Output.WriteLine($"  {string.Join(", ", entry.Flags.Where(flag => !flag.StartsWith("as=", StringComparison.Ordinal)))}".TrimEnd());
                }

                if (!string.IsNullOrEmpty(entry.Words))
                {
                    console.Output.WriteLine("  " + entry.Words.ReplaceLineEndings(" "));
                }
            }
        }

        if (!isFound)
        {
            throw new ToolException($"There is nothing with the name '{name}'.{DidYouMean.Phrase(name, names.Distinct(StringComparer.Ordinal))}");
        }
    }

    private static bool IsInput(SurfaceEntry entry) => entry.Kind is SurfaceKind.Parameter or SurfaceKind.Body or SurfaceKind.Part;

    private static bool Is(string name, params string[] forms) => forms.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool IsRule(string text) =>
        text.Length == "CLT0000".Length && text.StartsWith("CLT", StringComparison.OrdinalIgnoreCase) && !text.AsSpan("CLT".Length).ContainsAnyExceptInRange('0', '9');
}
