using System;
using Clientele.Generator.Emitting.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clientele.Generator.Pipeline.Inputs;

/// <summary>All that the pipeline of descriptions knows of the compilation; equal from edit to edit.</summary>
/// <param name="Language">The project's version of C#, as it is shown.</param>
/// <param name="RuntimeVersion">Version of the referenced runtime library; null where none is referenced.</param>
/// <param name="RootNamespace">The project's root namespace; empty where there is none.</param>
internal sealed record BuildFacts(string Language, bool IsLanguageSupported, string? RuntimeVersion, string RootNamespace)
{
    /// <summary>An editor's build: its output is looked at and not run.</summary>
    public bool IsDesignTime { get; init; }

    /// <summary>The project references the library for tests, so that fakes of its clients are emitted.</summary>
    public bool HasTesting { get; init; }

    /// <summary>Emitted code uses collection expressions and primary constructors.</summary>
    public const LanguageVersion LeastLanguage = LanguageVersion.CSharp12;

    private const string RuntimeName = "Clientele";
    private const string TestingName = "Clientele.Testing";

    public static string GeneratorVersion => SourceFiles.Version;

    /// <summary>Whether an emitted client can compile at all.</summary>
    public bool CanEmit => IsLanguageSupported && RuntimeVersion is not null;

    public static BuildFacts Read(Compilation compilation, AnalyzerConfigOptions options)
    {
        var language = (compilation as CSharpCompilation)?.LanguageVersion ?? LanguageVersion.Default;
        options.TryGetValue("build_property.RootNamespace", out var rootNamespace);
        options.TryGetValue("build_property.DesignTimeBuild", out var designTime);
        return new BuildFacts(
            language.ToDisplayString(), language >= LeastLanguage, FindVersion(compilation, RuntimeName), rootNamespace?.Trim() ?? "")
        {
            HasTesting = FindVersion(compilation, TestingName) is not null,
            IsDesignTime = string.Equals(designTime, "true", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static string? FindVersion(Compilation compilation, string name)
    {
        foreach (var assembly in compilation.ReferencedAssemblyNames)
        {
            if (string.Equals(assembly.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return assembly.Version.ToString(3);
            }
        }

        return null;
    }
}
