using System.Collections.Generic;
using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Queries;

/// <summary>How a query was put together: what it begins with, and the calls since.</summary>
internal sealed class QueryChain
{
    private const int LongestChain = 100;

    private QueryChain(IOperation root, IReadOnlyList<IInvocationOperation> calls)
    {
        Root = root;
        Calls = calls;
        Property = (root as IPropertyReferenceOperation)?.Property;
        var isOfClient = Property is not null && IsClient(Property.ContainingType);
        Set = isOfClient ? Property : null;
        Limits = Set is null ? null : SetLimits.Of(Set);
        IsWholeSet = isOfClient && QueryTypes.IsSet(root.Type);
    }

    /// <summary>Where it begins: a set, an entry, or what can't be followed, such as a parameter.</summary>
    public IOperation Root { get; }

    /// <summary>The calls since, in their order.</summary>
    public IReadOnlyList<IInvocationOperation> Calls { get; }

    /// <summary>The property it begins with, where it does.</summary>
    public IPropertySymbol? Property { get; }

    /// <summary>The client's property it begins with; null where it begins elsewhere.</summary>
    public IPropertySymbol? Set { get; }

    /// <summary>What that set can't do.</summary>
    public SetLimits? Limits { get; }

    /// <summary>It begins with all rows of a set.</summary>
    public bool IsWholeSet { get; }

    /// <summary>All is known: nothing was put to the query that can't be seen here.</summary>
    public bool IsKnown => QueryTypes.IsSet(Root.Type) || Root is IPropertyReferenceOperation { Property.IsIndexer: true } || Set is not null;

    public bool Has(string method) => Calls.Any(call => call.TargetMethod.Name == method);

    public IInvocationOperation? Last(string method) => Calls.LastOrDefault(call => call.TargetMethod.Name == method);

    /// <summary>Goes back from a query to where it begins, through locals that are written once.</summary>
    public static QueryChain Of(IOperation query)
    {
        var calls = new List<IInvocationOperation>();
        var current = query.Unwrapped();
        for (var length = 0; length < LongestChain; length++)
        {
            if (current is IInvocationOperation call && call.Receiver() is { } receiver && QueryTypes.IsDeferred(receiver.Unwrapped().Type))
            {
                calls.Add(call);
                current = receiver.Unwrapped();
            }
            else if (current is ILocalReferenceOperation local && LocalVariable.Of(local.Local, current).Value is { } value
                && QueryTypes.IsDeferred(value.Unwrapped().Type))
            {
                current = value.Unwrapped();
            }
            else
            {
                break;
            }
        }

        calls.Reverse();
        return new QueryChain(current, calls);
    }

    private static bool IsClient(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass.Is("Clientele", "ApiClientAttribute"))
            {
                return true;
            }
        }

        return false;
    }
}
