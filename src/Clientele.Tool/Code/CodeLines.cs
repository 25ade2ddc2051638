using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Generator.Surfaces.Changes;
using Clientele.Generator.Surfaces.Entries;
using Clientele.Tool.Descriptions;
using Clientele.Tool.Projects;
using Clientele.Tool.Reports;
using Clientele.Tool.Terminal;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Tool.Code;

/// <summary>
/// Joins changes of a description to lines of code: those that use what changed, those that the compiler refuses against the new description or warns of for
/// the first time, and strings that look like addresses with the name in them.
/// </summary>
internal sealed class CodeLines
{
    private static readonly string[] s_options = ["$filter", "$select", "$orderby", "$expand", "$apply", "$compute", "/", "?", "%24"];

    private readonly ToolConsole _console;
    private readonly DescriptionFile _before;
    private readonly IReadOnlyList<ClientUse> _uses;
    private readonly IReadOnlyList<LiteralText> _addresses;
    private readonly IReadOnlyList<Diagnostic> _findings;

    private CodeLines(ToolConsole console, DescriptionFile before, IReadOnlyList<ClientUse> uses, IReadOnlyList<LiteralText> addresses, IReadOnlyList<Diagnostic> findings)
    {
        (_console, _before, _uses, _addresses, _findings) = (console, before, uses, addresses, findings);
    }

    /// <summary>Reads and compiles the code of a client's users, against the description that it was written for and against the new one.</summary>
    /// <param name="console">Names files.</param>
    /// <param name="client">The client.</param>
    /// <param name="text">Text of the new description.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ToolException">A project does not build as far as the compiler.</exception>
    public static async Task<CodeLines> ReadAsync(ToolConsole console, ClientItem client, string text, CancellationToken cancellationToken) =>
        Read(console, client, await UserCode.LoadAsync(console.Folder, client, cancellationToken).ConfigureAwait(false), text, cancellationToken);

    /// <summary>As <see cref="ReadAsync"/>, of code that was read.</summary>
    public static CodeLines Read(ToolConsole console, ClientItem client, UserCode code, string text, CancellationToken cancellationToken)
    {
        var before = DescriptionFile.Read(client.Description, client.Contract, cancellationToken);
        var old = code.Compile(new Dictionary<string, string>(), cancellationToken);
        var now = code.Compile(new Dictionary<string, string>(StringComparer.Ordinal) { [System.IO.Path.GetFullPath(client.Description)] = text }, cancellationToken);
        var known = old.SelectMany(compilation => compilation.Findings(cancellationToken)).Select(Identity).ToHashSet();
        var added = now.SelectMany(compilation => compilation.Findings(cancellationToken)).Where(finding => !known.Contains(Identity(finding))).DistinctBy(Identity).ToList();
        var name = before.Model.Service!.Namespace;
        var sets = before.Surface.Entries.Where(entry => entry.Kind is SurfaceKind.Set or SurfaceKind.Singleton).Select(entry => entry.Name).ToList();
        return new CodeLines(
            console,
            before,
            [.. old.SelectMany(compilation => ClientUse.In(compilation, name, cancellationToken))],
            [.. old.SelectMany(compilation => compilation.Own).SelectMany(tree => TextsOf(tree, cancellationToken)).Where(text => IsAddress(text.Whole, sets))],
            added);
    }

    /// <summary>The changes with their lines, and what the compiler says besides, which belongs to none of them for certain.</summary>
    public (IReadOnlyList<ReportedChange> Changes, IReadOnlyList<CodeLine> Others) Join(IReadOnlyList<ReportedChange> changes)
    {
        var names = new CodeNames(_before.Model.Service!, _before.Surface);
        var left = _findings.Select(finding => (Finding: finding, Line: Line(finding.Location, Words(finding)))).ToList();
        var joined = changes.Select(reported => reported.Change.IsBreaking ? reported with { Code = Of(reported.Change, names, left) } : reported).ToList();

        return (joined, [.. left.Select(found => found.Line)]);
    }

    private List<CodeLine> Of(SurfaceChange change, CodeNames names, List<(Diagnostic Finding, CodeLine Line)> left)
    {
        var entry = change.Before?.Original ?? change.Before ?? change.After!;
        var isUse = names.UsesOf(entry);
        var lines = new SortedDictionary<(string Path, int Line), CodeLine>();
        foreach (var use in _uses.Where(isUse))
        {
            Add(Line(use.Node is ElementAccessExpressionSyntax element ? element.ArgumentList.GetLocation() : use.Node.GetLocation(), ""));
        }

        if (entry.Kind is SurfaceKind.Property or SurfaceKind.Navigation or SurfaceKind.Member or SurfaceKind.Set or SurfaceKind.Singleton)
        {
            var word = new Regex($@"\b{Regex.Escape(entry.Name)}\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
            foreach (var text in _addresses.Where(text => word.IsMatch(text.Text)))
            {
                Add(Line(text.Place, "an address in a string"));
            }
        }

        // What the compiler says of such a line, or of the name.
        foreach (var found in left.ToList())
        {
            if (lines.ContainsKey((found.Line.Path, found.Line.Line)) || Mentions(found.Finding, entry))
            {
                lines[(found.Line.Path, found.Line.Line)] = found.Line;
                left.Remove(found);
            }
        }

        return [.. lines.Values];

        void Add(CodeLine line) => lines.TryAdd((line.Path, line.Line), line);
    }

    // Its words quote names: 'Project' does not contain a definition for 'Email'.
    private static bool Mentions(Diagnostic finding, SurfaceEntry entry) =>
        finding.GetMessage(CultureInfo.InvariantCulture).Contains($"'{entry.CSharpName}'", StringComparison.Ordinal);

    private CodeLine Line(Location location, string finding)
    {
        var span = location.GetLineSpan();
        var text = location.SourceTree!.GetText().Lines[span.StartLinePosition.Line].ToString().Trim();
        return new CodeLine(_console.Show(span.Path), span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, text, finding);
    }

    private static string Words(Diagnostic finding) => $"{finding.Id}: {finding.GetMessage(CultureInfo.InvariantCulture)}";

    private static (string, int, string) Identity(Diagnostic finding) => (finding.Location.SourceTree?.FilePath ?? "", finding.Location.SourceSpan.Start, finding.Id);

    private static bool IsAddress(string text, List<string> sets) =>
        s_options.Any(option => text.Contains(option, StringComparison.Ordinal)) && sets.Exists(set => text.Contains(set, StringComparison.Ordinal));

    private static IEnumerable<LiteralText> TextsOf(SyntaxTree tree, CancellationToken cancellationToken)
    {
        foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
        {
            if (node is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal)
            {
                yield return new LiteralText(literal.Token.ValueText, literal.Token.ValueText, literal.GetLocation());
            }
            else if (node is InterpolatedStringExpressionSyntax interpolated)
            {
                foreach (var part in interpolated.Contents.OfType<InterpolatedStringTextSyntax>())
                {
                    yield return new LiteralText(part.TextToken.ValueText, interpolated.Contents.ToString(), part.GetLocation());
                }
            }
        }
    }

    private sealed record LiteralText(string Text, string Whole, Location Place);
}
