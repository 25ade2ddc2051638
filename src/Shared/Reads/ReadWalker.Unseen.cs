using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Reads;

/// <content>
/// Objects that went where they can't be followed, and the code that may get them. An object that escaped is read whole, but what is related to
/// it travels only where it is asked for: so a read of an object that comes from nowhere counts as a read of every escaped object of its type.
/// </content>
internal sealed partial class ReadWalker
{
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);

    /// <summary>The escaped objects that an expression of unknown origin may give.</summary>
    private ReadValue Escaped(ITypeSymbol? type)
    {
        if (!followsEscaped || type is null || !(DescribedTypes.IsDescribed(type) || type.TypeKind is TypeKind.Interface or TypeKind.TypeParameter))
        {
            return ReadValue.None;
        }

        var result = ReadValue.None;
        foreach (var node in Nodes().Where(node => node.IsWhole && IsRelative(node.Type, type)).ToList())
        {
            result = result.Or(ReadValue.Of(node, 0));
        }

        return result;
    }

    private IEnumerable<ReadNode> Nodes() => _roots.IsNone ? [] : _roots.Uses.SelectMany(use => use.Node.All).Distinct();

    /// <summary>Whether an object of a class may be what is declared as another type.</summary>
    private static bool IsRelative(ITypeSymbol node, ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(constraint => IsRelative(node, constraint)),
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => node.AllInterfaces.Contains(type, SymbolEqualityComparer.Default),
        INamedTypeSymbol named => DescribedTypes.IsOrInherits(node, named) || (node is INamedTypeSymbol other && DescribedTypes.IsOrInherits(type, other)),
        _ => false,
    };

    /// <summary>Of two ways to a value, one of unknown origin makes the other not all that it may be.</summary>
    private ReadValue Join(ReadValue left, IOperation? leftAt, ReadValue right, IOperation? rightAt)
    {
        var value = left.Or(right);
        return value.IsNone || (!IsUnknown(left, leftAt) && !IsUnknown(right, rightAt)) ? value : value with { IsPartial = true };
    }

    private bool IsUnknown(ReadValue value, IOperation? at) =>
        followsEscaped && value.IsNone && at?.Type is { } type && !IsNull(at) && at is not IThrowOperation && DescribedTypes.Related(type) is not null;

    /// <summary>Reads the body of a function that gets an object as an argument, or by other ways.</summary>
    private ReadValue Follow(IMethodSymbol? method)
    {
        if (!followsEscaped || method is null)
        {
            return ReadValue.None;
        }

        method = (method.ReducedFrom ?? method).OriginalDefinition;
        if (_followed.Add(method))
        {
            BindUnknown(method);
            foreach (var declaration in Body(method)!.DeclaringSyntaxReferences)
            {
                FollowAt(declaration.GetSyntax(cancellationToken), method);
            }

            foreach (var other in Overrides(method))
            {
                AddResult(method, Follow(other));
            }

            foreach (var constructor in Started(method))
            {
                Follow(constructor);
            }
        }

        return _results.TryGetValue(method, out var result) ? result with { IsPartial = true } : ReadValue.None;
    }

    /// <summary>A function that is handed on is called with objects of which is not known where they come from.</summary>
    private void BindUnknown(IMethodSymbol method)
    {
        if (followsEscaped && method.MethodKind == MethodKind.LocalFunction)
        {
            var home = _homes.TryGetValue(method.OriginalDefinition, out var known) ? known : _functions.Count;
            foreach (var parameter in method.OriginalDefinition.Parameters)
            {
                Bind(parameter, ReadValue.None with { IsPartial = true }, home + 1);
            }
        }
    }

    /// <summary>Reads what a delegate, or a comparer, was made of, where its declaration says so.</summary>
    private void FollowDelegate(ISymbol symbol, ITypeSymbol? type)
    {
        if (!followsEscaped || !(IsCalledWithObjects(type) || (_handsOn && MayHold(type))) || !_followed.Add(symbol.OriginalDefinition))
        {
            return;
        }

        foreach (var declaration in symbol.DeclaringSyntaxReferences)
        {
            var initializer = declaration.GetSyntax(cancellationToken) switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer?.Value,
                PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
                _ => null,
            };
            if (initializer is not null)
            {
                FollowAt(initializer, function: null);
            }
        }

        Follow((symbol as IPropertySymbol)?.GetMethod);
        foreach (var constructor in symbol.ContainingType?.Constructors ?? [])
        {
            // A constructor may say what it is.
            Follow(constructor);
        }
    }

    /// <summary>Whether a value may have functions in it: one of a plain type has none.</summary>
    private static bool MayHold(ITypeSymbol? type) => type is { SpecialType: SpecialType.None, TypeKind: not TypeKind.Enum } && !DescribedTypes.IsDescribed(type);

    /// <summary>A delegate, or what implements an interface over a described class and is no collection of such.</summary>
    private static bool IsCalledWithObjects(ITypeSymbol? type) => type is INamedTypeSymbol named
        && (named.TypeKind == TypeKind.Delegate
            || (DescribedTypes.Related(named) is null && named.AllInterfaces.Append(named).Any(contract => contract.TypeArguments.Any(DescribedTypes.IsDescribed))));

    private void FollowAt(SyntaxNode syntax, IMethodSymbol? function)
    {
        if (!project.IsOwn(syntax.SyntaxTree))
        {
            return;
        }

        var model = project.Model(syntax.SyntaxTree);
        var bodies = syntax is TypeDeclarationSyntax type ? Initializers(type) : [syntax];
        var (self, home) = (_self, _selfHome);
        _self = ReadValue.None;
        _scopes.Push(syntax);
        Enter(function);
        foreach (var body in bodies)
        {
            Escape(Visit(model.GetOperation(body, cancellationToken)), WholeReason.Returned, syntax);
        }

        Leave(function);
        _scopes.Pop();
        (_self, _selfHome) = (self, home);
    }

    /// <summary>The code of a primary constructor: what members of the type start with.</summary>
    private static IEnumerable<SyntaxNode> Initializers(TypeDeclarationSyntax type) => type.Members.SelectMany(member => member switch
    {
        PropertyDeclarationSyntax property => [property.Initializer?.Value, property.ExpressionBody?.Expression],
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => (SyntaxNode?)variable.Initializer?.Value),
        MethodDeclarationSyntax method => [method],
        _ => Enumerable.Empty<SyntaxNode?>(),
    }).Concat(type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? []).OfType<SyntaxNode>();

    /// <summary>Whether code may get a described object by an expression.</summary>
    private static bool Carries(ReadValue value, IOperation? operation) =>
        !value.IsNone || (operation?.Type is { } type && (type.TypeKind == TypeKind.Delegate || DescribedTypes.Related(type) is not null));
}
