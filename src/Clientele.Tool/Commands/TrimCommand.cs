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
        var client = new Argument<string?>("client") { Description = "Stem of the contract's file; all clients without it.", Arity = ArgumentArity.ZeroOrOne };
        var dry = new Option<bool>("--dry-run") { Description = "Write nothing; say what would be saved." };
        var properties = new Option<bool>("--properties") { Description = "Of entity types, include only the properties that code names. What gets a row as a whole, such as a serializer, a grid or reflection, gets no more than these." };
        var command = new Command("trim", "Finds what the code below this folder uses and writes it into the contract as 'include': sets, navigation properties, operations and entity types of an OData service, operations and schemas of an OpenAPI document. Says what that saves in source, assembly and build time. Nothing is written unless all code compiles as it did.")
        {
            client, dry, properties,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            foreach (var item in await ClientItem.FindAsync(console.Folder, parsed.GetValue(client), cancellationToken).ConfigureAwait(false))
            {
                await TrimAsync(console, item, parsed.GetValue(dry), parsed.GetValue(properties), cancellationToken).ConfigureAwait(false);
            }

            return ExitCode.Same;
        });
        return command;
    }

    private static async Task TrimAsync(ToolConsole console, ClientItem item, bool isDry, bool hasProperties, CancellationToken cancellationToken)
    {
        if (item.Contract is not { } path || Path.GetExtension(path) is not (".yaml" or ".yml"))
        {
            throw new ToolException($"'{item.Name}' has no YAML contract into which the selection could be written.");
        }

        var code = await console.WaitAsync("Reading the code that uses it", () => UserCode.LoadAsync(console.Folder, item, cancellationToken)).ConfigureAwait(false);
        var description = DescriptionFile.Read(item with { RootNamespace = code.Home.RootNamespace ?? item.RootNamespace }, cancellationToken);
        if (hasProperties && description.Model.Service is not ODataServiceModel)
        {
            throw new ToolException($"'{item.Name}' is no OData service: its schemas have all of their properties, so leave '--properties' out.");
        }

        var trim = await console.WaitAsync("Compiling it with less", () => Trim(console, item, path, description, code, hasProperties, cancellationToken)).ConfigureAwait(false);
        if (!isDry)
        {
            await File.WriteAllTextAsync(path, trim.Contract, cancellationToken).ConfigureAwait(false);
        }

        Report(console, item, trim, isDry, cancellationToken);
    }

    private static Result Trim(ToolConsole console, ClientItem item, string path, DescriptionFile description, UserCode code, bool hasProperties, CancellationToken cancellationToken)
    {
        var whole = Measured.Compile(code, new Dictionary<string, string>(), cancellationToken);
        if (whole.Errors.Count > 0)
        {
            throw new ToolException($"The code does not compile before trimming: {Show(console, whole.Errors[0])}");
        }

        var uses = whole.Compilations.SelectMany(compilation => ClientUse.In(compilation, description.Model.Service!.Namespace, cancellationToken)).ToList();
        if (uses.Count == 0)
        {
            throw new ToolException($"No code below {console.Folder} uses the client '{item.Name}'.");
        }

        var wanted = Wanted.Of(description, uses);
        if (hasProperties)
        {
            wanted.AddProperties(description, uses);
        }

        var contract = File.ReadAllText(path);
        for (var tries = 0; ; tries++)
        {
            var text = ContractEdit.Apply(contract, wanted);
            var trimmed = Measured.Compile(code, new Dictionary<string, string>(StringComparer.Ordinal) { [Path.GetFullPath(path)] = text }, cancellationToken);
            var refused = trimmed.Errors;
            if (refused.Count == 0)
            {
                // Both once more: the first compilation of all took the time of a start, too.
                var texts = new Dictionary<string, string>(StringComparer.Ordinal) { [Path.GetFullPath(path)] = contract };
                whole = Measured.Compile(code, texts, cancellationToken);
                texts[Path.GetFullPath(path)] = text;
                return new Result(text, wanted, whole, Measured.Compile(code, texts, cancellationToken));
            }

            // A type that code reads without a set or navigation property of its own leads to it, such as what an operation gives.
            var broken = uses.Where(use => refused.Any(error => error.Location.SourceTree == use.Node.SyntaxTree && error.Location.SourceSpan.IntersectsWith(Statement(use.Node))));
            if (tries == MostTries || !wanted.AddTypes(description, broken))
            {
                throw new ToolException($"'{item.Name}' can't be trimmed, and nothing was written. The following code would no longer compile: {string.Join("; ", refused.Take(MostLines).Select(error => Show(console, error)))}");
            }
        }
    }

    private static Microsoft.CodeAnalysis.Text.TextSpan Statement(SyntaxNode node) =>
        (node.FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.StatementSyntax>() ?? node.Parent ?? node).Span;

    private static void Report(ToolConsole console, ClientItem item, Result trim, bool isDry, CancellationToken cancellationToken)
    {
        var (_, wanted, whole, trimmed) = trim;
        string[] counts =
        [
            .. Some(wanted.Sets.Count, "set"),
            .. Some(wanted.Navigations.Count, "navigation property", "navigation properties"),
            .. Some(wanted.Operations.Count, "operation"),
            .. Some(wanted.Properties.Count, "property", "properties"),
            .. Some(wanted.Types.Count, "further type"),
        ];
        var output = console.Output;
        output.WriteLine($"{console.Show(item.Contract!)} {(isDry ? "would include" : "includes")} {string.Join(", ", counts)}.");
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

    private static IEnumerable<string> Some(int count, string one, string? many = null) => count == 0 ? [] : [$"{count} {(count == 1 ? one : many ?? one + "s")}"];

    private static string Show(ToolConsole console, Diagnostic error)
    {
        var text = $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";
        var place = error.Location.GetLineSpan();
        // A diagnostic of the whole project has no location.
        return place.Path is { Length: > 0 } path
            ? string.Create(CultureInfo.InvariantCulture, $"{console.Show(path)}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {text}")
            : text;
    }

    /// <summary>What trimming gives.</summary>
    /// <param name="Contract">The contract's new text.</param>
    /// <param name="Wanted">What it includes.</param>
    /// <param name="Whole">The code with the client as it was.</param>
    /// <param name="Trimmed">The code with the smaller client.</param>
    private sealed record Result(string Contract, Wanted Wanted, Measured Whole, Measured Trimmed);

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
