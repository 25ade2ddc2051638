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

/// <summary>An entity that was added or changed. For a changed entity, a service may send only the changed properties.</summary>
/// <typeparam name="TEntity">Type of the entity.</typeparam>
/// <param name="Entity">The current entity.</param>
public sealed record DeltaEntity<TEntity>(TEntity Entity) : DeltaItem<TEntity>
{
    /// <summary>
    /// The wire paths of the collections for which the service sent only changes (<c>Parts@delta</c>, OData JSON Format 4.01 §8.6). The path of a
    /// collection of a related entity begins with that entity (<c>Keeper/Reports</c>). These collections are not in <see cref="Entity"/>; read them with
    /// <see cref="ChangesOf{TRelated}"/>.
    /// </summary>
    public IReadOnlyList<string> ChangedCollections => Array.ConvertAll(Nested, static delta => delta.Path);

    internal NestedDelta[] Nested { get; init; } = [];

    /// <summary>The changes of a collection: entities that were added, changed or removed. Empty if the service sent no changes of it.</summary>
    /// <typeparam name="TRelated">Type of the collection's entities.</typeparam>
    /// <param name="collection">One of <see cref="ChangedCollections"/>.</param>
    /// <exception cref="ApiContractViolationException">The changes can't be read as that type.</exception>
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

/// <summary>An entity that is no longer in the result.</summary>
/// <typeparam name="TEntity">Type of the entity.</typeparam>
/// <param name="Id">Id of the entity as the service wrote it; null if the service sent key properties instead.</param>
/// <param name="IsDeleted">Whether the entity was deleted; otherwise it changed so that the query no longer includes it.</param>
/// <param name="Entity">The properties that the service sent, at least the key; null if it sent only the id.</param>
public sealed record DeltaRemoval<TEntity>(string? Id, bool IsDeleted, TEntity? Entity) : DeltaItem<TEntity>;

/// <summary>A link between two entities that was added or removed.</summary>
/// <typeparam name="TEntity">Type of the entities.</typeparam>
/// <param name="Source">Id of the entity that has the link.</param>
/// <param name="Relationship">Wire name of the navigation property.</param>
/// <param name="Target">Id of the related entity.</param>
/// <param name="IsRemoved">Whether the link was removed.</param>
public sealed record DeltaLink<TEntity>(string Source, string Relationship, string Target, bool IsRemoved) : DeltaItem<TEntity>;

/// <summary>One page of changes.</summary>
/// <typeparam name="TEntity">Type of the entities.</typeparam>
/// <param name="Items">The changes, in order.</param>
/// <param name="State">The state after these items. Store it after the items are processed: a later call continues from it.</param>
/// <param name="IsLast">Whether this is the last page for now.</param>
public sealed record DeltaPage<TEntity>(IReadOnlyList<DeltaItem<TEntity>> Items, string State, bool IsLast);
