using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Clientele.Generator.Binding;
using Clientele.Generator.Emitting;
using Clientele.Generator.Model;
using Clientele.Generator.Reading.Csdl;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Generator.Tests.Emitting;

/// <summary>A description read, bound, emitted and compiled under the settings of a strict consumer.</summary>
internal sealed class EmittedCode
{
    private static readonly Lazy<MetadataReference[]> References = new(() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToArray());

    private EmittedCode(ServiceModel model, IReadOnlyList<EmittedFile> files, CSharpCompilation compilation)
    {
        Model = model;
        Files = files;
        Compilation = compilation;
    }

    public ServiceModel Model { get; }

    public IReadOnlyList<EmittedFile> Files { get; }

    public CSharpCompilation Compilation { get; }

    public static EmittedCode Named(string name, params string[] descriptions)
    {
        var documents = descriptions.Select((text, i) => CsdlReader.Read("description" + i + ".xml", text, CancellationToken.None)).ToList();
        var bound = ServiceBinder.Bind(documents, contract: null, new BindFacts(name, "Emitted." + name));
        Assert.NotNull(bound.Model);
        return Of(bound.Model);
    }

    public static EmittedCode Of(ServiceModel model)
    {
        var files = ServiceEmitter.Emit(model, CancellationToken.None).ToList();
        var options = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(NullFlow.Checked(file.Text), options, file.HintName, System.Text.Encoding.UTF8));
        var compilation = CSharpCompilation.Create(
            "Emitted",
            trees,
            References.Value,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                warningLevel: 9999,
                optimizationLevel: OptimizationLevel.Release));
        return new EmittedCode(model, files, compilation);
    }

    public string File(string name) => Files.Single(file => file.HintName.EndsWith("." + name + ".g.cs", StringComparison.Ordinal)).Text;

    /// <summary>Compiles; fails with the first findings where there are any.</summary>
    public byte[] Build()
    {
        using var output = new MemoryStream();
        var result = Compilation.Emit(output);
        var findings = result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Take(20).ToList();
        Assert.True(findings.Count == 0, string.Join('\n', findings));
        return output.ToArray();
    }
}
