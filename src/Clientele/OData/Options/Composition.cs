using System;
using System.Collections.Generic;

namespace Clientele.OData;

/// <summary>What composing a query and composing an expanded collection have in common.</summary>
internal static class Composition
{
    /// <summary>Runs a lambda on the fields of the instance itself.</summary>
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
