using System;
using System.Globalization;

namespace Clientele.OData;

/// <summary>Adds <c>$expand</c> to the options of queries, entries and expanded properties.</summary>
internal static class Expansion
{
    public const string AllLevels = "max";

    public static QueryOptions ToOne<TFields, TRelated>(
        QueryOptions current,
        Func<TFields, TRelated> path,
        Func<ExpandOptions<TRelated>, ExpandOptions<TRelated>>? options)
        where TFields : IFields<TFields>
        where TRelated : IEntityFields<TRelated> =>
        ExpandPath.Add(
            current,
            Composition.Apply(path).Path,
            options is null ? null : inner => options(new(inner)).Options);

    public static QueryOptions ToMany<TFields, TRelated>(
        QueryOptions current,
        Func<TFields, NavigationCollectionField<TRelated>> path,
        Func<ExpandCollectionOptions<TRelated>, ExpandCollectionOptions<TRelated>>? options)
        where TFields : IFields<TFields>
        where TRelated : IEntityFields<TRelated> =>
        ExpandPath.Add(
            current,
            Composition.Apply(path).Path,
            options is null ? null : inner => options(new(inner)).Options);

    public static string Levels(int levels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 1);
        return levels.ToString(CultureInfo.InvariantCulture);
    }
}
