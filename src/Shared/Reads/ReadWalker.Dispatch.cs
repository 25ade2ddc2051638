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
        FollowIf(isHanded: true, info.Conversion?.MethodSymbol);
        foreach (var nested in info.Nested)
        {
            FollowDeconstruction(nested);
        }
    }

    /// <summary>True where code of the project converts the elements.</summary>
    private bool FollowEnumeration(IForEachLoopOperation loop, bool isHanded)
    {
        if (loop.Syntax is not CommonForEachStatementSyntax syntax || !followsEscaped)
        {
            return false;
        }

        var info = loop.SemanticModel!.GetForEachStatementInfo(syntax);
        FollowIf(isHanded, info.GetEnumeratorMethod);
        FollowIf(isHanded, info.MoveNextMethod);
        FollowIf(isHanded, info.CurrentProperty?.GetMethod);
        FollowIf(isHanded, info.DisposeMethod);
        FollowIf(isHanded, info.ElementConversion.MethodSymbol);
        return info.ElementConversion.MethodSymbol is not null;
    }

    public override ReadValue VisitCollectionExpression(ICollectionExpressionOperation operation, object? argument)
    {
        DefaultVisit(operation, argument);
        FollowIf(isHanded: false, operation.ConstructMethod);
        if (operation.Type is { DeclaringSyntaxReferences.IsEmpty: false })
        {
            FollowMembers(isHanded: false, operation.Type, WellKnownMemberNames.CollectionInitializerAddMethodName);
        }

        FollowMade(operation.Type);
        return ReadValue.None;
    }

    public override ReadValue VisitSpread(ISpreadOperation operation, object? argument)
    {
        var elements = Elements(Visit(operation.Operand), operation.Operand);
        Escape(elements, WholeReason.Stored, operation);
        Convert(elements, operation, operation.ElementConversion);
        return ReadValue.None;
    }

    public override ReadValue VisitAwait(IAwaitOperation operation, object? argument)
    {
        var value = Visit(operation.Operation);
        Escape(value, WholeReason.NotUnderstood, operation);
        if (_handsOn && operation.Syntax is AwaitExpressionSyntax syntax)
        {
            var info = operation.SemanticModel!.GetAwaitExpressionInfo(syntax);
            Follow(info.GetAwaiterMethod);
            Follow(info.IsCompletedProperty?.GetMethod);
            Follow(info.GetResultMethod);
        }

        return ReadValue.None;
    }

    public override ReadValue VisitUsing(IUsingOperation operation, object? argument)
    {
        DefaultVisit(operation, argument);
        FollowDisposal(operation.Resources);
        return ReadValue.None;
    }

    public override ReadValue VisitUsingDeclaration(IUsingDeclarationOperation operation, object? argument)
    {
        DefaultVisit(operation, argument);
        FollowDisposal(operation.DeclarationGroup);
        return ReadValue.None;
    }

    private void FollowDisposal(IOperation resources)
    {
        if (resources is not IVariableDeclarationGroupOperation group)
        {
            FollowDisposal(resources.Type);
            return;
        }

        foreach (var declarator in group.Declarations.SelectMany(declaration => declaration.Declarators))
        {
            FollowDisposal(declarator.Symbol.Type);
        }
    }

    private void FollowDisposal(ITypeSymbol? type)
    {
        if (type is { DeclaringSyntaxReferences.IsEmpty: false })
        {
            FollowMembers(isHanded: false, type, nameof(IDisposable.Dispose), "DisposeAsync");
        }
    }

    public override ReadValue VisitWith(IWithOperation operation, object? argument)
    {
        DefaultVisit(operation, argument);
        foreach (var constructor in (operation.Type as INamedTypeSymbol)?.InstanceConstructors ?? [])
        {
            if (constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, constructor.ContainingType))
            {
                // A record is copied by it.
                FollowIf(isHanded: false, constructor);
            }
        }

        return ReadValue.None;
    }

    public override ReadValue VisitEventAssignment(IEventAssignmentOperation operation, object? argument)
    {
        DefaultVisit(operation, argument);
        if (operation.EventReference is IEventReferenceOperation { Event: var handled })
        {
            FollowIf(isHanded: false, operation.Adds ? handled.AddMethod : handled.RemoveMethod);
        }

        return ReadValue.None;
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
                if (method.IsOverride)
                {
                    Follow(method);
                }
            }
        }

        // Only the project calls an interface of the project, and its calls are seen.
        foreach (var member in type.AllInterfaces.Where(contract => contract.DeclaringSyntaxReferences.IsEmpty)
            .SelectMany(contract => contract.GetMembers()).Where(member => member is IMethodSymbol))
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
                ? [.. ContractNames.SelectMany(name => project.Named(name, cancellationToken))
                    .OfType<IMethodSymbol>()
                    .Where(method => method.ContainingType is { } own && DescribedTypes.IsOrInherits(own, type))]
                : [];
            _contracts[type] = known;
        }

        return known;
    }

    /// <summary>The functions of the project that a call of this one may run.</summary>
    private IReadOnlyList<IMethodSymbol> Overrides(IMethodSymbol method)
    {
        var isInterface = method.ContainingType?.TypeKind == TypeKind.Interface;
        if (!(isInterface || MayBeOverridden(method)) || (method.DeclaringSyntaxReferences.IsEmpty && !(isInterface && IsCalledWithObjects(method.ContainingType))))
        {
            return [];
        }

        if (!_overrides.TryGetValue(method, out var known))
        {
            known = [.. project.Named((method.AssociatedSymbol ?? method).Name, cancellationToken)
                .Select(member => Counterpart(member, method))
                .OfType<IMethodSymbol>()
                .Where(other => Replaces(other, method))];
            _overrides[method] = known;
        }

        return known;
    }

    private static IMethodSymbol? Counterpart(ISymbol member, IMethodSymbol method) => member switch
    {
        IPropertySymbol property => method.MethodKind == MethodKind.PropertySet ? property.SetMethod : property.GetMethod,
        IMethodSymbol other when method.AssociatedSymbol is null => other,
        _ => null,
    };

    private static bool Replaces(IMethodSymbol other, IMethodSymbol method)
    {
        if (other.IsStatic != method.IsStatic || other.Parameters.Length != method.Parameters.Length || SymbolEqualityComparer.Default.Equals(other, method))
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
                && other.Parameters.Zip(method.Parameters, (x, y) => IsGeneric(y.Type) || SymbolEqualityComparer.Default.Equals(x.Type, y.Type)).All(isSame => isSame));
    }

    private static bool IsGeneric(ITypeSymbol type) =>
        type.TypeKind == TypeKind.TypeParameter || (type is INamedTypeSymbol { IsGenericType: true } named && named.TypeArguments.Any(IsGeneric));

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

    /// <summary>Whether an accessor is written out.</summary>
    private bool HasCode(IMethodSymbol? accessor)
    {
        foreach (var declaration in Body(accessor)?.DeclaringSyntaxReferences ?? [])
        {
            if (project.IsOwn(declaration.SyntaxTree)
                && declaration.GetSyntax(cancellationToken) is AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null })
            {
                return true;
            }
        }

        return false;
    }

    private static IMethodSymbol? Getter(ISymbol? symbol) => symbol switch
    {
        IPropertySymbol property => property.GetMethod,
        _ => symbol as IMethodSymbol,
    };
}
