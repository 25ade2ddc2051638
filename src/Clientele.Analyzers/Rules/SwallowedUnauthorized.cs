using System;
using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Clientele.Analyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Rules;

/// <summary>CLT2006: a 401 that is hidden, or that is answered by repeating the same request.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SwallowedUnauthorized : Rule
{
    public const string Id = "CLT2006";

    private const string Swallowed = "is swallowed: callers see an empty result";
    private const string Repeated = "is followed by the same request: without a new token, the response is the same";

    private static readonly DiagnosticDescriptor Unauthorized = new(
        Id,
        "An unauthorized response is swallowed or retried",
        "An unauthorized response of {0} {1}; {2}",
        RuleDescriptor.TokenCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A 401 that reaches this code can't be solved by waiting: the credentials are wrong or revoked, and someone has to know.",
        helpLinkUri: RuleDescriptor.HelpLink(Id));

    public override DiagnosticDescriptor Descriptor => Unauthorized;

    public override bool CoversTests => true;

    public override void Register(CompilationStartAnalysisContext context, AnalyzedProject project)
    {
        context.RegisterOperationAction(operation => CheckCatch(operation, project), OperationKind.CatchClause);
        context.RegisterOperationAction(operation => CheckStatus(operation, project), OperationKind.Conditional);
    }

    /// <summary>Exceptions of the runtime, which has renewed and repeated once already.</summary>
    private static void CheckCatch(OperationAnalysisContext context, AnalyzedProject project)
    {
        var clause = (ICatchClauseOperation)context.Operation;
        if (!clause.ExceptionType.Is("Clientele", "ApiUnauthorizedException")
            && !clause.ExceptionType.Is(Symbols.AuthenticationNamespace, "SignInRequiredException"))
        {
            return;
        }

        if (How(clause, clause.Handler, RepeatsCall(clause)) is { } how)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Unauthorized,
                clause.Syntax.GetFirstToken().GetLocation(),
                project.NameOf(project.Locator(project.SourcesFor(context.CancellationToken)).Find(clause)),
                how,
                "the client has already renewed the token and repeated the request, so let the exception propagate"));
        }
    }

    /// <summary>Responses of a service that the code talks to by hand.</summary>
    private static void CheckStatus(OperationAnalysisContext context, AnalyzedProject project)
    {
        var conditional = (IConditionalOperation)context.Operation;
        if (IsUnauthorized(conditional.Condition)
            && How(conditional, conditional.WhenTrue, OnlySends(conditional.WhenTrue)) is { } how
            && project.Locator(project.SourcesFor(context.CancellationToken)).Find(conditional) is { } service)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Unauthorized, conditional.Condition.Syntax.GetLocation(), service.Name, how, "renew the token once, or throw"));
        }
    }

    private static string? How(IOperation place, IOperation answer, bool repeats)
    {
        var isQuiet = Quiet.Is(answer);
        return repeats || (isQuiet && place.IsInRetryLoop() && !Quiet.Leaves(answer)) ? Repeated
            : isQuiet ? Swallowed
            : null;
    }

    private static bool RepeatsCall(ICatchClauseOperation clause)
    {
        var tried = (clause.Parent as ITryOperation)?.Body.Descendants().OfType<IInvocationOperation>().ToList();
        var handled = clause.Handler.Descendants().OfType<IInvocationOperation>().ToList();
        return handled.Count > 0 && handled.All(call => tried?.Any(other =>
            SymbolEqualityComparer.Default.Equals(other.TargetMethod, call.TargetMethod)) == true);
    }

    private static bool IsUnauthorized(IOperation condition)
    {
        condition = condition.Unwrapped();
        while (condition is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either)
        {
            if (IsUnauthorizedTest(either.RightOperand.Unwrapped()))
            {
                return true;
            }

            condition = either.LeftOperand.Unwrapped();
        }

        return IsUnauthorizedTest(condition);
    }

    private static bool IsUnauthorizedTest(IOperation condition) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equality => IsStatus(equality.LeftOperand) || IsStatus(equality.RightOperand),
        IIsPatternOperation { Pattern: IConstantPatternOperation constant } => IsStatus(constant.Value),
        _ => false,
    };

    private static bool IsStatus(IOperation value) =>
        value.Unwrapped() is IFieldReferenceOperation { Field: { Name: "Unauthorized", ContainingType: var type } }
        && type.Is("System.Net", "HttpStatusCode");

    /// <summary>Whether a branch only sends the request again: it sets no token and requests none.</summary>
    private static bool OnlySends(IOperation branch)
    {
        var calls = branch.DescendantsAndSelf().OfType<IInvocationOperation>().ToList();
        return calls.Any(Sends)
            && calls.All(call => Sends(call) || call.TargetMethod.Name is "Dispose" or "ConfigureAwait" or "Delay")
            && !branch.Descendants().Any(operation =>
                operation is IThrowOperation or IAssignmentOperation { Target: IMemberReferenceOperation });
    }

    private static bool Sends(IInvocationOperation call) =>
        call.TargetMethod.Name.EndsWith("Async", StringComparison.Ordinal) && call.Receiver()?.Type.IsHttpClient() == true;
}
