using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Services;

/// <summary>
/// Which service does this code talk to? Looks at ever wider surroundings until one names an address or a client: the registration it is in,
/// the statements about the same <c>HttpClient</c> or request, the member, the type, the registration of the type. Where that one names
/// several, nothing is known.
/// </summary>
internal sealed class ServiceLocator(ImmutableArray<ApiService> services, Sources sources)
{
    /// <summary>The service that code calls; null if it is unknown, or if there are several.</summary>
    /// <param name="place">Code that talks to a service.</param>
    /// <param name="about">The <c>HttpClient</c> or request it does so with, where there is one.</param>
    public ApiService? Find(IOperation place, ISymbol? about = null) => Look(place, about).Service;

    /// <summary>Whether the code calls another host, and none of the services.</summary>
    public bool IsForeign(IOperation place) => Look(place, about: null).IsForeign;

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

    private (ApiService? Service, bool IsForeign) Look(IOperation place, ISymbol? about)
    {
        if (Registration(place) is { } registered)
        {
            return (registered, false);
        }

        foreach (var surroundings in Surroundings(place, about))
        {
            var mentions = new ServiceMentions(services, sources);
            foreach (var scope in surroundings)
            {
                mentions.Collect(scope);
            }

            if (!mentions.IsEmpty)
            {
                return (mentions.Only, mentions.HasForeign && !mentions.HasService);
            }
        }

        return (Makers(place).Select(Registration).FirstOrDefault(service => service is not null), false);
    }

    private ApiService? Registered(IMethodSymbol method) => services.FirstOrDefault(service =>
        service.Registration == method.Name
        && SymbolEqualityComparer.Default.Equals(method.ContainingNamespace, service.Client.ContainingNamespace));

    private IEnumerable<IReadOnlyCollection<SyntaxNode>> Surroundings(IOperation place, ISymbol? about)
    {
        var member = place.Syntax.Member();
        var declaration = place.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (about is not null)
        {
            var statements = StatementsAbout(about, member, declaration);
            yield return statements;
            yield return NamedRegistrations(statements);

            // A request is about the service that its sender is about.
            foreach (var sender in Senders(statements).Where(sender => !SymbolEqualityComparer.Default.Equals(sender, about)))
            {
                var others = StatementsAbout(sender, member, declaration);
                yield return others;
                yield return NamedRegistrations(others);
            }
        }

        if (place.EnclosingLambda()?.Syntax is { } lambda)
        {
            yield return [lambda];
        }

        yield return [member];
        if (declaration is not null && sources.Declared(declaration) is INamedTypeSymbol type)
        {
            yield return sources.Declarations(type).ToList();
            yield return Registrations(type);
        }
    }

    private List<SyntaxNode> StatementsAbout(ISymbol about, SyntaxNode member, SyntaxNode? type)
    {
        var scope = about is IFieldSymbol or IPropertySymbol && type is not null ? type : member;
        var declared = sources.Declarations(about).Where(declaration => declaration.IsWithin(scope));
        var named = scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name =>
            name.Identifier.ValueText == about.Name && SymbolEqualityComparer.Default.Equals(sources.Symbol(name), about));
        return declared.Concat(named).Select(Statement).Distinct().ToList();
    }

    private IEnumerable<ISymbol> Senders(IEnumerable<SyntaxNode> statements)
    {
        var query = sources;
        return statements
            .SelectMany(statement => statement.DescendantNodes().OfType<IdentifierNameSyntax>())
            .Select(name => query.Symbol(name))
            .OfType<ISymbol>()
            .Where(symbol => symbol.MemberType().IsHttpClient())
            .Distinct<ISymbol>(SymbolEqualityComparer.Default);
    }

    /// <summary>Registrations of the named clients that statements create.</summary>
    private List<SyntaxNode> NamedRegistrations(IEnumerable<SyntaxNode> statements)
    {
        var names = statements.SelectMany(statement => statement.DescendantNodesAndSelf())
            .OfType<InvocationExpressionSyntax>()
            .Where(call => TreeIndex.RightmostName(call.Expression) == "CreateClient")
            .Select(Name)
            .OfType<string>()
            .ToList();
        return names.Count == 0
            ? []
            : sources.CallsNamed("AddHttpClient").Where(call => Name(call) is { } name && names.Contains(name)).Select(Statement).ToList();
    }

    /// <summary>Where a type gets its <c>HttpClient</c> from: typed clients, and objects made by hand.</summary>
    private List<SyntaxNode> Registrations(INamedTypeSymbol type)
    {
        var typed = sources.CallsNamed("AddHttpClient").Where(call =>
            sources.Operation(call) is IInvocationOperation invocation
            && invocation.TargetMethod.TypeArguments.Any(argument => SymbolEqualityComparer.Default.Equals(argument, type)));
        var made = Creations(type).Select(creation => creation.Syntax);
        return typed.Concat(made).Select(Statement).Distinct().ToList();
    }

    private IEnumerable<IOperation> Makers(IOperation place) =>
        place.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration && sources.Declared(declaration) is INamedTypeSymbol type
            ? Creations(type)
            : [];

    private IEnumerable<IOperation> Creations(INamedTypeSymbol type)
    {
        var query = sources;
        return type.InstanceConstructors.Where(constructor => constructor.Parameters.Length > 0).SelectMany(constructor => query.Calls(constructor));
    }

    /// <summary>The name that a call to <c>CreateClient</c> or <c>AddHttpClient</c> gives first.</summary>
    private string? Name(SyntaxNode call) =>
        ((InvocationExpressionSyntax)call).ArgumentList.Arguments.FirstOrDefault() is { } first ? sources.ConstantText(first.Expression) : null;

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
