using System.Collections.Immutable;
using System.Linq;
using Clientele.Analyzers.Queries;
using Clientele.Analyzers.Rules;
using Clientele.Analyzers.Services;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clientele.Analyzers;

/// <summary>The rules on queries: CLT1001 to CLT1099.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueryAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<Rule> Rules =
    [
        new MissingSelect(),
        new WholeRelatedRows(),
        new WholeEntitySelector(),
        new RequestPerRow(),
        new UnboundedList(),
        new WorkAfterFetching(),
        new RefusedOption(),
        new WastedQuery(),
        new ODataText(),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Rules.Select(rule => rule.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var services = ApiServices.Find(start.Compilation, start.CancellationToken).Where(HasRows).ToImmutableArray();
            if (services.IsEmpty)
            {
                return;
            }

            var project = new AnalyzedProject(start.Compilation, services);
            foreach (var rule in Rules.Where(rule => rule.CoversTests || !project.IsTestProject))
            {
                rule.Register(start, project);
            }
        });
    }

    /// <summary>A client of an OData service: it has sets, or entities.</summary>
    private static bool HasRows(ApiService service) =>
        service.Client.GetMembers().OfType<IPropertySymbol>().Any(member => QueryTypes.IsDeferred(member.Type));
}
