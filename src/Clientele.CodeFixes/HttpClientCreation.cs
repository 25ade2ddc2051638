using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Clientele.Analyzers.Services;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.CodeFixes;

/// <summary>The <c>new HttpClient</c> whose requests carry a fixed token, in the same file.</summary>
internal sealed class HttpClientCreation
{
    private readonly List<string> _options = [];

    private HttpClientCreation(BaseObjectCreationExpressionSyntax creation) => Creation = creation;

    public BaseObjectCreationExpressionSyntax Creation { get; }

    /// <summary>Null where the client is made elsewhere, or in a way that the service's pipeline has no place for.</summary>
    public static HttpClientCreation? Find(SyntaxNode token, SemanticModel model, CancellationToken cancellationToken)
    {
        var owner = Own(token, model, cancellationToken) ?? Sender(token, model, cancellationToken);
        return owner is not null
            && (owner.ArgumentList is null || owner.ArgumentList.Arguments.Count == 0)
            && model.GetTypeInfo(owner, cancellationToken).Type.Is("System.Net.Http", "HttpClient")
            && new HttpClientCreation(owner) is var creation
            && creation.ReadInitializer()
                ? creation
                : null;
    }

    public string PipelineText(ApiService service, string credentials)
    {
        var contract = "global::" + service.Client.ContainingNamespace.ToDisplayString() + "." + service.ContractName;
        var options = string.Join(", ", new[] { "Credentials = " + credentials }.Concat(_options.Where(option => !IsContractAddress(option, service))));
        return "global::Clientele.ServiceHttpClient.Create(" + contract + ".Value, new global::Clientele.ClientOptions { " + options + " })";
    }

    /// <summary>The client itself, where it is its own header that is set.</summary>
    private static BaseObjectCreationExpressionSyntax? Own(SyntaxNode token, SemanticModel model, CancellationToken cancellationToken)
    {
        if (token.Ancestors().OfType<BaseObjectCreationExpressionSyntax>()
            .FirstOrDefault(creation => model.GetTypeInfo(creation, cancellationToken).Type.IsHttpClient()) is { } around)
        {
            return around;
        }

        var statement = token.FirstAncestorOrSelf<ExpressionStatementSyntax>();
        return statement?.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Select(name => model.GetSymbolInfo(name, cancellationToken).Symbol)
            .Where(symbol => symbol?.MemberType().IsHttpClient() == true)
            .Select(symbol => CreationOf(symbol!, token, cancellationToken))
            .FirstOrDefault();
    }

    /// <summary>The one client that the member sends its requests with.</summary>
    private static BaseObjectCreationExpressionSyntax? Sender(SyntaxNode token, SemanticModel model, CancellationToken cancellationToken)
    {
        if (token.FirstAncestorOrSelf<ExpressionStatementSyntax>() is null)
        {
            return null;
        }

        var senders = token.Member().DescendantNodes().OfType<IdentifierNameSyntax>()
            .Select(name => model.GetSymbolInfo(name, cancellationToken).Symbol)
            .Where(symbol => symbol is not null && symbol.MemberType().IsHttpClient())
            .Distinct<ISymbol?>(SymbolEqualityComparer.Default)
            .ToList();
        return senders.Count == 1 ? CreationOf(senders[0]!, token, cancellationToken) : null;
    }

    private static BaseObjectCreationExpressionSyntax? CreationOf(ISymbol symbol, SyntaxNode token, CancellationToken cancellationToken) => symbol
        .DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(cancellationToken))
        .Where(declaration => declaration.SyntaxTree == token.SyntaxTree)
        .Select(declaration => declaration switch
        {
            VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            _ => null,
        })
        .OfType<BaseObjectCreationExpressionSyntax>()
        .FirstOrDefault();

    private bool ReadInitializer()
    {
        foreach (var expression in Creation.Initializer?.Expressions ?? default)
        {
            if (expression is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var member } } assignment)
            {
                return false;
            }

            switch (member)
            {
                case "BaseAddress" or "Timeout":
                    _options.Add(assignment.WithoutTrivia().ToFullString());
                    break;
                case "DefaultRequestHeaders" when assignment.Right is InitializerExpressionSyntax { Expressions.Count: 1 }:
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static bool IsContractAddress(string option, ApiService service) =>
        service.BaseAddress is { } address && option.StartsWith("BaseAddress", System.StringComparison.Ordinal) && option.Contains("\"" + address);
}
