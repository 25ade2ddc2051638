using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Clientele.Analyzers.Projects;
using Clientele.Analyzers.Queries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Rules;

/// <summary>CLT1005: all rows of a set in memory at once, however many there are.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnboundedList : QueryRule
{
    public const string Id = "CLT1005";

    private static readonly DiagnosticDescriptor Unbounded = new(
        Id,
        "All rows of a set are held in memory",
        "All rows of '{0}' are held in memory, however many there are; filter them, limit them with Take, or enumerate them with 'await foreach'",
        RuleDescriptor.QueryCategory,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A hundred rows today can be a hundred thousand later, with a request for each page.",
        helpLinkUri: RuleDescriptor.HelpLink(Id));

    public override DiagnosticDescriptor Descriptor => Unbounded;

    public override void Register(CompilationStartAnalysisContext context, AnalyzedProject project) =>
        context.RegisterOperationAction(Check, OperationKind.Invocation, OperationKind.Loop);

    private static void Check(OperationAnalysisContext context)
    {
        if (QueryRun.Of(context.Operation) is not { } run || !(run.Kind == RunKind.List || (run.Operation is IForEachLoopOperation loop && OnlyCollects(loop))))
        {
            return;
        }

        var chain = QueryChain.Of(run.Query);
        if (!chain.IsWholeSet || chain.Has("Where") || chain.Has("Take") || chain.Has("Search") || IsReduced(run))
        {
            return;
        }

        var place = run.Operation is IForEachLoopOperation each ? each.Collection.Syntax : run.Operation.Syntax;
        context.ReportDiagnostic(Diagnostic.Create(Unbounded, place.GetLocation(), chain.Set!.Name));
    }

    /// <summary>Code that filters, counts or takes from the list is reported by CLT1006.</summary>
    private static bool IsReduced(QueryRun run) => run.Operation is IInvocationOperation call && InMemoryWork.On(call) is not null;

    private static bool OnlyCollects(IForEachLoopOperation loop)
    {
        var body = loop.Body is IBlockOperation { Operations: [var only] } ? only : loop.Body;
        return body is IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod.Name: "Add" } add }
            && add.TargetMethod.ContainingType.IsIn("System.Collections")
            && add.Arguments.All(argument => argument.Value.Unwrapped() is not IInvocationOperation);
    }
}
