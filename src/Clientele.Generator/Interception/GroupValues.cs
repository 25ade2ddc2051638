using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Generator.Interception;

/// <summary>Reads which values of a group a selector calls for.</summary>
internal sealed class GroupValues(Compilation compilation)
{
    /// <summary>The values; null where the selector does with the group what can't be read, and then <paramref name="wrong"/> is where.</summary>
    public IReadOnlyList<GroupValue>? Read(IAnonymousFunctionOperation lambda, out IOperation wrong)
    {
        wrong = lambda;
        if (lambda.Symbol.Parameters.Length != 1)
        {
            return null;
        }

        var group = lambda.Symbol.Parameters[0];
        var values = new List<GroupValue>();
        foreach (var reference in lambda.Body.Descendants().OfType<IParameterReferenceOperation>().Where(reference => Same(reference.Parameter, group)))
        {
            if (reference.Parent is IPropertyReferenceOperation { Property.Name: "Key" })
            {
                continue;
            }

            if (reference.Parent is not IInvocationOperation call || call.Instance != reference || Value(call) is not { } value)
            {
                wrong = reference.Parent ?? reference;
                return null;
            }

            if (!values.Contains(value))
            {
                values.Add(value);
            }
        }

        return values;
    }

    private GroupValue? Value(IInvocationOperation call)
    {
        if (call.TargetMethod.Name == "Count")
        {
            return new GroupValue("", "$count", Lambda: null, "long", "JsonRead.Int64");
        }

        var argument = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0);
        if (SelectBinder.Lambda(argument?.Value) is not { Symbol.Parameters: { Length: 1 } parameters } lambda
            || GroupKeys.Result(lambda) is not { } result
            || PropertyPath.Of(result, parameters[0]) is not { } path
            || Method(call) is not { } method
            || (method is not ("sum" or "min" or "max" or "average") && PropertyPath.LosesDigits(result))
            || Type(call) is not { } type
            || JsonReads.Single(type) is not { } read)
        {
            return null;
        }

        return new GroupValue(path, method, argument!.Value.Syntax.ToString(), JsonReads.Name(type) + (type.IsValueType ? "" : "?"), read);
    }

    private static string? Method(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "Sum" => "sum",
        "Min" => "min",
        "Max" => "max",
        "Average" => "average",
        "CountDistinct" => "countdistinct",
        "Custom" => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 1)?.Value.ConstantValue is { HasValue: true, Value: string name } ? name : null,
        _ => null,
    };

    /// <summary>The type of the value as the group's method looks it up.</summary>
    private ITypeSymbol? Type(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "CountDistinct" => compilation.GetSpecialType(SpecialType.System_Int64),
        "Average" => JsonReads.Underlying(call.TargetMethod.ReturnType),
        _ => call.TargetMethod.TypeArguments[0],
    };

    private static bool Same(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
