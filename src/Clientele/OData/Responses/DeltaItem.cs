using System;
using System.Collections.Generic;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>An item of a delta response (OData JSON Format 4.01 §15): <see cref="DeltaEntity{TEntity}"/>, <see cref="DeltaRemoval{TEntity}"/> or <see cref="DeltaLink{TEntity}"/>.</summary>
/// <typeparam name="TEntity">Type of the entities.</typeparam>
public abstract record DeltaItem<TEntity>
{
    private protected DeltaItem()
    {
    }
}

/// <summary>An entity that was added or changed. Of a changed one a service may send the changed properties alone.</summary>
/// <typeparam name="TEntity">Type of the entity.</typeparam>
/// <param name="Entity">The entity as it is now.</param>
public sealed record DeltaEntity<TEntity>(TEntity Entity) : DeltaItem<TEntity>
{
    /// <summary>
    /// The collections of the entity of which the service sent changes only (<c>Parts@delta</c>, OData JSON Format 4.01 §8.6): their wire names, behind that of the
    /// related entity that has them (<c>Keeper/Reports</c>). They are not in <see cref="Entity"/>; <see cref="ChangesOf{TRelated}"/> gives them.
    /// </summary>
    public IReadOnlyList<string> ChangedCollections => Array.ConvertAll(Nested, static delta => delta.Path);

    internal NestedDelta[] Nested { get; init; } = [];

    /// <summary>What the service sent of a collection: entities that were added or changed, and removed ones; none where it sent no changes of it.</summary>
    /// <typeparam name="TRelated">Type of the collection's entities.</typeparam>
    /// <param name="collection">One of <see cref="ChangedCollections"/>.</param>
    /// <exception cref="ApiContractViolationException">The changes are not of that type.</exception>
    public IReadOnlyList<DeltaItem<TRelated>> ChangesOf<TRelated>(string collection)
        where TRelated : IJsonModel<TRelated>
    {
        ArgumentNullException.ThrowIfNull(collection);
        foreach (var delta in Nested)
        {
            if (delta.Path == collection)
            {
                return delta.Read<TRelated>();
            }
        }

        return [];
    }
}

/// <summary>An entity that is no longer among the rows.</summary>
/// <typeparam name="TEntity">Type of the entity.</typeparam>
/// <param name="Id">Where the entity is, or was: its id as the service writes it; null where the service gives key properties instead.</param>
/// <param name="IsDeleted">It was deleted; else it was only changed so that it is no longer a row of the query.</param>
/// <param name="Entity">What the service says of the entity, its key at least; null where it says nothing but the id.</param>
public sealed record DeltaRemoval<TEntity>(string? Id, bool IsDeleted, TEntity? Entity) : DeltaItem<TEntity>;

/// <summary>A link between two entities that was added or taken away.</summary>
/// <typeparam name="TEntity">Type of the entities.</typeparam>
/// <param name="Source">Id of the entity that the link is of.</param>
/// <param name="Relationship">Wire name of the navigation property.</param>
/// <param name="Target">Id of the related entity.</param>
/// <param name="IsRemoved">The link was taken away.</param>
public sealed record DeltaLink<TEntity>(string Source, string Relationship, string Target, bool IsRemoved) : DeltaItem<TEntity>;

/// <summary>One response of changes.</summary>
/// <typeparam name="TEntity">Type of the entities.</typeparam>
/// <param name="Items">What changed, in order.</param>
/// <param name="State">Store it once the items are dealt with: a later call goes on behind them.</param>
/// <param name="IsLast">There is nothing behind this response for now.</param>
public sealed record DeltaPage<TEntity>(IReadOnlyList<DeltaItem<TEntity>> Items, string State, bool IsLast);
