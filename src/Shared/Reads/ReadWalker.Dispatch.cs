using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Reads;

/// <content>
/// Code of the project that runs without a call that names it: overrides and implementations, operators, <c>Deconstruct</c>, enumerators, and
/// what libraries call of any object.
/// </content>
internal sealed partial class ReadWalker
{
    /// <summary>What libraries call of objects that they know nothing of, and derived classes may replace.</summary>
    private static readonly string[] ContractNames =
    [
        nameof(ToString), nameof(Equals), nameof(GetHashCode), nameof(IComparable.CompareTo), WellKnownMemberNames.GetEnumeratorMethodName,
    ];

    private readonly Dictionary<IMethodSymbol, IReadOnlyList<IMethodSymbol>> _overrides = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, IReadOnlyList<IMethodSymbol>> _contracts = new(SymbolEqualityComparer.Default);

    /// <summary>Reads a function that gets an object of interest, or may get one that went out of sight.</summary>
    private ReadValue FollowIf(bool isHanded, IMethodSymbol? method) => isHanded || _handsOn ? Follow(method) : ReadValue.None;

    private void FollowMembers(bool isHanded, ITypeSymbol? type, params string[] names)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var method in names.SelectMany(name => current.GetMembers(name)).OfType<IMethodSymbol>())
            {
                FollowIf(isHanded, method);
            }
        }
    }

    /// <summary>An object that becomes text.</summary>
    private void FollowText(IOperation operation)
    {
        var value = operation is IConversionOperation { OperatorMethod: null } conversion ? conversion.Operand : operation;
        if (_handsOn && value.Type is { DeclaringSyntaxReferences.IsEmpty: false } type)
        {
            FollowMembers(isHanded: false, type, nameof(ToString));
        }
    }

    private void FollowDeconstruction(DeconstructionInfo info)
    {
        FollowIf(isHanded: true, info.Method);
        foreach (var nested in info.Nested)
        {
            FollowDeconstruction(nested);
        }
    }

    private void FollowEnumeration(IForEachLoopOperation loop, bool isHanded)
    {
        if (loop.Syntax is not CommonForEachStatementSyntax syntax || !followsEscaped)
        {
            return;
        }

        var info = loop.SemanticModel!.GetForEachStatementInfo(syntax);
        FollowIf(isHanded, info.GetEnumeratorMethod);
        FollowIf(isHanded, info.MoveNextMethod);
        FollowIf(isHanded, info.CurrentProperty?.GetMethod);
        FollowIf(isHanded, info.DisposeMethod);
    }

    /// <summary>An object that the code makes: libraries may call what it overrides and implements.</summary>
    private void FollowMade(ITypeSymbol? type)
    {
        if (followsEscaped && type is { TypeKind: not TypeKind.Delegate, DeclaringSyntaxReferences.IsEmpty: false } && (_handsOn || IsCalledWithObjects(type)))
        {
            FollowContracts(type);
        }
    }

    /// <summary>An argument that a library calls with objects: a comparer, of which only the interface may be known.</summary>
    private void FollowContract(ITypeSymbol? type)
    {
        if (!followsEscaped || type is not INamedTypeSymbol { TypeKind: not TypeKind.Delegate } || !IsCalledWithObjects(type))
        {
            return;
        }

        FollowContracts(type);
        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
            {
                Follow(method);
            }
        }
    }

    /// <summary>What C# and libraries may call of the objects that went out of sight.</summary>
    private void FollowHandedOn()
    {
        if (!followsEscaped)
        {
            return;
        }

        foreach (var type in Nodes().Where(node => node.IsHandedOn).Select(node => node.Type).Distinct(SymbolEqualityComparer.Default).OfType<ITypeSymbol>().ToList())
        {
            FollowContracts(type);
            foreach (var method in Contracts(type))
            {
                Follow(method);
            }
        }
    }

    /// <summary>What a class, or a base class of it, overrides and implements.</summary>
    private void FollowContracts(ITypeSymbol type)
    {
        for (var current = type; current is { DeclaringSyntaxReferences.IsEmpty: false }; current = current.BaseType)
        {
            foreach (var method in current.GetMembers().OfType<IMethodSymbol>())
            {
                if (method.IsOverride || method.MethodKind == MethodKind.ExplicitInterfaceImplementation)
                {
                    Follow(method);
                }
            }
        }

        foreach (var member in type.AllInterfaces.SelectMany(contract => contract.GetMembers()).Where(member => member is IMethodSymbol))
        {
            Follow(type.FindImplementationForInterfaceMember(member) as IMethodSymbol);
        }
    }

    /// <summary>What classes derived from a described one override of the contracts of every object.</summary>
    private IReadOnlyList<IMethodSymbol> Contracts(ITypeSymbol type)
    {
        if (!_contracts.TryGetValue(type, out var known))
        {
            known = DescribedTypes.IsDescribed(type) && !type.IsSealed
                ? [.. ContractNames.SelectMany(name => compilation.GetSymbolsWithName(name, SymbolFilter.Member, cancellationToken))
                    .OfType<IMethodSymbol>()
                    .Where(method => method.ContainingType is { } own && IsOrDerivesFrom(own, (INamedTypeSymbol)type))]
                : [];
            _contracts[type] = known;
        }

        return known;
    }

    /// <summary>The functions of the project that a call of this one may run.</summary>
    private IReadOnlyList<IMethodSymbol> Overrides(IMethodSymbol method)
    {
        var isInterface = method.ContainingType?.TypeKind == TypeKind.Interface;
        var isOpen = isInterface || method.IsAbstract || method.IsVirtual || (method is { IsOverride: true, IsSealed: false } && !method.ContainingType!.IsSealed);
        if (!isOpen || method.IsStatic || (method.DeclaringSyntaxReferences.IsEmpty && !(isInterface && IsCalledWithObjects(method.ContainingType))))
        {
            return [];
        }

        if (!_overrides.TryGetValue(method, out var known))
        {
            var name = (method.AssociatedSymbol ?? method).Name;
            known = [.. compilation.GetSymbolsWithName(other => IsNamed(other, name), SymbolFilter.Member, cancellationToken)
                .Select(member => Counterpart(member, method))
                .OfType<IMethodSymbol>()
                .Where(other => Replaces(other, method))];
            _overrides[method] = known;
        }

        return known;
    }

    /// <summary>Explicit implementations have the interface in their names.</summary>
    private static bool IsNamed(string other, string name) =>
        other.EndsWith(name, StringComparison.Ordinal) && (other.Length == name.Length || other[other.Length - name.Length - 1] == '.');

    private static IMethodSymbol? Counterpart(ISymbol member, IMethodSymbol method) => member switch
    {
        IPropertySymbol property => method.MethodKind == MethodKind.PropertySet ? property.SetMethod : property.GetMethod,
        IMethodSymbol other when method.AssociatedSymbol is null => other,
        _ => null,
    };

    private static bool Replaces(IMethodSymbol other, IMethodSymbol method)
    {
        if (other.IsStatic || other.Parameters.Length != method.Parameters.Length || SymbolEqualityComparer.Default.Equals(other, method))
        {
            return false;
        }

        var declaring = method.ContainingType.OriginalDefinition;
        if (declaring.TypeKind != TypeKind.Interface)
        {
            for (var current = other.OverriddenMethod; current is not null; current = current.OverriddenMethod)
            {
                if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, method))
                {
                    return true;
                }
            }

            return false;
        }

        // A class may inherit what implements an interface that only a class derived from it declares.
        return other.ContainingType.AllInterfaces.Any(contract => SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, declaring))
            || (other.DeclaredAccessibility == Accessibility.Public
                && other.Parameters.Zip(method.Parameters, (x, y) => SymbolEqualityComparer.Default.Equals(x.Type, y.Type)).All(isSame => isSame));
    }

    /// <summary>What runs before a function of a class: its static constructor.</summary>
    private static IEnumerable<IMethodSymbol> Started(IMethodSymbol method) => method.ContainingType is { DeclaringSyntaxReferences.IsEmpty: false } type
        ? type.StaticConstructors.Where(constructor => !SymbolEqualityComparer.Default.Equals(constructor, method))
        : [];

    /// <summary>The part of a partial member that has the code.</summary>
    private static IMethodSymbol? Body(IMethodSymbol? method) => method switch
    {
        { AssociatedSymbol: IPropertySymbol { PartialImplementationPart: { } property } } => method.MethodKind == MethodKind.PropertySet ? property.SetMethod : property.GetMethod,
        { PartialImplementationPart: { } implementation } => implementation,
        _ => method,
    };

    private static IMethodSymbol? Getter(ISymbol? symbol) => symbol switch
    {
        IPropertySymbol property => property.GetMethod,
        _ => symbol as IMethodSymbol,
    };
}
