using System.Collections.Immutable;
using Clientele.Analyzers.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clientele.Analyzers.Rules;

/// <summary>
/// Takes back what the compiler concludes of <c>a.Home == null || a.Home.City == "Riga"</c> in a condition: that <c>a.Home</c> may be null. Fields never are;
/// the comparison is the service's.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FieldsAreNeverNull : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor s_descriptor = new(
        "CLTS001", "CS8602", "Fields of a query are never null; a comparison with null becomes a filter for the service.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => [s_descriptor];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree
                && tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is { } node
                && context.GetSemanticModel(tree).GetTypeInfo(node, context.CancellationToken).Type.IsOrDerivesFrom("Clientele.OData", "StructuredFields"))
            {
                context.ReportSuppression(Suppression.Create(s_descriptor, diagnostic));
            }
        }
    }
}
