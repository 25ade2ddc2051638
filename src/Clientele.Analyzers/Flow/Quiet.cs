using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Flow;

/// <summary>Code that tells nobody what happened: it does nothing, waits, or gives back nothing.</summary>
internal static class Quiet
{
    public static bool Is(IOperation block) => block.Descendants().All(IsQuiet);

    public static bool Leaves(IOperation block) => block.Descendants().Any(operation =>
        operation is IReturnOperation or IThrowOperation or IBranchOperation { BranchKind: BranchKind.Break or BranchKind.GoTo });

    private static bool IsQuiet(IOperation operation) => operation switch
    {
        IThrowOperation or IDynamicInvocationOperation or IEventAssignmentOperation or IIncrementOrDecrementOperation => false,
        IAssignmentOperation assignment => assignment.Target.Unwrapped() is ILocalReferenceOperation && IsNothing(assignment.Value),
        IInvocationOperation call => IsEmpty(call.TargetMethod) || IsPause(call.TargetMethod),
        IObjectCreationOperation creation => creation.Arguments.IsEmpty && creation.Type.IsIn("System.Collections"),
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
            IInvocationOperation call => IsEmpty(call.TargetMethod) || (call.TargetMethod.Name == "FromResult" && call.Arguments.All(argument => IsNothing(argument.Value))),
            IFieldReferenceOperation { Field.Name: "Empty" } => true,
            IObjectCreationOperation creation => creation.Arguments.IsEmpty && creation.Type.IsIn("System.Collections"),
            _ => false,
        };
    }

    private static bool IsEmpty(IMethodSymbol method) => method is { IsStatic: true, Name: "Empty" or "FromResult" };

    private static bool IsPause(IMethodSymbol method) =>
        (method.Name is "Delay" or "ConfigureAwait" && method.ContainingType.IsIn("System.Threading.Tasks")) || method is { Name: "Sleep", ContainingType.Name: "Thread" }
        || (method.Name.StartsWith("From", System.StringComparison.Ordinal) && method.ContainingType.Is("System", "TimeSpan"));
}
