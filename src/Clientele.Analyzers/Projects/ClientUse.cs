using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Clientele.Analyzers.Services;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Projects;

/// <summary>How an <c>HttpClient</c> whose header is set is made and used.</summary>
internal sealed class ClientUse(AnalyzedProject project, Sources sources)
{
    /// <summary>Whether the header stays on the client after the call that sets it, and that call does not itself use it.</summary>
    public bool Outlives(AuthorizationHeader header, IOperation owner) => owner.Unwrapped() switch
    {
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } => true,
        IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } given } =>
            !SendsAfter(given, header.Value.Syntax),
        ILocalReferenceOperation local =>
            Lifetime.Escapes(local.Local, local.Syntax.Member(), sources) || IsGivenToClient(local.Local, local.Syntax.Member()),
        IObjectCreationOperation creation => Lifetime.Outlives(creation, sources),
        IMemberReferenceOperation field => !SendsAfter(field.Member, header.Value.Syntax),
        _ => false,
    };

    /// <summary>Whether the client has handlers that may renew tokens: some that can't be seen into, or that look at 401.</summary>
    public bool HasHandler(IOperation place, IOperation? owner, RenewalEvidence evidence) =>
        Creations(owner).Any(creation => creation.Arguments.FirstOrDefault()?.Value.Unwrapped().Type is { } handler && MayRenew(handler, evidence))
        || (place.EnclosingLambda()?.CallTaking() is { } registration && ChainHasHandler(registration, evidence));

    private static bool MayRenew(ITypeSymbol handler, RenewalEvidence evidence) =>
        handler.Name is not ("HttpClientHandler" or "SocketsHttpHandler" or "WinHttpHandler" or "HttpMessageHandler")
        && (handler.DeclaringSyntaxReferences.IsEmpty || evidence.IsIn(handler));

    private IEnumerable<IObjectCreationOperation> Creations(IOperation? owner)
    {
        IEnumerable<IOperation> values = owner?.Unwrapped() switch
        {
            IObjectCreationOperation creation => [creation],
            ILocalReferenceOperation local => LocalWrites.Of(local.Local, sources),
            IMemberReferenceOperation member => MemberWrites.Of(member.Member, sources),
            _ => [],
        };
        return values.Select(value => value.Unwrapped()).OfType<IObjectCreationOperation>().Where(creation => creation.Type.IsHttpClient());
    }

    private bool ChainHasHandler(IInvocationOperation registration, RenewalEvidence evidence)
    {
        var query = sources;
        return registration.Syntax.Ancestors()
            .TakeWhile(node => node is MemberAccessExpressionSyntax or InvocationExpressionSyntax)
            .OfType<InvocationExpressionSyntax>()
            .Where(call => TreeIndex.RightmostName(call.Expression) is "AddHttpMessageHandler" or "ConfigurePrimaryHttpMessageHandler")
            .Select(call => query.Operation(call))
            .OfType<IInvocationOperation>()
            .Any(added => added.TargetMethod.TypeArguments.IsEmpty || added.TargetMethod.TypeArguments.Any(handler => MayRenew(handler, evidence)));
    }

    private bool IsGivenToClient(ILocalSymbol local, SyntaxNode member) => member.DescendantNodes().OfType<ArgumentSyntax>().Any(argument =>
        argument.Expression is IdentifierNameSyntax name
        && name.Identifier.ValueText == local.Name
        && argument.Parent?.Parent is BaseObjectCreationExpressionSyntax creation
        && sources.Operation(creation)?.Type is { } type
        && IsClient(type));

    private bool IsClient(ITypeSymbol type) =>
        type.Is("Clientele", "ApiTransport") || project.Services.Any(service => SymbolEqualityComparer.Default.Equals(service.Client, type));

    /// <summary>Whether the member sends requests after it sets the header; a request before that was for the token.</summary>
    private bool SendsAfter(ISymbol client, SyntaxNode header) => header.Member().DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
        call.SpanStart > header.Span.End
        && call.Expression is MemberAccessExpressionSyntax { Expression: var receiver, Name.Identifier.ValueText: var name }
        && name.EndsWith("Async", StringComparison.Ordinal)
        && TreeIndex.RightmostName(receiver) == client.Name
        && SymbolEqualityComparer.Default.Equals(sources.Symbol(receiver), client));
}
