using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Reads;

/// <content>Expressions and statements that hand an object on.</content>
internal sealed partial class ReadWalker
{
    public override ReadValue VisitParameterReference(IParameterReferenceOperation operation, object? argument) =>
        Refer(operation.Parameter.OriginalDefinition);

    public override ReadValue VisitLocalReference(ILocalReferenceOperation operation, object? argument)
    {
        if (!IsOwn(operation.Local))
        {
            FollowDelegate(operation.Local, operation.Type);
        }

        return Refer(operation.Local);
    }

    public override ReadValue VisitInstanceReference(IInstanceReferenceOperation operation, object? argument)
    {
        if (operation.ReferenceKind != InstanceReferenceKind.ContainingTypeInstance)
        {
            return ReadValue.None;
        }

        if (_selfHome != _functions.Count)
        {
            Capture(_self);
        }

        return _self;
    }

    public override ReadValue VisitConditionalAccess(IConditionalAccessOperation operation, object? argument)
    {
        _accessed.Push(Visit(operation.Operation));
        var value = Visit(operation.WhenNotNull);
        _accessed.Pop();
        return value;
    }

    public override ReadValue VisitConditionalAccessInstance(IConditionalAccessInstanceOperation operation, object? argument) =>
        _accessed.Count > 0 ? _accessed.Peek() : ReadValue.None;

    public override ReadValue VisitParenthesized(IParenthesizedOperation operation, object? argument) => Visit(operation.Operand);

    public override ReadValue VisitCoalesce(ICoalesceOperation operation, object? argument)
    {
        var value = Convert(Visit(operation.Value), operation.Value, operation.ValueConversion);
        return Join(value, operation.Value, Visit(operation.WhenNull), operation.WhenNull);
    }

    public override ReadValue VisitConditional(IConditionalOperation operation, object? argument)
    {
        Visit(operation.Condition);
        return Join(Visit(operation.WhenTrue), operation.WhenTrue, Visit(operation.WhenFalse), operation.WhenFalse);
    }

    public override ReadValue VisitConversion(IConversionOperation operation, object? argument)
    {
        var value = Visit(operation.Operand);
        if (operation.OperatorMethod is not null)
        {
            Escape(value, WholeReason.PassedAsArgument, operation);
            return FollowIf(Carries(value, operation.Operand), operation.OperatorMethod);
        }

        if (operation.Type is INamedTypeSymbol { IsTupleType: true } to && operation.Operand.Type is INamedTypeSymbol { IsTupleType: true } from)
        {
            foreach (var element in to.TupleElements.Concat(from.TupleElements))
            {
                FollowMembers(isHanded: false, element.Type, WellKnownMemberNames.ImplicitConversionName, WellKnownMemberNames.ExplicitConversionName);
            }
        }

        Cast(value, operation.Type);
        return value;
    }

    /// <summary>A conversion that is no operation of its own.</summary>
    private ReadValue Convert(ReadValue value, IOperation at, CommonConversion conversion)
    {
        if (conversion.MethodSymbol is not { } method)
        {
            return value;
        }

        Escape(value, WholeReason.PassedAsArgument, at);
        return FollowIf(!value.IsNone, method);
    }

    public override ReadValue VisitIsType(IIsTypeOperation operation, object? argument)
    {
        Cast(Visit(operation.ValueOperand), operation.TypeOperand);
        return ReadValue.None;
    }

    public override ReadValue VisitNameOf(INameOfOperation operation, object? argument) => ReadValue.None;

    public override ReadValue VisitBinaryOperator(IBinaryOperation operation, object? argument)
    {
        var left = Visit(operation.LeftOperand);
        var right = Visit(operation.RightOperand);
        if (operation.OperatorMethod is not null || (!IsNull(operation.LeftOperand) && !IsNull(operation.RightOperand)))
        {
            Escape(left, WholeReason.Compared, operation);
            Escape(right, WholeReason.Compared, operation);
        }

        var isHanded = Carries(left, operation.LeftOperand) || Carries(right, operation.RightOperand);
        if (operation.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr && operation.OperatorMethod is { } method)
        {
            FollowMembers(isHanded, method.ContainingType, WellKnownMemberNames.TrueOperatorName, WellKnownMemberNames.FalseOperatorName);
        }
        else if (operation.OperatorMethod is null && operation.Type?.SpecialType == SpecialType.System_String)
        {
            FollowText(operation.LeftOperand);
            FollowText(operation.RightOperand);
        }

        return FollowIf(isHanded, operation.OperatorMethod);
    }

