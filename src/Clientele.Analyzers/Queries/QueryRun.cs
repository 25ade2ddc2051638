using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Queries;

/// <summary>What a run of a query fetches.</summary>
internal enum RunKind
{
    /// <summary>Rows as they come.</summary>
    Rows,

    /// <summary>All rows, in a list.</summary>
    List,

    /// <summary>A page, or pages.</summary>
    Pages,

    /// <summary>One row or two.</summary>
    One,

    /// <summary>One entity by its address.</summary>
    Entity,

    /// <summary>A number or a yes, no row's content.</summary>
    Number,
}

/// <summary>A place where a query is run.</summary>
/// <param name="Operation">The call, or the loop.</param>
/// <param name="Query">What is run.</param>
/// <param name="Kind">What comes of it.</param>
/// <param name="Name">The call as messages name it.</param>
internal sealed record QueryRun(IOperation Operation, IOperation Query, RunKind Kind, string Name)
{
    public static QueryRun? Of(IOperation operation) => operation switch
    {
        IInvocationOperation call => OfCall(call),
        IForEachLoopOperation { IsAsynchronous: true } loop => OfLoop(loop),
        _ => null,
    };

    /// <summary>The entity type of the rows, where they are entities.</summary>
    public INamedTypeSymbol? Entity => QueryTypes.Entity(Query.Type);

    private static QueryRun? OfCall(IInvocationOperation call)
    {
        if (call.Instance is not { } instance || KindOf(call.TargetMethod.Name) is not { } kind || !QueryTypes.IsDeferred(call.TargetMethod.ContainingType))
        {
            return null;
        }

        return new QueryRun(call, instance.Unwrapped(), kind, call.TargetMethod.Name);
    }

    private static QueryRun? OfLoop(IForEachLoopOperation loop)
    {
        var collection = loop.Collection.Unwrapped();
        while (collection is IInvocationOperation { TargetMethod.Name: "WithCancellation" or "ConfigureAwait" or "ReadAhead" } call && call.Receiver() is { } receiver)
        {
            collection = receiver.Unwrapped();
        }

        return QueryTypes.Query(collection.Type) is null && QueryTypes.Pageable(collection.Type) is null
            ? null
            : new QueryRun(loop, collection, RunKind.Rows, "await foreach");
    }

    private static RunKind? KindOf(string method) => method switch
    {
        "ToListAsync" => RunKind.List,
        "AsAsyncEnumerable" => RunKind.Rows,
        "AsPages" or "ReadPageAsync" => RunKind.Pages,
        "FirstAsync" or "FirstOrDefaultAsync" or "SingleAsync" or "SingleOrDefaultAsync" => RunKind.One,
        "GetAsync" or "GetOrNullAsync" => RunKind.Entity,
        "CountAsync" or "AnyAsync" => RunKind.Number,
        _ => null,
    };
}
