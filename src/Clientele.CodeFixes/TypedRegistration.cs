using System.Linq;
using System.Threading;
using Clientele.Analyzers.Services;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Clientele.CodeFixes;

/// <summary><c>services.AddHttpClient&lt;T&gt;(http => …)</c> that puts a fixed token on a typed client.</summary>
internal sealed class TypedRegistration
{
    private readonly InvocationExpressionSyntax _call;
    private readonly GenericNameSyntax _name;
    private readonly LambdaExpressionSyntax _lambda;
    private readonly ExpressionSyntax _services;
    private readonly StatementSyntax? _header;

    private TypedRegistration(
        InvocationExpressionSyntax call, GenericNameSyntax name, LambdaExpressionSyntax lambda, ExpressionSyntax services, StatementSyntax? header)
    {
        _call = call;
        _name = name;
        _lambda = lambda;
        _services = services;
        _header = header;
    }

    public static TypedRegistration? Find(SyntaxNode token, SemanticModel model, CancellationToken cancellationToken)
    {
        var lambda = token.FirstAncestorOrSelf<LambdaExpressionSyntax>();
        return lambda?.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax call } }
            && call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax name, Expression: var services }
            && name.Identifier.ValueText == "AddHttpClient"
            && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ContainingNamespace: var scope }
            && scope.ToDisplayString() == "Microsoft.Extensions.DependencyInjection"
                ? new TypedRegistration(
                    call, name, lambda, services, lambda.Block is null ? null : token.FirstAncestorOrSelf<StatementSyntax>())
                : null;
    }

    /// <summary>The typed client gets the service's <c>HttpClient</c>; what the lambda did besides, it still does.</summary>
    public Document HangOn(Document document, SyntaxNode root, SemanticModel model, ApiService service, string credentials)
    {
        var registered = _services.ToString() + "." + service.Registration + "(options => options.Credentials = " + credentials + ")" + Rest();
        // The service's own client is registered already; a class of the user's gets the same HttpClient.
        var typed = _name.TypeArgumentList.Arguments;
        var isOwn = typed.Count == 1 && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(typed[0]).Type, service.Client);
        var call = SyntaxEdits.Expression(isOwn ? registered : registered + ".AddTypedClient" + _name.TypeArgumentList + "()").WithTriviaFrom(_call);
        return SyntaxEdits.WithUsing(document, root.ReplaceNode(_call, call), model, _call.SpanStart, service.Client);
    }

    private string Rest()
    {
        if (_header is null || _lambda.Block!.Statements.Count < 2)
        {
            return "";
        }

        var rest = _lambda.ReplaceNode(_lambda.Block, _lambda.Block.RemoveNode(_header, SyntaxRemoveOptions.KeepNoTrivia)!);
        return ".ConfigureHttpClient(" + rest.WithAdditionalAnnotations(Formatter.Annotation) + ")";
    }
}