    public override ReadValue VisitUnaryOperator(IUnaryOperation operation, object? argument)
    {
        var value = Visit(operation.Operand);
        Escape(value, WholeReason.PassedAsArgument, operation);
        return FollowIf(Carries(value, operation.Operand), operation.OperatorMethod);
    }

    public override ReadValue VisitTupleBinaryOperator(ITupleBinaryOperation operation, object? argument)
    {
        foreach (var element in (operation.LeftOperand.Type as INamedTypeSymbol)?.TupleElements ?? [])
        {
            FollowMembers(isHanded: false, element.Type, WellKnownMemberNames.EqualityOperatorName, WellKnownMemberNames.InequalityOperatorName);
        }

        return DefaultVisit(operation, argument);
    }

    public override ReadValue VisitInterpolation(IInterpolationOperation operation, object? argument)
    {
        Escape(Visit(operation.Expression), WholeReason.PassedAsArgument, operation);
        FollowText(operation.Expression);
        Visit(operation.Alignment);
        return ReadValue.None;
    }

    public override ReadValue VisitDeclarationExpression(IDeclarationExpressionOperation operation, object? argument) => ReadValue.None;

    public override ReadValue VisitVariableDeclarator(IVariableDeclaratorOperation operation, object? argument)
    {
        if (operation.Initializer is { } initializer)
        {
            Keep(operation.Symbol, Known(Visit(initializer.Value), initializer.Value), operation);
        }

        return ReadValue.None;
    }

    public override ReadValue VisitSimpleAssignment(ISimpleAssignmentOperation operation, object? argument)
    {
        var value = Known(Visit(operation.Value), operation.Value);
        Store(operation.Target, value, operation);
        return operation.Target is ILocalReferenceOperation or IParameterReferenceOperation ? value : ReadValue.None;
    }

    public override ReadValue VisitCoalesceAssignment(ICoalesceAssignmentOperation operation, object? argument)
    {
        var value = Visit(operation.Value);
        var known = Visit(operation.Target);
        Store(operation.Target, value, operation);
        return known.Or(value);
    }

    public override ReadValue VisitCompoundAssignment(ICompoundAssignmentOperation operation, object? argument)
    {
        var target = Visit(operation.Target);
        var value = Visit(operation.Value);
        Escape(value, WholeReason.Stored, operation);
        if (operation.OperatorMethod is not null)
        {
            Escape(target, WholeReason.PassedAsArgument, operation);
        }
        else if (operation.Type?.SpecialType == SpecialType.System_String)
        {
            FollowText(operation.Value);
        }

        Store(operation.Target, operation.OperatorMethod is null ? ReadValue.None : Unknown, operation);
        return FollowIf(Carries(value, operation.Value) || Carries(target, operation.Target), operation.OperatorMethod);
    }

    public override ReadValue VisitIncrementOrDecrement(IIncrementOrDecrementOperation operation, object? argument)
    {
        var target = Visit(operation.Target);
        if (operation.OperatorMethod is not null)
        {
            Escape(target, WholeReason.PassedAsArgument, operation);
        }

        Store(operation.Target, operation.OperatorMethod is null ? ReadValue.None : Unknown, operation);
        return FollowIf(Carries(target, operation.Target), operation.OperatorMethod);
    }

    public override ReadValue VisitDeconstructionAssignment(IDeconstructionAssignmentOperation operation, object? argument)
    {
        if (Deconstruct(operation.Target, operation.Value, operation) && operation.Syntax is AssignmentExpressionSyntax assignment)
        {
            FollowDeconstruction(operation.SemanticModel!.GetDeconstructionInfo(assignment));
        }

        return ReadValue.None;
    }

    public override ReadValue VisitForEachLoop(IForEachLoopOperation operation, object? argument)
    {
        var collection = Visit(operation.Collection);
        var elements = Elements(collection, operation.Collection);
        if (FollowEnumeration(operation, Carries(collection, operation.Collection)))
        {
            Escape(elements, WholeReason.PassedAsArgument, operation.LoopControlVariable);
            elements = Unknown;
        }

        if (operation.LoopControlVariable is IVariableDeclaratorOperation variable)
        {
            Assign(variable.Symbol, elements);
        }
        else
        {
            Escape(elements, WholeReason.MethodCalled, operation.LoopControlVariable);
            if (operation.Syntax is ForEachVariableStatementSyntax loop)
            {
                FollowDeconstruction(operation.SemanticModel!.GetDeconstructionInfo(loop));
            }
        }

        Visit(operation.Body);
        return ReadValue.None;
    }

