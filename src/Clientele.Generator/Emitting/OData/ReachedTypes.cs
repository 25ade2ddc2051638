using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Emitting.OData;

/// <summary>
/// Types of entities that a client leads to: those of sets, singletons, navigation properties and composable functions, and the types that such an
/// entity can be cast to. Of the others, those that are abstract are bases, and what operations give: they have no address.
/// </summary>
internal sealed class ReachedTypes
{
    private readonly HashSet<string> _collections;
    private readonly HashSet<string> _entities;

    public ReachedTypes(ModelIndex index)
    {
        var model = index.Model;
        var targets = model.Types.SelectMany(type => type.Navigations).Select(navigation => navigation.Target).ToList();
        var results = model.Operations.Where(operation => operation.IsComposable).Select(operation => operation.ReturnType).OfType<TypeReference>();
        var collections = model.EntitySets.Select(set => set.EntityType).Concat(Names(targets.Where(target => target.IsCollection))).ToList();
        var entities = model.Singletons.Select(singleton => singleton.EntityType).Concat(Names(targets.Concat(results.Where(result => !result.IsCollection))));
        _collections = WithCasts(index, collections);
        _entities = WithCasts(index, entities.Concat(collections));
    }

    /// <summary>Whether a collection of the type has an address.</summary>
    public bool AsCollection(StructuredTypeModel type) => !type.IsAbstract || _collections.Contains(type.QualifiedName);

    /// <summary>Whether an entity of the type has an address, alone or in a collection.</summary>
    public bool AsEntity(StructuredTypeModel type) => !type.IsAbstract || _entities.Contains(type.QualifiedName);

    private static IEnumerable<string> Names(IEnumerable<TypeReference> types) => types.Select(type => type.QualifiedName);

    private static HashSet<string> WithCasts(ModelIndex index, IEnumerable<string> names) =>
        ModelIndex.Closure(names.Select(index.Find).OfType<StructuredTypeModel>(), index.Casts);
}
