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
    private const string Gone = "CLT5001";

    private static readonly string[] s_options = ["$filter", "$select", "$orderby", "$expand", "$apply", "$compute", "/", "?", "%24"];

    private static readonly Comparer<(string Path, int Line)> s_order = Comparer<(string Path, int Line)>.Create((left, right) =>
        string.CompareOrdinal(left.Path, right.Path) is not 0 and var order ? order : left.Line.CompareTo(right.Line));

    private readonly ToolConsole _console;
    private readonly string _description;
    private readonly UserCode _code;
    private readonly DescriptionFile _before;
    private readonly IReadOnlyList<ClientUse> _uses;
    private readonly IReadOnlyList<LiteralText> _addresses;
    private readonly HashSet<(string, int, string)> _known;

    private CodeLines(ToolConsole console, string description, UserCode code, DescriptionFile before, IReadOnlyList<ClientUse> uses, IReadOnlyList<LiteralText> addresses, HashSet<(string, int, string)> known)
    {
        (_console, _description, _code, _before, _uses, _addresses, _known) = (console, description, code, before, uses, addresses, known);
    }

    /// <summary>Reads the code of a client's users, and compiles it against the description that it was written for.</summary>
    /// <param name="console">Names files.</param>
    /// <param name="client">The client.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ToolException">A project does not build as far as the compiler.</exception>
    public static async Task<CodeLines> ReadAsync(ToolConsole console, ClientItem client, CancellationToken cancellationToken)
    {
        var code = await UserCode.LoadAsync(console.Folder, client, cancellationToken).ConfigureAwait(false);
        var before = DescriptionFile.Read(client with { RootNamespace = code.Home.RootNamespace ?? client.RootNamespace }, cancellationToken);
        var old = code.Compile(new Dictionary<string, string>(), cancellationToken);
        var name = before.Model.Service!.Namespace;
        var sets = before.Surface.Entries.Where(entry => entry.Kind is SurfaceKind.Set or SurfaceKind.Singleton).Select(entry => entry.Name).ToList();
        return new CodeLines(
            console,
            System.IO.Path.GetFullPath(client.Description),
            code,
            before,
            [.. old.SelectMany(compilation => ClientUse.In(compilation, name, cancellationToken))],
            [.. old.SelectMany(compilation => compilation.Own).SelectMany(tree => TextsOf(tree, cancellationToken)).Where(text => IsAddress(text.Whole, sets))],
            [.. old.SelectMany(compilation => compilation.Findings(cancellationToken)).Select(Identity)]);
    }

    /// <summary>Compiles the code against the new description. Gives a report's changes with their lines, and what the compiler says besides, which belongs to none of them for certain.</summary>
    /// <param name="report">The changes.</param>
    /// <param name="text">Text of the new description.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public ChangeReport Join(ChangeReport report, string text, CancellationToken cancellationToken)
    {
        var findings = _code.Compile(new Dictionary<string, string>(StringComparer.Ordinal) { [_description] = text }, cancellationToken)
            .SelectMany(compilation => compilation.Findings(cancellationToken))
            .Where(finding => !_known.Contains(Identity(finding)))
            .DistinctBy(Identity)
            .OrderByDescending(finding => finding.Severity)
            .ThenByDescending(finding => finding.Id == Gone)
            .ThenBy(finding => finding.Location.SourceTree!.FilePath, StringComparer.Ordinal)
            .ThenBy(finding => finding.Location.SourceSpan.Start);
        var names = new CodeNames(_before.Model.Service!, _before.Surface);
        var left = findings.Select(finding => (Finding: finding, Line: Line(finding.Location, Words(finding)))).ToList();
        var joined = report.Changes.Select(reported => reported.Change.IsBreaking ? reported with { Code = Of(reported.Change, names, left) } : reported).ToList();

        return report with { Changes = joined, OtherCode = [.. left.Select(found => found.Line)] };
    }

    private List<CodeLine> Of(SurfaceChange change, CodeNames names, List<(Diagnostic Finding, CodeLine Line)> left)
    {
        var entry = change.Before?.Original ?? change.Before ?? change.After!;
        var isUse = names.UsesOf(entry);
        var lines = new SortedDictionary<(string Path, int Line), CodeLine>(s_order);
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

        // What the compiler says of such a line, or of the name; of several findings that on what is gone, else the first error, which often causes the others.
        foreach (var found in left.ToList())
        {
            if (lines.ContainsKey((found.Line.Path, found.Line.Line)) || Mentions(found.Finding, entry))
            {
                if (!lines.TryGetValue((found.Line.Path, found.Line.Line), out var line) || line.Finding.Length == 0)
                {
                    lines[(found.Line.Path, found.Line.Line)] = found.Line;
                }

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
