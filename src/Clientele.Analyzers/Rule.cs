using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clientele.Analyzers;

/// <summary>One rule: what it is called and what it looks at. It keeps nothing between compilations.</summary>
internal abstract class Rule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Registers the rule for a project that has a client; it runs nowhere else.</summary>
    public abstract void Register(CompilationStartAnalysisContext context, AnalyzedProject project);
}
