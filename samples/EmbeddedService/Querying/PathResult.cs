using System.Collections.Generic;
using System.Linq;
using EmbeddedService.Data;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace EmbeddedService.Querying;

/// <summary>What a path leads to: rows, a row, a value, or an operation on one of these.</summary>
internal sealed record PathResult
{
    public IReadOnlyList<Row>? Rows { get; init; }

    public Row? Row { get; init; }

    public object? Value { get; init; }

    /// <summary>Type of the row, of each row, or of the value.</summary>
    public required IEdmType Type { get; init; }

    /// <summary>Set or singleton that the rows are in; null behind a containment.</summary>
    public IEdmNavigationSource? Source { get; init; }

    /// <summary>Row that <see cref="Rows"/> or <see cref="Row"/> are related to, and how.</summary>
    public (Row Parent, IEdmNavigationProperty Navigation)? Relation { get; init; }

    public OperationSegment? Operation { get; init; }

    public OperationImportSegment? Import { get; init; }

    public bool IsCount { get; init; }

    public bool IsRows => Rows is not null;

    /// <summary>Follows a path segment by segment.</summary>
    /// <exception cref="Fault">A key or property on the way is not there.</exception>
    public static PathResult Follow(ODataPath path, Store store, Relations relations) =>
        path.Aggregate((PathResult?)null, (at, segment) => Step(at, segment, store, relations))
        ?? throw Fault.NotFound("There is nothing at this address.");

    private static PathResult Step(PathResult? at, ODataPathSegment segment, Store store, Relations relations) => segment switch
    {
        EntitySetSegment set => new PathResult
        {
            Rows = [.. store.Rows(set.EntitySet.EntityType)],
            Type = set.EntitySet.EntityType,
            Source = set.EntitySet,
        },
        SingletonSegment single => new PathResult
        {
            Row = store.Rows(single.Singleton.EntityType).FirstOrDefault(),
            Type = single.Singleton.EntityType,
            Source = single.Singleton,
        },
        OperationImportSegment import => new PathResult { Import = import, Type = EdmCoreModel.Instance.GetUntypedType() },
        KeySegment key => at! with { Row = ByKey(at, key), Rows = null },
        TypeSegment cast => Cast(at!, cast),
        NavigationPropertySegment navigation => Navigate(at!, navigation, relations),
        PropertySegment property => Property(at!, property.Property.Name, property.Property.Type.Definition),
        DynamicPathSegment dynamic => Property(at!, dynamic.Identifier, EdmCoreModel.Instance.GetUntypedType()),
        OperationSegment operation => at! with { Operation = operation },
        CountSegment => at! with { IsCount = true },
        ValueSegment => at!,
        _ => throw Fault.NotImplemented($"answer for a {segment.GetType().Name}"),
    };

    private static Row ByKey(PathResult at, KeySegment key)
    {
        var (name, value) = key.Keys.Single();
        return at.Rows!.FirstOrDefault(r => Operators.Equality.Equals(r[name], value)) ?? throw Fault.NotFound("There is no such row.");
    }

    private static PathResult Cast(PathResult at, TypeSegment cast)
    {
        var type = (cast.EdmType as IEdmCollectionType)?.ElementType.Definition ?? cast.EdmType;
        return at with
        {
            Type = type,
            Rows = at.Rows is null ? null : [.. at.Rows.Where(r => r.Type.IsOrInheritsFrom(type))],
            Row = at.Row is { } row && !row.Type.IsOrInheritsFrom(type) ? throw Fault.NotFound("The row is not of this type.") : at.Row,
        };
    }

    private static PathResult Navigate(PathResult at, NavigationPropertySegment segment, Relations relations)
    {
        var navigation = segment.NavigationProperty;
        var parent = at.Row ?? throw Fault.NotFound("There is no row to go on from.");
        var isMany = navigation.TargetMultiplicity() is EdmMultiplicity.Many;
        return new PathResult
        {
            Rows = isMany ? [.. relations.Many(parent, navigation)] : null,
            Row = isMany ? null : relations.One(parent, navigation),
            Type = navigation.ToEntityType(),
            Source = segment.NavigationSource as IEdmEntitySet,
            Relation = (parent, navigation),
        };
    }

    private static PathResult Property(PathResult at, string name, IEdmType type)
    {
        var holder = at.Row ?? at.Value as Row ?? throw Fault.NotFound("There is no row to go on from.");
        return new PathResult { Value = holder[name], Type = type };
    }
}
