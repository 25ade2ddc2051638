using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Reads;

/// <content>The operators of <c>System.Linq.Enumerable</c> on collections of interest.</content>
internal sealed partial class ReadWalker
{
    private ReadValue CallEnumerable(IInvocationOperation operation, ReadValue source)
    {
        if (source.IsNone)
        {
            Rest(operation, 1);
            return ReadValue.None;
        }

        var elements = Elements(source, operation);
        switch (operation.TargetMethod.Name)
        {
            case "Any" or "Count" or "LongCount" or "TryGetNonEnumeratedCount":
                CountAll(source);
                Functions(operation, elements, WholeReason.Compared);
                return ReadValue.None;
            case "All" or "Sum" or "Average" when operation.Arguments.Length > 1:
                Functions(operation, elements, WholeReason.Compared);
                return ReadValue.None;
            case "Min" or "Max" when operation.Arguments.Length > 1 && Lambda(operation.Arguments[1]) is not null:
                Functions(operation, elements, WholeReason.Compared);
                return ReadValue.None;
            case "Where" or "TakeWhile" or "SkipWhile" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "DistinctBy":
                Functions(operation, elements, WholeReason.Compared);
                return source;
            case "Take" or "Skip" or "TakeLast" or "SkipLast" or "Reverse" or "ToList" or "ToArray" or "AsEnumerable" or "DefaultIfEmpty" or "Concat" or "Append" or "Prepend":
                return Others(operation, source);
            case "Distinct" or "Union" or "Intersect" or "Except" or "ToHashSet":
                // What a comparer, or an Equals of the class, looks at is not known.
                var compared = Others(operation, source);
                Escape(compared, WholeReason.Compared, operation);
                return compared;
            case "OfType" or "Cast":
                Cast(elements, operation.TargetMethod.TypeArguments.FirstOrDefault());
                return source;
            case "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "ElementAt" or "ElementAtOrDefault"
                or "MinBy" or "MaxBy":
                Functions(operation, elements, WholeReason.Compared);
                return OrDefault(operation, elements);
            case "Select":
                return Functions(operation, elements, WholeReason.None).Grouped;
            case "SelectMany":
                return SelectMany(operation, elements);
            case "GroupBy" or "ToLookup":
                return GroupBy(operation, source, elements);
            case "ToDictionary" when operation.Arguments.Length > 2 && Lambda(operation.Arguments[2]) is not null:
                Functions(operation, elements, WholeReason.Stored);
                return ReadValue.None;
            case "Aggregate" when operation.Arguments.Length > 2 && Lambda(operation.Arguments[2]) is { } step:
                Visit(operation.Arguments[1]);
                Escape(Call(step, ReadValue.None, elements), WholeReason.Stored, operation);
                Rest(operation, 3);
                return ReadValue.None;
            case "Chunk":
                Rest(operation, 1);
                return source.Grouped;
            default:
                Escape(source, WholeReason.PassedAsArgument, operation);
                Rest(operation, 1);
                return ReadValue.None;
        }
    }

    /// <summary>Runs the functions among the arguments on the elements; what they return escapes, or is the result where that is no harm.</summary>
    private ReadValue Functions(IInvocationOperation operation, ReadValue elements, WholeReason escape)
    {
        var result = ReadValue.None;
        foreach (var item in operation.Arguments.Skip(1))
        {
            if (Lambda(item) is { } lambda)
            {
                result = result.Or(Call(lambda, elements));
            }
            else
            {
                Visit(item);
                if (item.Value.Type?.TypeKind == TypeKind.Delegate)
                {
                    Escape(elements, WholeReason.PassedAsArgument, item);
                }
            }
        }

        Escape(result, escape, operation);
        return result;
    }

    private ReadValue SelectMany(IInvocationOperation operation, ReadValue elements)
    {
        if (operation.Arguments.Length < 2 || Lambda(operation.Arguments[1]) is not { } collection)
        {
            return Functions(operation, elements, WholeReason.PassedAsArgument);
        }

        var inner = Call(collection, elements);
        return operation.Arguments.Length > 2 && Lambda(operation.Arguments[2]) is { } pair
            ? Call(pair, elements, Elements(inner, operation)).Grouped
            : inner;
    }

    private ReadValue GroupBy(IInvocationOperation operation, ReadValue source, ReadValue elements)
    {
        if (operation.Arguments.Length > 2)
        {
            // With a second function the groups are of what it gives; with a result selector, its second parameter is the group.
            var first = Lambda(operation.Arguments[1]);
            var second = Lambda(operation.Arguments[2]);
            if (first is null || second is null || operation.Arguments.Length > 3)
            {
                Escape(source, WholeReason.PassedAsArgument, operation);
                Rest(operation, 1);
                return ReadValue.None;
            }

            Escape(Call(first, elements), WholeReason.Compared, operation);
            return second.Symbol.Parameters.Length == 2
                ? Call(second, ReadValue.None, source).Grouped
                : Call(second, elements).Grouped.Grouped;
        }

        Functions(operation, elements, WholeReason.Compared);
        return source.Grouped;
    }

    /// <summary>An element, or the object that stands for none: the argument of <c>FirstOrDefault</c> and its like.</summary>
    private ReadValue OrDefault(IInvocationOperation operation, ReadValue elements)
    {
        foreach (var item in operation.Arguments.Skip(1))
        {
            if (Lambda(item) is null && item.Value.Type is { } type && DescribedTypes.Related(type) is not null)
            {
                elements = Join(elements, leftAt: null, Visit(item.Value), item.Value);
            }
        }

        return elements;
    }

    private ReadValue Others(IInvocationOperation operation, ReadValue source)
    {
        var result = source;
        foreach (var item in operation.Arguments.Skip(1))
        {
            var other = Visit(item.Value);
            result = Join(result, leftAt: null, other.IsNone || !other.Elements.IsNone ? other : other.Grouped, item.Value);
        }

        return result;
    }

    private void Rest(IInvocationOperation operation, int start)
    {
        foreach (var item in operation.Arguments.Skip(start))
        {
            Visit(item);
        }
    }

    private ReadValue Call(IAnonymousFunctionOperation lambda, params ReadValue[] arguments)
    {
        for (var i = 0; i < lambda.Symbol.Parameters.Length && i < arguments.Length; i++)
        {
            Bind(lambda.Symbol.Parameters[i], arguments[i], _functions.Count + 1);
        }

        return Run(lambda.Symbol, lambda.Body);
    }

    /// <summary>The elements of a collection; of what is none by its description, code that is not seen says what they are.</summary>
    private static ReadValue Elements(ReadValue value, IOperation at)
    {
        var elements = value.Elements;
        if (!value.IsNone)
        {
            foreach (var use in value.Uses)
            {
                if (use.Depth <= 0)
                {
                    Escape(ReadValue.Of(use.Node, use.Depth), WholeReason.MethodCalled, at);
                }
                else if (use.Node.MayHoldOthers)
                {
                    elements = elements with { IsPartial = true };
                }
            }
        }

        return elements;
    }

    private static void CountAll(ReadValue source) => Mark(source, static node => node.Count());

    private static IAnonymousFunctionOperation? Lambda(IArgumentOperation argument)
    {
        var value = argument.Value;
        while (value is IConversionOperation or IDelegateCreationOperation)
        {
            value = value is IConversionOperation conversion ? conversion.Operand : ((IDelegateCreationOperation)value).Target;
        }

        return value as IAnonymousFunctionOperation;
    }
}
