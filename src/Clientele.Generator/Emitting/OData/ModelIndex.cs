using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model;

namespace Clientele.Generator.Emitting.OData;

/// <summary>What emitters ask of a model again and again, found once.</summary>
internal sealed class ModelIndex
{
    private readonly Dictionary<string, StructuredTypeModel> _types;
    private readonly Dictionary<string, List<OperationModel>> _entityOperations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<OperationModel>> _collectionOperations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CapabilitiesModel>> _capabilities = new(StringComparer.Ordinal);

    public ModelIndex(ServiceModel model)
    {
        Model = model;
        _types = model.Types.ToDictionary(type => type.QualifiedName, StringComparer.Ordinal);
        foreach (var operation in model.Operations)
        {
            if (operation.Binding is { Kind: TypeKind.Entity } binding)
            {
                Add(binding.IsCollection ? _collectionOperations : _entityOperations, binding.QualifiedName, operation);
            }
        }

        foreach (var set in model.EntitySets)
        {
            Add(_capabilities, set.EntityType, set.Capabilities);
        }

        foreach (var singleton in model.Singletons)
        {
            Add(_capabilities, singleton.EntityType, singleton.Capabilities);
        }
    }

    public ServiceModel Model { get; }

    public StructuredTypeModel? Find(string? qualifiedName) =>
        qualifiedName is not null && _types.TryGetValue(qualifiedName, out var type) ? type : null;

    /// <summary>The type and its base types, the root first.</summary>
    public IReadOnlyList<StructuredTypeModel> Lineage(StructuredTypeModel type)
    {
        var lineage = new List<StructuredTypeModel>();
        for (var current = type; current is not null && !lineage.Contains(current); current = Find(current.BaseType))
        {
            lineage.Insert(0, current);
        }

        return lineage;
    }

    public IEnumerable<PropertyModel> AllProperties(StructuredTypeModel type) => Lineage(type).SelectMany(part => part.Properties);

    public IEnumerable<NavigationModel> AllNavigations(StructuredTypeModel type) => Lineage(type).SelectMany(part => part.Navigations);

    /// <summary>Operations bound to one entity of the type or of a base type.</summary>
    public IEnumerable<OperationModel> EntityOperations(StructuredTypeModel type) => Operations(_entityOperations, type);

    /// <summary>Operations bound to a collection of the type or of a base type.</summary>
    public IEnumerable<OperationModel> CollectionOperations(StructuredTypeModel type) => Operations(_collectionOperations, type);

    /// <summary>Whether a set of the type, or any way but sets, lets a capability be used.</summary>
    public bool Allows(StructuredTypeModel type, Func<CapabilitiesModel, bool> capability) =>
        !_capabilities.TryGetValue(type.QualifiedName, out var sets) || sets.Exists(set => capability(set));

    /// <summary>Whether a set or singleton is declared with just this type.</summary>
    public bool HasSet(StructuredTypeModel type) => _capabilities.ContainsKey(type.QualifiedName);

    private IEnumerable<OperationModel> Operations(Dictionary<string, List<OperationModel>> operations, StructuredTypeModel type) =>
        Lineage(type).SelectMany(part => operations.TryGetValue(part.QualifiedName, out var own) ? own : []);

    private static void Add<T>(Dictionary<string, List<T>> lists, string key, T value)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(value);
    }
}
