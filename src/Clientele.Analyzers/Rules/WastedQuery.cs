using System.Collections.Generic;
using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Clientele.Analyzers.Projects;
using Clientele.Analyzers.Queries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Rules;

/// <summary>CLT1008: a query whose rows are never used, or that is sent twice.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class WastedQuery : QueryRule
{
    public const string Id = "CLT1008";

    private static readonly DiagnosticDescriptor Wasted = new(
        Id,
        "A query is discarded or run twice",
        "{0}",
        RuleDescriptor.QueryCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A query is sent each time it is awaited or enumerated.",
        helpLinkUri: RuleDescriptor.HelpLink(Id));

    public override DiagnosticDescriptor Descriptor => Wasted;

    public override void Register(CompilationStartAnalysisContext context, AnalyzedProject project)
    {
        context.RegisterOperationAction(CheckStatement, OperationKind.ExpressionStatement);
        context.RegisterOperationAction(CheckLocal, OperationKind.VariableDeclarator);
    }

    private static void CheckStatement(OperationAnalysisContext context)
    {
        var value = ((IExpressionStatementOperation)context.Operation).Operation;
        var isAwaited = value is IAwaitOperation;
        if (value.Unwrapped() is not IInvocationOperation call)
        {
            return;
        }

        if (call.TargetMethod.Name == "ConfigureAwait" && call.Instance is { Type: { } task } configured && task.IsTaskLike()
            && configured.Unwrapped() is IInvocationOperation inner)
        {
            call = inner;
        }

        if (!isAwaited && QueryTypes.IsDeferred(call.Type))
        {
            Report(context, call.Syntax, $"The query that '{call.TargetMethod.Name}' returns is never run: await it, enumerate it, or remove it");
        }
        else if (QueryRun.Of(call) is { } run && call.Type?.IsTaskLike() == true)
        {
            if (!isAwaited)
            {
                Report(context, call.Syntax, $"'{run.Name}' is not awaited: its rows and its errors are lost");
            }
            else if (IsForItsResult(run) && !IsWithinTry(call))
            {
                Report(context, call.Syntax, $"The result of '{run.Name}' is discarded");
            }
        }
    }

    /// <summary>Calls that throw where there is nothing are made for that too.</summary>
    private static bool IsForItsResult(QueryRun run) =>
        run.Kind is RunKind.List or RunKind.Pages or RunKind.Number || run.Name is "FirstOrDefaultAsync" or "SingleOrDefaultAsync" or "GetOrNullAsync";

    /// <summary>Who catches what a call throws may ask only whether it works.</summary>
    private static bool IsWithinTry(IOperation call) => call.Ancestors().Any(around => around is ITryOperation { Catches.IsEmpty: false });

    private static void CheckLocal(OperationAnalysisContext context)
    {
        var declarator = (IVariableDeclaratorOperation)context.Operation;
        if (QueryTypes.Query(declarator.Symbol.Type) is null && QueryTypes.Pageable(declarator.Symbol.Type) is null)
        {
            return;
        }

        var local = LocalVariable.Of(declarator.Symbol, declarator);
        var runs = local.Uses.Select(RunOf).OfType<QueryRun>().Where(run => run.Kind != RunKind.Pages && run.Name != "CountAsync").ToList();
        for (var later = 1; later < runs.Count; later++)
        {
            var earlier = runs.Take(later).FirstOrDefault(run => IsSameRun(run, runs[later]) && BothHappen(run.Operation, runs[later].Operation)
                && !ChangesBetween(run.Operation, runs[later].Operation));
            if (earlier is not null && local.Value is not null)
            {
                var line = earlier.Operation.Syntax.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                Report(context, Place(runs[later]), $"'{declarator.Symbol.Name}' already ran in line {line}, and its rows are fetched again here; keep them in a list");
                return;
            }
        }
    }

    private static QueryRun? RunOf(ILocalReferenceOperation use)
    {
        if (use.CallOn() is { } call && QueryRun.Of(call) is { } run)
        {
            return run;
        }

        return use.Ancestors().OfType<IForEachLoopOperation>().Select(QueryRun.Of).FirstOrDefault(loop => loop?.Query == use);
    }

    /// <summary>The first row, then all rows, are two questions; whether there are any, then all rows, is one.</summary>
    private static bool IsSameRun(QueryRun earlier, QueryRun later) =>
        earlier.Name == later.Name || earlier.Name == "AnyAsync" || (IsAll(earlier) && IsAll(later));

    private static bool IsAll(QueryRun run) => run.Kind is RunKind.List or RunKind.Rows;

    private static bool BothHappen(IOperation earlier, IOperation later)
    {
        // Whoever leaves after the first, or has the two in different branches, runs one of them.
        foreach (var branch in earlier.Ancestors().TakeWhile(around => !around.Syntax.Span.Contains(later.Syntax.Span)))
        {
            if (branch is IConditionalOperation or ISwitchCaseOperation or ISwitchExpressionArmOperation or ICatchClauseOperation
                or IAnonymousFunctionOperation or ILocalFunctionOperation || branch is IBlockOperation && Quiet.Leaves(branch))
            {
                return branch is IConditionalOperation conditional && conditional.Condition.Syntax.Span.Contains(earlier.Syntax.Span);
            }
        }

        var around = earlier.Ancestors().FirstOrDefault(candidate => candidate.Syntax.Span.Contains(later.Syntax.Span));
        return around switch
        {
            IConditionalOperation conditional => conditional.Condition.Syntax.Span.Contains(earlier.Syntax.Span),
            ISwitchOperation @switch => @switch.Value.Syntax.Span.Contains(earlier.Syntax.Span),
            ISwitchExpressionOperation or ITryOperation => false,
            null => false,
            _ => !later.Ancestors().TakeWhile(candidate => candidate != around).Any(candidate => candidate is IAnonymousFunctionOperation or ILocalFunctionOperation),
        };
    }

    /// <summary>Something is awaited in between that is no query: it may change what the rows are.</summary>
    private static bool ChangesBetween(IOperation earlier, IOperation later)
    {
        var end = later is IForEachLoopOperation loop ? loop.Collection.Syntax.SpanStart : later.Syntax.SpanStart;
        return earlier.Body().Descendants().OfType<IAwaitOperation>().Any(awaited =>
            awaited.Syntax.SpanStart >= earlier.Syntax.SpanStart
            && awaited.Syntax.Span.End < end
            && awaited.Operation.Unwrapped() is IInvocationOperation call
            && call != earlier
            && QueryRun.Of(call) is null);
    }

    private static SyntaxNode Place(QueryRun run) =>
        run.Operation is IForEachLoopOperation loop ? loop.Collection.Syntax : run.Operation.Syntax;

    private static void Report(OperationAnalysisContext context, SyntaxNode place, string message) =>
        context.ReportDiagnostic(Diagnostic.Create(Wasted, place.GetLocation(), message));
}
