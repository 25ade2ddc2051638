using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Generator.Model.OData;
using Clientele.Tool.Code;
using Clientele.Tool.Descriptions;
using Clientele.Tool.Projects;
using Clientele.Tool.Terminal;
using Clientele.Tool.Trimming;
using Microsoft.CodeAnalysis;

namespace Clientele.Tool.Commands;

/// <summary><c>trim</c>: makes a client of that part of a service that code uses.</summary>
internal static class TrimCommand
{
    private const int MostTries = 8;
    private const int MostLines = 10;

    public static Command Create(ToolConsole console)
    {
        var client = new Argument<string?>("client") { Description = "Stem of the contract's file; all OData clients without it.", Arity = ArgumentArity.ZeroOrOne };
        var dry = new Option<bool>("--dry-run") { Description = "Write nothing; say what would be saved." };
        var command = new Command("trim", "Finds the sets, operations and types that the code below this folder uses, writes them into the contract as 'include', and says what that saves. Nothing is written unless all code compiles as it did.")
        {
            client, dry,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            foreach (var item in ClientItem.Find(console.Folder, parsed.GetValue(client), cancellationToken))
            {
                await TrimAsync(console, item, parsed.GetValue(dry), cancellationToken).ConfigureAwait(false);
            }

            return ExitCode.Same;
        });
        return command;
    }

    private static async Task TrimAsync(ToolConsole console, ClientItem item, bool isDry, CancellationToken cancellationToken)
    {
        if (item.Contract is not { } path || Path.GetExtension(path) is not (".yaml" or ".yml"))
        {
            throw new ToolException($"'{item.Name}' has no contract in YAML that the selection could be written into.");
        }

        var description = DescriptionFile.Read(item.Description, path, cancellationToken);
        if (description.Model.Service is not ODataServiceModel)
        {
            throw new ToolException($"'{item.Name}' is a client of an OpenAPI document; contracts select from OData services only.");
        }

        var code = await UserCode.LoadAsync(console.Folder, item, cancellationToken).ConfigureAwait(false);
        var whole = Measured.Compile(code, new Dictionary<string, string>(), cancellationToken);
        if (whole.Errors.Count > 0)
        {
            throw new ToolException($"The code does not compile as it is: {Show(console, whole.Errors[0])}");
        }

        var uses = whole.Compilations.SelectMany(compilation => ClientUse.In(compilation, description.Model.Service.Namespace, cancellationToken)).ToList();
        if (uses.Count == 0)
        {
            throw new ToolException($"No code below {console.Folder} uses the client '{item.Name}'.");
        }

        var wanted = Wanted.Of(description, uses);
        var contract = await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);
        for (var tries = 0; ; tries++)
        {
            var text = ContractEdit.Apply(contract, wanted);
            var trimmed = Measured.Compile(code, new Dictionary<string, string>(StringComparer.Ordinal) { [Path.GetFullPath(path)] = text }, cancellationToken);
            var refused = trimmed.Errors;
            if (refused.Count == 0)
            {
                if (!isDry)
                {
                    await File.WriteAllTextAsync(path, text, cancellationToken).ConfigureAwait(false);
                }

                // Both once more: the first compilation of all took the time of a start, too.
                var texts = new Dictionary<string, string>(StringComparer.Ordinal) { [Path.GetFullPath(path)] = contract };
                whole = Measured.Compile(code, texts, cancellationToken);
                texts[Path.GetFullPath(path)] = text;
                Report(console, item, wanted, whole, Measured.Compile(code, texts, cancellationToken), isDry, cancellationToken);
                return;
            }

            // A type that code reads without a set or navigation property of its own leads to it, such as what an operation gives.
            var broken = uses.Where(use => refused.Any(error => error.Location.SourceTree == use.Node.SyntaxTree && error.Location.SourceSpan.IntersectsWith(Statement(use.Node))));
            if (tries == MostTries || !wanted.AddTypes(description, broken))
            {
                throw new ToolException($"'{item.Name}' can't be trimmed, nothing was written. This would no longer compile: {string.Join("; ", refused.Take(MostLines).Select(error => Show(console, error)))}");
            }
        }
    }

    private static Microsoft.CodeAnalysis.Text.TextSpan Statement(SyntaxNode node) =>
        (node.FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.StatementSyntax>() ?? node.Parent ?? node).Span;

    private static void Report(ToolConsole console, ClientItem item, Wanted wanted, Measured whole, Measured trimmed, bool isDry, CancellationToken cancellationToken)
    {
        var output = console.Output;
        output.WriteLine($"{console.Show(item.Contract!)} {(isDry ? "would include" : "includes")} {Count(wanted.Sets.Count, "set")}, {Count(wanted.Navigations.Count, "navigation property", "navigation properties")}, {Count(wanted.Operations.Count, "operation")}{(wanted.Types.Count > 0 ? ", " + Count(wanted.Types.Count, "further type") : "")}.");
        output.WriteLine(Saved("source", whole.SourceLength / 1000, trimmed.SourceLength / 1000, "kB"));
        if (whole.AssemblyLength(cancellationToken) is { } before && trimmed.AssemblyLength(cancellationToken) is { } after)
        {
            output.WriteLine(Saved("assembly", before / 1000, after / 1000, "kB"));
        }

        output.WriteLine(Saved("compiling", whole.Milliseconds, trimmed.Milliseconds, "ms"));
        if (File.Exists(item.Surface))
        {
            output.WriteLine($"The surface is smaller now: 'dotnet clientele refresh {item.Name}' writes its file.");
        }
    }

    private static string Saved(string what, long before, long after, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"  {what + ":",-10} {before} {unit} -> {after} {unit}{(before > 0 ? $" ({100 - (after * 100 / before)} % less)" : "")}");

    private static string Count(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";

    private static string Show(ToolConsole console, Diagnostic error)
    {
        var place = error.Location.GetLineSpan();
        return string.Create(CultureInfo.InvariantCulture, $"{console.Show(place.Path)}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}");
    }

    /// <summary>All projects compiled once, with what that takes.</summary>
    private sealed record Measured(IReadOnlyList<UserCompilation> Compilations, IReadOnlyList<Diagnostic> Errors, long Milliseconds)
    {
        public long SourceLength => Compilations[0].SourceLength;

        public static Measured Compile(UserCode code, IReadOnlyDictionary<string, string> texts, CancellationToken cancellationToken)
        {
            var clock = Stopwatch.StartNew();
            var compilations = code.Compile(texts, cancellationToken);
            var errors = compilations.SelectMany(compilation => compilation.Whole.GetDiagnostics(cancellationToken)).Where(found => found.Severity == DiagnosticSeverity.Error).ToList();
            return new Measured(compilations, errors, clock.ElapsedMilliseconds);
        }

        public long? AssemblyLength(CancellationToken cancellationToken) => Compilations[0].AssemblyLength(cancellationToken);
    }
}
