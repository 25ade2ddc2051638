using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Clientele.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Services;

/// <summary>
/// Which service does this code talk to? Looks at ever wider surroundings until one names an address or a client: the registration it is in, the statements
/// about the same <c>HttpClient</c> or request, the member, the type, the registration of the type. Where that one names several, nothing is known.
/// </summary>
internal sealed class ServiceLocator(ImmutableArray<ApiService> services, SourceIndex sources)
{
    /// <summary>The service that code talks to; null where it is none of the known ones, or cannot be told.</summary>
    /// <param name="place">Code that talks to a service.</param>
    /// <param name="about">The <c>HttpClient</c> or request it does so with, where there is one.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public ApiService? Find(IOperation place, ISymbol? about, CancellationToken cancellationToken) => Look(place, about, cancellationToken).Service;

    /// <summary>Whether the code talks to somebody else, and to none of the services.</summary>
    public bool IsForeign(IOperation place, CancellationToken cancellationToken) => Look(place, null, cancellationToken).IsForeign;

    private (ApiService? Service, bool IsForeign) Look(IOperation place, ISymbol? about, CancellationToken cancellationToken)
    {
        if (Registration(place) is { } registered)
        {
            return (registered, false);
        }

        foreach (var surroundings in Surroundings(place, about, cancellationToken))
        {
            var mentions = new ServiceMentions(services, sources, cancellationToken);
            foreach (var scope in surroundings)
            {
                mentions.Collect(scope);
            }

            if (!mentions.IsEmpty)
            {
                return (mentions.Only, mentions.HasForeign && !mentions.HasService);
            }
        }

        return (Makers(place, cancellationToken).Select(Registration).FirstOrDefault(service => service is not null), false);
    }

    /// <summary>The service whose registration a lambda belongs to: <c>services.AddXClient(…)</c>, and what is chained to it.</summary>
    public ApiService? Registration(IOperation place)
    {
        for (var lambda = place.EnclosingLambda(); lambda is not null; lambda = lambda.EnclosingLambda())
        {
            for (IOperation? call = lambda.CallTaking(); call?.Unwrapped() is IInvocationOperation invocation; call = invocation.Receiver())
            {
                if (Registered(invocation.TargetMethod) is { } service)
                {
                    return service;
                }
            }
        }

        return null;
    }

    public ApiService? Registered(IMethodSymbol method) => services.FirstOrDefault(service =>
        service.Registration == method.Name && SymbolEqualityComparer.Default.Equals(method.ContainingNamespace, service.Client.ContainingNamespace));

    private IEnumerable<IReadOnlyCollection<SyntaxNode>> Surroundings(IOperation place, ISymbol? about, CancellationToken cancellationToken)
    {
        var member = place.Syntax.Member();
        var types = place.Syntax.Ancestors().OfType<TypeDeclarationSyntax>().Take(1).ToList();
        if (about is not null)
        {
            var statements = StatementsAbout(about, member, types, cancellationToken);
            yield return statements;
            yield return NamedRegistrations(statements, cancellationToken);

            // A request is about the service that its sender is about.
            foreach (var sender in Senders(statements, cancellationToken).Where(sender => !SymbolEqualityComparer.Default.Equals(sender, about)))
            {
                var others = StatementsAbout(sender, member, types, cancellationToken);
                yield return others;
                yield return NamedRegistrations(others, cancellationToken);
            }
        }

        if (place.EnclosingLambda()?.Syntax is { } lambda)
        {
            yield return [lambda];
        }

        yield return [member];
        if (types.Count > 0 && sources.Model(types[0].SyntaxTree).GetDeclaredSymbol(types[0], cancellationToken) is INamedTypeSymbol type)
        {
            yield return type.Declarations(cancellationToken).ToList();
            yield return TypedRegistrations(type, cancellationToken);
        }
    }

    private List<SyntaxNode> StatementsAbout(ISymbol about, SyntaxNode member, List<TypeDeclarationSyntax> types, CancellationToken cancellationToken)
    {
        var scope = about is IFieldSymbol or IPropertySymbol && types.Count > 0 ? types[0] : member;
        var statements = about.Declarations(cancellationToken).Where(declaration => declaration.IsWithin(scope)).Select(Statement).ToList();
        statements.AddRange(scope.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == about.Name
                && SymbolEqualityComparer.Default.Equals(sources.Symbol(name, cancellationToken), about))
            .Select(Statement));
        return statements.Distinct().ToList();
    }

    private IEnumerable<ISymbol> Senders(IEnumerable<SyntaxNode> statements, CancellationToken cancellationToken) => statements
        .SelectMany(statement => statement.DescendantNodes().OfType<IdentifierNameSyntax>())
        .Select(name => sources.Symbol(name, cancellationToken))
        .Where(symbol => symbol is not null && symbol.MemberType().IsHttpClient())
        .Distinct<ISymbol?>(SymbolEqualityComparer.Default)
        .OfType<ISymbol>();

    /// <summary>Registrations of the named clients that statements create.</summary>
    private List<SyntaxNode> NamedRegistrations(IEnumerable<SyntaxNode> statements, CancellationToken cancellationToken)
    {
        var names = statements.SelectMany(statement => statement.DescendantNodesAndSelf())
            .OfType<InvocationExpressionSyntax>()
            .Where(call => TreeIndex.RightmostName(call.Expression) == "CreateClient")
            .Select(call => Name(call, cancellationToken))
            .OfType<string>()
            .ToList();
        return names.Count == 0 ? [] : sources.CallsNamed("AddHttpClient", cancellationToken)
            .Where(call => Name((InvocationExpressionSyntax)call, cancellationToken) is { } name && names.Contains(name))
            .Select(Statement)
            .ToList();
    }

    /// <summary>Where a type gets its <c>HttpClient</c> from: typed clients, and objects made by hand.</summary>
    private List<SyntaxNode> TypedRegistrations(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var registrations = sources.CallsNamed("AddHttpClient", cancellationToken)
            .Where(call => sources.Operation(call, cancellationToken) is IInvocationOperation invocation
                && invocation.TargetMethod.TypeArguments.Any(argument => SymbolEqualityComparer.Default.Equals(argument, type)))
            .Select(Statement);
        var creations = Creations(type, cancellationToken).Select(creation => Statement(creation.Syntax));
        return registrations.Concat(creations).Distinct().ToList();
    }

    private IEnumerable<IOperation> Makers(IOperation place, CancellationToken cancellationToken) =>
        place.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
        && sources.Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken) is INamedTypeSymbol type
            ? Creations(type, cancellationToken)
            : [];

    private IEnumerable<IOperation> Creations(INamedTypeSymbol type, CancellationToken cancellationToken) => type.InstanceConstructors
        .Where(constructor => constructor.Parameters.Length > 0)
        .SelectMany(constructor => sources.Calls(constructor, cancellationToken));

    private string? Name(InvocationExpressionSyntax call, CancellationToken cancellationToken) =>
        call.ArgumentList.Arguments.FirstOrDefault() is { } first
            ? sources.Model(call.SyntaxTree).GetConstantValue(first.Expression, cancellationToken).Value as string
            : null;

    private static SyntaxNode Statement(SyntaxNode node)
    {
        for (var current = node; current.Parent is { } parent; current = parent)
        {
            if (current is StatementSyntax or ArrowExpressionClauseSyntax or BaseFieldDeclarationSyntax or BasePropertyDeclarationSyntax
                || parent is LambdaExpressionSyntax)
            {
                return current;
            }
        }

        return node;
    }
}
