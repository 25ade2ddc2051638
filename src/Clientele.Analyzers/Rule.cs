using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clientele.Analyzers;

/// <summary>One rule: what it is called and what it looks at. It keeps nothing between compilations.</summary>
internal abstract class Rule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Whether it looks at test projects too. Tests end sooner than tokens, and their secrets are those of fakes.</summary>
    public virtual bool CoversTests => false;

    /// <summary>Registers the rule for a project that has a client; it runs nowhere else.</summary>
    public abstract void Register(CompilationStartAnalysisContext context, AnalyzedProject project);
}
