using System;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Clientele.Analyzers.Rules;
using Clientele.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clientele.Analyzers.Tests.Harness;

/// <summary>All rules and code fixes there are, found as the compiler finds them: by their attributes.</summary>
internal static class Analyzers
{
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
        [.. Instances<DiagnosticAnalyzer, DiagnosticAnalyzerAttribute>(typeof(Rule).Assembly).Where(analyzer => analyzer is not DiagnosticSuppressor)];

    /// <summary>What they can raise.</summary>
    public static ImmutableHashSet<string> Ids { get; } = [.. All.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id)];

    public static ImmutableArray<CodeFixProvider> Fixes { get; } = Instances<CodeFixProvider, ExportCodeFixProviderAttribute>(typeof(TokenExpiryFix).Assembly);

    private static ImmutableArray<T> Instances<T, TAttribute>(Assembly assembly)
        where TAttribute : Attribute =>
        [.. assembly.GetTypes().Where(type => type.GetCustomAttribute<TAttribute>() is not null).Select(type => (T)Activator.CreateInstance(type)!)];
}
