using System.Collections.Immutable;
using System.Threading;
using Clientele.Analyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clientele.Analyzers.Rules;

/// <summary>
/// One rule, an analyzer of its own: the compiler leaves out one whose severity is none. It keeps nothing between compilations; what is known of a
/// project is found once for all rules (<see cref="AnalyzedProject"/>).
/// </summary>
internal abstract class Rule : DiagnosticAnalyzer
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

    /// <summary>Whether it looks at test projects too. Tests end sooner than tokens, and their secrets are those of fakes.</summary>
    public virtual bool CoversTests => false;

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (Project(start.Compilation, start.CancellationToken) is { } project && (CoversTests || !project.IsTestProject))
            {
                Register(start, project);
            }
        });
    }

    /// <summary>Registers the rule for a project that has a client; it runs nowhere else.</summary>
    public abstract void Register(CompilationStartAnalysisContext context, AnalyzedProject project);

    /// <summary>The project as the rule sees it; null where the rule has nothing to do with its clients.</summary>
    private protected virtual AnalyzedProject? Project(Compilation compilation, CancellationToken cancellationToken) =>
        AnalyzedProjects.Of(compilation, cancellationToken).All;
}

/// <summary>A rule on queries: CLT1001 to CLT1099. It concerns clients of OData services, which have sets, or entities.</summary>
internal abstract class QueryRule : Rule
{
    private protected sealed override AnalyzedProject? Project(Compilation compilation, CancellationToken cancellationToken) =>
        AnalyzedProjects.Of(compilation, cancellationToken).OfQueries;
}
