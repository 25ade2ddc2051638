using System;
using System.Linq;
using System.Threading;
using Clientele.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Services;

/// <summary>How an <c>HttpClient</c> whose header is set is made and used.</summary>
internal static class ClientUse
{
    /// <summary>Whether the header stays on the client after the call that sets it, and that call does not itself use it.</summary>
    public static bool Outlives(AuthorizationHeader header, IOperation owner, AnalyzedProject project, CancellationToken cancellationToken)
    {
        switch (owner.Unwrapped())
        {
            case IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } }:
                return true;
            case ILocalReferenceOperation local:
                var member = local.Syntax.Member();
                return Lifetime.Escapes(local.Local, member, project.Sources, cancellationToken)
                    || IsGivenToClient(local.Local, member, project, cancellationToken);
            case IObjectCreationOperation creation:
                return Lifetime.Outlives(creation, project.Sources, cancellationToken);
            case IMemberReferenceOperation field:
                return !SendsWith(field.Member, header.Value.Syntax, project, cancellationToken);
            case IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } given }:
                return !SendsWith(given, header.Value.Syntax, project, cancellationToken);
            default:
                return false;
        }
    }

    /// <summary>Whether the client has handlers that may renew tokens: some of ours unseen, or some of the project that look at 401.</summary>
    public static bool HasOwnHandler(
        IOperation place, IOperation? owner, AnalyzedProject project, RenewalEvidence evidence, CancellationToken cancellationToken)
    {
        foreach (var creation in Creations(owner, project, cancellationToken))
        {
            var type = creation.Type.IsHttpClient() ? creation.Arguments.FirstOrDefault()?.Value.Unwrapped().Type : null;
            if (type is not null && !IsPlainHandler(type) && (type.DeclaringSyntaxReferences.IsEmpty || evidence.IsIn(type.Declarations(cancellationToken))))
            {
                return true;
            }
        }

        return place.EnclosingLambda()?.CallTaking() is { } registration && ChainHasHandler(registration, evidence, cancellationToken);
    }

    private static bool IsPlainHandler(ITypeSymbol type) => type.Name is "HttpClientHandler" or "SocketsHttpHandler" or "WinHttpHandler" or "HttpMessageHandler";

    private static System.Collections.Generic.IEnumerable<IObjectCreationOperation> Creations(IOperation? owner, AnalyzedProject project, CancellationToken cancellationToken) =>
        owner?.Unwrapped() switch
        {
            IObjectCreationOperation creation => [creation],
            ILocalReferenceOperation local => LocalWrites.Of(local.Local, project.Sources, cancellationToken).Select(value => value.Unwrapped()).OfType<IObjectCreationOperation>(),
            IMemberReferenceOperation member => MemberWrites.Of(member.Member, project.Sources, cancellationToken).Select(value => value.Unwrapped()).OfType<IObjectCreationOperation>(),
            _ => [],
        };

    private static bool ChainHasHandler(IInvocationOperation registration, RenewalEvidence evidence, CancellationToken cancellationToken)
    {
        var model = registration.SemanticModel!;
        var chained = registration.Syntax.Ancestors()
            .TakeWhile(node => node is MemberAccessExpressionSyntax or InvocationExpressionSyntax)
            .OfType<InvocationExpressionSyntax>();
        foreach (var call in chained)
        {
            if (TreeIndex.RightmostName(call.Expression) is "AddHttpMessageHandler" or "ConfigurePrimaryHttpMessageHandler"
                && model.GetOperation(call, cancellationToken) is IInvocationOperation added
                && (added.TargetMethod.TypeArguments.IsEmpty
                    || added.TargetMethod.TypeArguments.Any(type => type.DeclaringSyntaxReferences.IsEmpty || evidence.IsIn(type.Declarations(cancellationToken)))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGivenToClient(ILocalSymbol local, SyntaxNode member, AnalyzedProject project, CancellationToken cancellationToken) =>
        member.DescendantNodes().OfType<ArgumentSyntax>().Any(argument =>
            argument.Expression is IdentifierNameSyntax name
            && name.Identifier.ValueText == local.Name
            && argument.Parent?.Parent is BaseObjectCreationExpressionSyntax creation
            && project.Sources.Operation(creation, cancellationToken)?.Type is { } type
            && (type.Is("Clientele", "ApiTransport") || project.Services.Any(service => SymbolEqualityComparer.Default.Equals(service.Client, type))));

    /// <summary>Whether the member that sets the header goes on to send requests; one before it was for the token.</summary>
    private static bool SendsWith(ISymbol client, SyntaxNode header, AnalyzedProject project, CancellationToken cancellationToken) =>
        header.Member().DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            call.SpanStart > header.Span.End
            && call.Expression is MemberAccessExpressionSyntax { Expression: var receiver, Name.Identifier.ValueText: var name }
            && name.EndsWith("Async", StringComparison.Ordinal)
            && TreeIndex.RightmostName(receiver) == client.Name
            && SymbolEqualityComparer.Default.Equals(project.Sources.Symbol(receiver, cancellationToken), client));
}
