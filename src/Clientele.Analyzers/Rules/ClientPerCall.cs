using System;
using System.Linq;
using System.Threading;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Services;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Rules;

/// <summary>CLT2005: a client or token source that is made anew for each call, so that nothing is reused and each time costs a token.</summary>
internal sealed class ClientPerCall : Rule
{
    public const string Id = "CLT2005";

    private const string Http = "an HttpClient";

    private static readonly DiagnosticDescriptor Anew = new(
        Id,
        "A client is made for each call",
        "'{0}' makes {1} of {2} {3}, and with it connections and a token each time; make one for an account and keep it",
        RuleDescriptor.TokenCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Tokens are kept by their source and connections by their client; what is made for one call keeps them for one call.",
        helpLinkUri: RuleDescriptor.HelpLink(Id));

    public override DiagnosticDescriptor Descriptor => Anew;

    public override void Register(CompilationStartAnalysisContext context, AnalyzedProject project) =>
        context.RegisterOperationAction(operation => Check(operation, project), OperationKind.Invocation, OperationKind.ObjectCreation);

    private static void Check(OperationAnalysisContext context, AnalyzedProject project)
    {
        var creation = context.Operation;
        if (Made(creation) is not var (name, what)
            || IsForAccount(creation)
            || How(creation, context.ContainingSymbol, project, isCheap: what == Http, context.CancellationToken) is not { } how)
        {
            return;
        }

        var service = project.Locator.Find(creation, Local(creation), context.CancellationToken);
        if (service is not null || what != Http)
        {
            context.ReportDiagnostic(Diagnostic.Create(Anew, creation.Syntax.GetLocation(), RuleDescriptor.About(service), name, what, project.NameOf(service), how));
        }
    }

    private static (string Name, string What)? Made(IOperation creation) => creation switch
    {
        IInvocationOperation { TargetMethod: { Name: "Create", ContainingType: var type } } when type.Is(Symbols.AuthenticationNamespace, "TokenSource") => ("TokenSource.Create", "a token source"),
        IInvocationOperation { TargetMethod: { Name: "Create", ContainingType: var type } } when type.Is("Clientele", "ServiceHttpClient") => ("ServiceHttpClient.Create", "a client"),
        IObjectCreationOperation { Type: var type } when type.Is("System.Net.Http", "HttpClient") => ("new HttpClient", Http),
        _ => null,
    };

    private static string? How(IOperation creation, ISymbol containing, AnalyzedProject project, bool isCheap, CancellationToken cancellationToken)
    {
        if (creation.EnclosingLambda() is { } lambda)
        {
            return !isCheap && lambda.CallTaking()?.TargetMethod is { } registration && IsShortLived(registration) ? "for each " + Scope(registration) : null;
        }

        if (Lifetime.Outlives(creation, project.Sources, cancellationToken))
        {
            return null;
        }

        if (creation.IsInLoop())
        {
            return "in each round of a loop";
        }

        return !isCheap && containing is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && !IsHandedOut(creation) && IsCalledAgain(method, project, cancellationToken)
            ? "in each call of '" + method.Name + "'"
            : null;
    }

    private static bool IsShortLived(IMethodSymbol registration) =>
        registration.IsIn("Microsoft.Extensions.DependencyInjection") && registration.Name is "AddTransient" or "TryAddTransient" or "AddScoped" or "TryAddScoped";

    private static string Scope(IMethodSymbol registration) => registration.Name.EndsWith("Scoped", StringComparison.Ordinal) ? "scope" : "request for it";

    /// <summary>What depends on a parameter or a loop's variable is made for an account, and rightly once for each.</summary>
    private static bool IsForAccount(IOperation creation) => creation.Descendants().Any(operation => operation switch
    {
        IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary } } parameter } => parameter.Type.Name is not ("CancellationToken" or "HttpClient" or "IHttpClientFactory"),
        ILocalReferenceOperation local => IsOfLoop(local),
        _ => false,
    });

    private static bool IsOfLoop(ILocalReferenceOperation reference)
    {
        for (var current = reference.Parent; current is not null; current = current.Parent)
        {
            if (current is ILoopOperation loop && reference.Local.DeclaringSyntaxReferences.Any(declaration => loop.Syntax.Span.Contains(declaration.Span)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHandedOut(IOperation creation)
    {
        for (var current = creation.Parent; current is not null and not IBlockOperation; current = current.Parent)
        {
            if (current is IReturnOperation)
            {
                return true;
            }
        }

        return Local(creation) is ILocalSymbol local
            && creation.Syntax.Member().DescendantNodes().OfType<ReturnStatementSyntax>().Any(statement =>
                statement.Expression is { } expression && (IsName(expression, local) || expression is BaseObjectCreationExpressionSyntax { ArgumentList: { } given }
                    && given.Arguments.Any(argument => IsName(argument.Expression, local))));
    }

    private static bool IsName(ExpressionSyntax expression, ISymbol local) => expression is IdentifierNameSyntax name && name.Identifier.ValueText == local.Name;

    private static ISymbol? Local(IOperation creation)
    {
        for (var current = creation.Parent; current is not null and not IBlockOperation; current = current.Parent)
        {
            if (current is IVariableDeclaratorOperation declarator)
            {
                return declarator.Symbol;
            }
        }

        return null;
    }

    /// <summary>An instance's method is called as often as anybody likes; a static one where that can be seen. Entry points run once.</summary>
    private static bool IsCalledAgain(IMethodSymbol method, AnalyzedProject project, CancellationToken cancellationToken)
    {
        if (method.Name is "Main" or "ExecuteAsync" or "StartAsync" or "RunAsync" or "Run" || method.ContainingType.Name == "Program")
        {
            return false;
        }

        var calls = project.Sources.Calls(method, cancellationToken);
        return calls.Count > 1 || calls.Any(call => call.IsInLoop()) || (calls.Count == 0 && !method.IsStatic);
    }
}
