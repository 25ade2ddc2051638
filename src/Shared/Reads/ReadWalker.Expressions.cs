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
            if (use.Depth == 0 && !DescribedTypes.IsOrInherits(use.Node.Type, named))
            {
                use.Node.Cast((INamedTypeSymbol)named.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
            }
        }
    }
}
