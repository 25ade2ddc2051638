using System.Collections.Generic;
using Clientele.Analyzers.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Queries;

/// <summary>What is around an operation.</summary>
internal static class OperationScopes
{
    /// <summary>The whole body that an operation is in: that of a member, lambdas included.</summary>
    public static IOperation Body(this IOperation operation)
    {
        var current = operation;
        while (current.Parent is { } parent)
        {
            current = parent;
        }

        return current;
    }

    public static IEnumerable<IOperation> Ancestors(this IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            yield return current;
        }
    }

    /// <summary>The operation that takes the value, behind conversions, parentheses, await and null checks.</summary>
    public static IOperation? Taker(this IOperation operation, out IOperation value)
    {
        value = operation;
        while (value.Parent is IConversionOperation or IParenthesizedOperation or IAwaitOperation || value.Parent is { } awaited && IsConfigured(awaited, value))
        {
            value = value.Parent;
        }

        return value.Parent;
    }

    /// <summary>The call on this value: it is the receiver, not an argument.</summary>
    public static IInvocationOperation? CallOn(this IOperation operation)
    {
        var taker = operation.Taker(out var value);
        return taker switch
        {
            IInvocationOperation call when call.Instance == value => call,
            IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true } call } => call,
            _ => null,
        };
    }

    private static bool IsConfigured(IOperation parent, IOperation value) =>
        parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } call && call.Instance == value && value.Type is { } type && type.IsTaskLike();
}
