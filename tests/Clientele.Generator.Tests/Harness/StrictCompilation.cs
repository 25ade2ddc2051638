using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Clientele.Generator.Emitting.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Generator.Tests.Harness;

/// <summary>Emitted files, compiled under the settings of a strict consumer.</summary>
internal static class StrictCompilation
{
    private static readonly MetadataReference[] References = [.. PlatformReferences.Where(static _ => true)];

    /// <summary>All of it in one compilation.</summary>
    /// <param name="files">What was emitted.</param>
    /// <param name="others">Sources besides.</param>
    public static CSharpCompilation Of(IEnumerable<EmittedFile> files, params string[] others)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(NullFlow.Checked(file.Text), options, file.HintName, Encoding.UTF8));
        return CSharpCompilation.Create(
            "Emitted",
            trees.Concat(others.Select(text => CSharpSyntaxTree.ParseText(text, options))),
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                warningLevel: 9999,
                optimizationLevel: OptimizationLevel.Release));
    }

    /// <summary>The assembly; fails with the first findings, and their lines, where there are any.</summary>
    public static byte[] Build(CSharpCompilation compilation)
    {
        using var output = new MemoryStream();
        var result = compilation.Emit(output);
        var findings = result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Take(20).ToList();
        Assert.True(findings.Count == 0, string.Join('\n', findings.Select(d => d + "\n    " + d.Location.SourceTree?.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line])));
        return output.ToArray();
    }
}
