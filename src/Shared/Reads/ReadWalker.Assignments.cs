using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Reads;

/// <content>Assignments: to locals and parameters, whose objects are known from then on, and to other places, whose objects are not.</content>
internal sealed partial class ReadWalker
{
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
            if (local.RefKind == RefKind.Ref)
            {
                // It may be a place in a collection.
                Mark(value, static node => node.ShareCollection());
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
            Mark(replaced, static node => node.Replace());
        }
        else if (target is IArrayElementReferenceOperation element)
        {
            Escape(Visit(element.ArrayReference), WholeReason.Stored, target);
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
