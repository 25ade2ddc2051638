using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clientele.TestSupport;

/// <summary>What MSBuild tells the compiler of a project and of its additional files, by path.</summary>
public sealed class MemoryOptions(
    IReadOnlyDictionary<string, string> project, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> files) : AnalyzerConfigOptionsProvider
{
    private static readonly Dictionary<string, string> Nothing = [];

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(project);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(Nothing);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Options(files.TryGetValue(textFile.Path, out var values) ? values : Nothing);

    private sealed class Options(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
