using Clientele.Analyzers.Projects;
using Clientele.Analyzers.Queries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Clientele.Analyzers.Rules;

/// <summary>CLT1006: rows are fetched to be filtered, ordered, counted or left out.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class WorkAfterFetching : QueryRule
{
    public const string Id = "CLT1006";

    private static readonly DiagnosticDescriptor AfterFetching = new(
        Id,
        "Rows are filtered, ordered or counted after they were fetched",
        "'{0}' works in memory after all rows were fetched; let the service {1}",
        RuleDescriptor.QueryCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Rows that the service filters, counts, or leaves out are not sent.",
        helpLinkUri: RuleDescriptor.HelpLink(Id));

    public override DiagnosticDescriptor Descriptor => AfterFetching;

    public override void Register(CompilationStartAnalysisContext context, AnalyzedProject project) =>
        context.RegisterOperationAction(Check, OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context)
    {
        var run = (IInvocationOperation)context.Operation;
        if (run.TargetMethod.Name is not ("ToListAsync" or "AsAsyncEnumerable") || InMemoryWork.On(run, context.CancellationToken) is not { } work)
        {
            return;
        }

        var first = work.Steps[0];
        context.ReportDiagnostic(Diagnostic.Create(
            AfterFetching,
            Location.Create(first.Syntax.SyntaxTree, Place(first.Syntax)),
            [run.Syntax.GetLocation()],
            first.Name,
            first.Verb));
    }

    /// <summary>The operator alone, without what it is called on.</summary>
    private static TextSpan Place(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call => TextSpan.FromBounds(access.Name.SpanStart, call.Span.End),
        MemberAccessExpressionSyntax access => access.Name.Span,
        ElementAccessExpressionSyntax element => element.ArgumentList.Span,
        _ => syntax.Span,
    };
}