    private static bool IsNull(IOperation operation)
    {
        var value = operation is IConversionOperation conversion ? conversion.Operand : operation;
        return value.ConstantValue is { HasValue: true, Value: null };
    }

    private static void Cast(ReadValue value, ITypeSymbol? type)
    {
        if (value.IsNone || type is not INamedTypeSymbol named || !DescribedTypes.IsDescribed(named))
        {
            return;
        }

        foreach (var use in value.Uses)
        {
            if (use.Depth == 0 && !IsOrDerivesFrom(use.Node.Type, named))
            {
                use.Node.Cast((INamedTypeSymbol)named.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
            }
        }
    }

    private static bool IsOrDerivesFrom(ITypeSymbol type, INamedTypeSymbol baseType)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, baseType))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A value for a local, which may have others: one of unknown origin is not forgotten.</summary>
    private ReadValue Known(ReadValue value, IOperation at) => IsUnknown(value, at) ? Unknown : value;

    private void Keep(ILocalSymbol local, ReadValue value, IOperation at)
    {
        if (local.RefKind == RefKind.None && IsOwn(local))
        {
            Assign(local, value);
        }
        else
        {
            Escape(value, WholeReason.Stored, at);
            if (local.RefKind == RefKind.Ref && !value.IsNone)
            {
                foreach (var use in value.Uses)
                {
                    // It may be a place in a collection.
                    use.Node.ShareCollection();
                }
            }
        }
    }

    private void Store(IOperation target, ReadValue value, IOperation at)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                Keep(local.Local, value, at);
                break;
            case IDeclarationExpressionOperation { Expression: ILocalReferenceOperation local }:
                Keep(local.Local, value, at);
                break;
            case IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter when _homes.ContainsKey(parameter.Parameter.OriginalDefinition):
                Assign(parameter.Parameter.OriginalDefinition, value);
                break;
            case IDiscardOperation:
                break;
            default:
                Change(target);
                Escape(value, WholeReason.Stored, at);
                break;
        }
    }

    /// <summary>An object that is written to has a state of its own from then on: it counts as captured.</summary>
    private void Change(IOperation target)
    {
        var replaced = Visit(target);
        if (target is IMemberReferenceOperation member)
        {
            // An object that keeps another has been made somewhere.
            FollowMade(member.Member.ContainingType);
        }

        if (target is IPropertyReferenceOperation { Instance: { } instance } property)
        {
            var changed = Visit(instance);
            Capture(changed);
            if (property.Property.IsIndexer || HasCode(property.Property.SetMethod))
            {
                Escape(changed, WholeReason.Stored, target);
            }

            FollowIf(Carries(changed, instance), property.Property.SetMethod);
            Replace(replaced);
        }
        else if (target is IArrayElementReferenceOperation element)
        {
            Escape(Visit(element.ArrayReference), WholeReason.Stored, target);
        }
    }

    private static void Replace(ReadValue value)
    {
        if (!value.IsNone)
        {
            foreach (var use in value.Uses)
            {
                use.Node.Replace();
            }
        }
    }

    /// <summary>Takes a value apart; true where code of its class, or a library's, does that.</summary>
    private bool Deconstruct(IOperation target, IOperation value, IOperation at)
    {
        target = target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;
        value = value is IConversionOperation { Operand: ITupleOperation tuple } ? tuple : value;
        if (target is not ITupleOperation targets)
        {
            Store(target, Known(Visit(value), value), at);
            return false;
        }

        if (value is ITupleOperation values && values.Elements.Length == targets.Elements.Length)
        {
            var isCalled = false;
            for (var i = 0; i < values.Elements.Length; i++)
            {
                isCalled |= Deconstruct(targets.Elements[i], values.Elements[i], at);
            }

            return isCalled;
        }

        Escape(Visit(value), WholeReason.MethodCalled, at);
        StoreUnknown(targets, at);
        return true;
    }

    /// <summary>Targets that get what code that is not seen gives.</summary>
    private void StoreUnknown(ITupleOperation targets, IOperation at)
    {
        foreach (var element in targets.Elements)
        {
            var target = element is IDeclarationExpressionOperation declaration ? declaration.Expression : element;
            if (target is ITupleOperation inner)
            {
                StoreUnknown(inner, at);
            }
            else
            {
                Store(target, Unknown, at);
            }
        }
    }
}
