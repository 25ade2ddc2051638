using System.Collections.Immutable;
using System.Linq;
using Clientele.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Rules;

/// <summary>CLT2006: a 401 that nobody learns of, or that is answered with the same request again.</summary>
internal sealed class SwallowedUnauthorized : Rule
{
    public const string Id = "CLT2006";

    private const string Swallowed = "is swallowed: callers take it for an empty result";
    private const string Repeated = "is answered with the same request: without a new token the answer stays the same";

    private static readonly DiagnosticDescriptor Unauthorized = new(
        Id,
        "An unauthorized answer is swallowed or repeated",
        "An unauthorized answer of {0} {1}; {2}",
        RuleDescriptor.TokenCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A 401 that comes as far as this can't be cured by waiting: credentials are wrong or revoked, and somebody has to know.",
        helpLinkUri: RuleDescriptor.HelpLink(Id));

    public override DiagnosticDescriptor Descriptor => Unauthorized;

    public override void Register(CompilationStartAnalysisContext context, AnalyzedProject project)
    {
        context.RegisterOperationAction(operation => CheckCatch(operation, project), OperationKind.CatchClause);
        context.RegisterOperationAction(operation => CheckStatus(operation, project), OperationKind.Conditional);
    }

    /// <summary>Exceptions of the runtime, which has renewed and repeated once already.</summary>
    private static void CheckCatch(OperationAnalysisContext context, AnalyzedProject project)
    {
        var clause = (ICatchClauseOperation)context.Operation;
        if (!clause.ExceptionType.Is("Clientele", "ApiUnauthorizedException") && !clause.ExceptionType.Is(Symbols.AuthenticationNamespace, "SignInRequiredException"))
        {
            return;
        }

        var isQuiet = Quiet.Is(clause.Handler);
        var isRepeated = isQuiet ? clause.IsInLoop() && !Quiet.Leaves(clause.Handler) : RepeatsCall(clause);
        if (isQuiet || isRepeated)
        {
            var service = project.Locator.Find(clause, null, context.CancellationToken);
            Report(context, clause.Syntax.GetFirstToken().GetLocation(), project.NameOf(service), isRepeated, "the client has renewed the token and repeated the request once already, so let the exception go on");
        }
    }

    private static bool RepeatsCall(ICatchClauseOperation clause) =>
        clause.Parent is ITryOperation attempt
        && clause.Handler.Descendants().OfType<IInvocationOperation>().ToList() is var handled
        && handled.Count > 0
        && handled.All(call => attempt.Body.Descendants().OfType<IInvocationOperation>().Any(tried =>
            SymbolEqualityComparer.Default.Equals(tried.TargetMethod, call.TargetMethod)));

    /// <summary>Responses of a service that the code talks to by hand.</summary>
    private static void CheckStatus(OperationAnalysisContext context, AnalyzedProject project)
    {
        var conditional = (IConditionalOperation)context.Operation;
        if (!IsUnauthorized(conditional.Condition))
        {
            return;
        }

        var isQuiet = Quiet.Is(conditional.WhenTrue) && Answers(conditional.WhenTrue);
        var isRepeated = isQuiet ? conditional.IsInLoop() && !Quiet.Leaves(conditional.WhenTrue) : OnlySends(conditional.WhenTrue);
        if ((isQuiet || isRepeated) && project.Locator.Find(conditional, null, context.CancellationToken) is { } service)
        {
            Report(context, conditional.Condition.Syntax.GetLocation(), service.Name, isRepeated, "renew the token once, or throw");
        }
    }

    private static bool IsUnauthorized(IOperation condition) => condition.Unwrapped() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equality => IsStatus(equality.LeftOperand) || IsStatus(equality.RightOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => IsUnauthorized(either.LeftOperand) || IsUnauthorized(either.RightOperand),
        IIsPatternOperation { Pattern: IConstantPatternOperation constant } => IsStatus(constant.Value),
        _ => false,
    };

    private static bool IsStatus(IOperation value) =>
        value.Unwrapped() is IFieldReferenceOperation { Field: { Name: "Unauthorized", ContainingType: var type } } && type.Is("System.Net", "HttpStatusCode");

    /// <summary>Whether there is something at all that ends or goes on quietly; an if without it is no answer.</summary>
    private static bool Answers(IOperation branch) => branch is not IConditionalOperation;

    private static bool OnlySends(IOperation branch)
    {
        var calls = branch.Descendants().OfType<IInvocationOperation>().ToList();
        return calls.Any(call => call.TargetMethod.Name.StartsWith("Send", System.StringComparison.Ordinal) || call.TargetMethod.Name.StartsWith("Get", System.StringComparison.Ordinal))
            && calls.All(call => call.Receiver()?.Type.IsHttpClient() == true || call.TargetMethod.Name is "Dispose" or "ConfigureAwait" or "Delay")
            && !branch.Descendants().OfType<IAssignmentOperation>().Any(assignment => assignment.Target is IMemberReferenceOperation)
            && !branch.Descendants().OfType<IThrowOperation>().Any();
    }

    private static void Report(OperationAnalysisContext context, Location place, string service, bool isRepeated, string advice) =>
        context.ReportDiagnostic(Diagnostic.Create(Unauthorized, place, ImmutableDictionary<string, string?>.Empty, service, isRepeated ? Repeated : Swallowed, advice));
}
