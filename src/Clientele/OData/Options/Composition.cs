using System;
using System.Collections.Generic;

namespace Clientele.OData;

/// <summary>Shared code of queries and expanded collections.</summary>
internal static class Composition
{
    /// <summary>Calls a lambda with the fields of the root instance.</summary>
    public static TResult Apply<TFields, TResult>(Func<TFields, TResult> lambda)
        where TFields : IFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(lambda);
        return lambda(TFields.At(path: null));
    }

    public static long Count(long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count;
    }

    public static IReadOnlyList<SearchTerm> Search(QueryOptions options, SearchTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return [.. options.Search, term];
    }
}
