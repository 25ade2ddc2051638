using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Services;

/// <summary>Code that makes what tokens or connections are kept in.</summary>
/// <param name="Operation">The call.</param>
/// <param name="Name">The call as messages name it.</param>
/// <param name="What">What it makes.</param>
/// <param name="HasTokens">Tokens are kept there: it is the runtime's.</param>
internal sealed record ClientCreation(IOperation Operation, string Name, string What, bool HasTokens)
{
    public static ClientCreation? Of(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "Create", ContainingType: var type } } =>
            type.Is(Symbols.AuthenticationNamespace, "TokenSource")
                ? new ClientCreation(operation, "TokenSource.Create", "a token source", HasTokens: true)
            : type.Is("Clientele", "ServiceHttpClient")
                ? new ClientCreation(operation, "ServiceHttpClient.Create", "a client", HasTokens: true)
            : type.Name.EndsWith(ApiServices.ClientSuffix, System.StringComparison.Ordinal)
                && type.GetAttributes().Any(attribute => attribute.AttributeClass.Is("Clientele", "ApiClientAttribute"))
                ? new ClientCreation(operation, type.Name + ".Create", "a client", HasTokens: true)
            : null,
        IObjectCreationOperation { Type: var type } when type.Is("System.Net.Http", "HttpClient") =>
            new ClientCreation(operation, "new HttpClient", "an HttpClient", HasTokens: false),
        _ => null,
    };

    /// <summary>What depends on a parameter or a loop's variable is made for an account, and rightly once for each.</summary>
    public bool IsForAccount() => Operation.Descendants().Any(operation => operation switch
    {
        IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary } } parameter } =>
            parameter.Type.Name is not ("CancellationToken" or "HttpClient" or "IHttpClientFactory"),
        ILocalReferenceOperation local => IsOfLoop(local),
        _ => false,
    });

    /// <summary>The variable that holds it.</summary>
    public ISymbol? Local()
    {
        for (var current = Operation.Parent; current is not null and not IBlockOperation; current = current.Parent)
        {
            if (current is IVariableDeclaratorOperation declarator)
            {
                return declarator.Symbol;
            }
        }

        return null;
    }

    /// <summary>Whether callers get it, alone or within a client.</summary>
    public bool IsHandedOut()
    {
        for (var current = Operation.Parent; current is not null and not IBlockOperation; current = current.Parent)
        {
            if (current is IReturnOperation)
            {
                return true;
            }
        }

        return Local() is { } local
            && Operation.Syntax.Member().DescendantNodes().OfType<ReturnStatementSyntax>().Any(statement => Holds(statement.Expression, local));
    }

    private static bool Holds(ExpressionSyntax? expression, ISymbol local) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText == local.Name,
        BaseObjectCreationExpressionSyntax { ArgumentList: { } given } => given.Arguments.Any(argument => Holds(argument.Expression, local)),
        _ => false,
    };

    private static bool IsOfLoop(ILocalReferenceOperation reference)
    {
        for (var current = reference.Parent; current is not null; current = current.Parent)
        {
            if (current is ILoopOperation loop
                && reference.Local.DeclaringSyntaxReferences.Any(declaration => loop.Syntax.Span.Contains(declaration.Span)))
            {
                return true;
            }
        }

        return false;
    }
}
