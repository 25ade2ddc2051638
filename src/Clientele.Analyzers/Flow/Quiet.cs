using System;
using System.Linq;
using Clientele.Analyzers.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Flow;

/// <summary>Code that hides what happened: it does nothing, waits, or returns nothing.</summary>
internal static class Quiet
{
    /// <summary>Whether code does nothing that anybody could notice.</summary>
    /// <param name="code">Statements, or the value of a conditional expression.</param>
    public static bool Is(IOperation code) => code.Type is null ? code.DescendantsAndSelf().All(IsQuiet) : IsNothing(code);

    public static bool Leaves(IOperation block) => block.DescendantsAndSelf().Any(operation =>
        operation is IReturnOperation or IThrowOperation or IBranchOperation { BranchKind: BranchKind.Break or BranchKind.GoTo });

    private static bool IsQuiet(IOperation operation) => operation switch
    {
        IThrowOperation or IDynamicInvocationOperation or IEventAssignmentOperation or IIncrementOrDecrementOperation => false,
        IAssignmentOperation assignment => assignment.Target.Unwrapped() is ILocalReferenceOperation && IsNothing(assignment.Value),
        IInvocationOperation call => IsEmpty(call.TargetMethod) || IsPause(call.TargetMethod),
        IObjectCreationOperation creation => IsEmptyCollection(creation),
        IReturnOperation { ReturnedValue: { } value } => IsNothing(value),
        ILocalReferenceOperation { Type: { } type } => !type.IsOrDerivesFrom("System", "Exception"),
        _ => true,
    };

    /// <summary>Null, a default, something empty. A bool or a number would tell something.</summary>
    private static bool IsNothing(IOperation value)
    {
        value = value.Unwrapped();
        return value switch
        {
            { ConstantValue: { HasValue: true, Value: var constant } } => constant is null or "",
            IDefaultValueOperation => value.Type is not { IsValueType: true },
            ICollectionExpressionOperation list => list.Elements.IsEmpty,
            IArrayCreationOperation array => array.Initializer is null or { ElementValues.IsEmpty: true },
            IInvocationOperation call => IsEmpty(call.TargetMethod) && call.Arguments.All(argument => IsNothing(argument.Value)),
            IFieldReferenceOperation { Field.Name: "Empty" } => true,
            IObjectCreationOperation creation => IsEmptyCollection(creation),
            _ => false,
        };
    }

    private static bool IsEmptyCollection(IObjectCreationOperation creation) =>
        creation.Arguments.IsEmpty && creation.Initializer is null && creation.Type.IsIn("System.Collections");

    private static bool IsEmpty(IMethodSymbol method) => method is { IsStatic: true, Name: "Empty" or "FromResult" };

    private static bool IsPause(IMethodSymbol method) =>
        (method.Name is "Delay" or "ConfigureAwait" && method.ContainingType.IsIn("System.Threading.Tasks"))
        || (method.Name == "Sleep" && method.ContainingType.Is("System.Threading", "Thread"))
        || (method.Name.StartsWith("From", StringComparison.Ordinal) && method.ContainingType.Is("System", "TimeSpan"));
}
