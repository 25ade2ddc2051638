using System.Collections.Immutable;
using System.Linq;
using Clientele.Analyzers.Services;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clientele.Analyzers;

/// <summary>Runs rules on the code of a project that has a client. One analyzer runs several, so that what is known of the project is found once for all of them.</summary>
public abstract class RuleAnalyzer : DiagnosticAnalyzer
{
    private readonly ImmutableArray<Rule> _rules;

    private protected RuleAnalyzer(ImmutableArray<Rule> rules)
    {
        _rules = rules;
        SupportedDiagnostics = rules.Select(rule => rule.Descriptor).ToImmutableArray();
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var services = ApiServices.Find(start.Compilation, start.CancellationToken).Where(Concerns).ToImmutableArray();
            if (services.IsEmpty)
            {
                return;
            }

            var project = new AnalyzedProject(start.Compilation, services);
            foreach (var rule in _rules.Where(rule => rule.CoversTests || !project.IsTestProject))
            {
                rule.Register(start, project);
            }
        });
    }

    /// <summary>Whether the rules have to do with a service.</summary>
    private protected virtual bool Concerns(ApiService service) => true;
}
