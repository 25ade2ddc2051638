using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clientele.Analyzers.Tests.Harness;

/// <summary>Runs the analyzers on a snippet. Whatever they raise must be expected.</summary>
internal static class Verify
{
    /// <summary>The snippet raises what its markup says, in that order, with these messages; a message may be left out only with all the others.</summary>
    public static async Task Raises(string markup, params string[] messages) => await Raises(Snippet.Compile, markup, messages);

    public static async Task Raises(Func<string, CSharpCompilation> compile, string markup, params string[] messages)
    {
        var (source, expected) = Markup.Parse(markup);
        Assert.NotEmpty(expected);
        var raised = await Diagnostics(compile(source));
        Assert.Equal(
            expected.Select(e => $"{e.Id} at {e.Span}: {source.Substring(e.Span.Start, e.Span.Length)}"),
            raised.Select(d => $"{d.Id} at {d.Location.SourceSpan}: {source.Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)}"));
        if (messages.Length > 0)
        {
            Assert.Equal(messages, raised.Select(d => d.GetMessage(CultureInfo.InvariantCulture)));
        }
    }

    public static async Task Silent(string source) => await Silent(Snippet.Compile, source);

    public static async Task Silent(Func<string, CSharpCompilation> compile, string source) =>
        Assert.Empty((await Diagnostics(compile(source))).Select(d => d.ToString()));

    /// <summary>What the analyzers raise, in the order of places. An analyzer that throws fails the test.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Diagnostics(Compilation compilation, bool mustCompile = true)
    {
        var failures = new List<string>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, analyzer, _) =>
            {
                lock (failures)
                {
                    failures.Add($"{analyzer}: {exception}");
                }
            },
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var analysis = new CompilationWithAnalyzers(compilation, Analyzers.All, options);
        ImmutableArray<Diagnostic> raised;
        if (mustCompile)
        {
            // One pass for the compiler's findings and for those of the analyzers: each pass binds everything.
            var all = await analysis.GetAllDiagnosticsAsync(CancellationToken.None);
            Snippet.AssertCompiles(compilation, all);
            raised = [.. all.Where(diagnostic => Analyzers.Ids.Contains(diagnostic.Id))];
        }
        else
        {
            raised = await analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        }

        Assert.Empty(failures);
        return raised.Sort((left, right) =>
            (left.Location.SourceTree?.FilePath, left.Location.SourceSpan, left.Id).CompareTo((right.Location.SourceTree?.FilePath, right.Location.SourceSpan, right.Id)));
    }
}
