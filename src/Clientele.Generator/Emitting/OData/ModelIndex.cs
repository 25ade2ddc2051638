using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Emitting.OData;

/// <summary>What emitters ask of a model again and again, found once.</summary>
internal sealed class ModelIndex
{
    private readonly Dictionary<string, StructuredTypeModel> _types;
    private readonly Dictionary<string, List<OperationModel>> _entityOperations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<OperationModel>> _collectionOperations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CapabilitiesModel>> _capabilities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NavigationModel>> _givable = new(StringComparer.Ordinal);
    private readonly Lazy<AccessClasses> _access;
    private readonly Lazy<ReachedTypes> _reached;
    private readonly Lazy<HashSet<string>> _declared;
    private readonly Lazy<HashSet<string>> _queried;
    private HashSet<string>? _linked;
    private HashSet<string>? _parameters;

    public ModelIndex(ODataServiceModel model)
    {
        Model = model;
        _declared = new Lazy<HashSet<string>>(() => DeclaredTypes.Of(model));
        _queried = new Lazy<HashSet<string>>(() => QueriedTypes.Of(this));
        _access = new Lazy<AccessClasses>(() => new AccessClasses(this));
        _reached = new Lazy<ReachedTypes>(() => new ReachedTypes(this));
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

    public ODataServiceModel Model { get; }

    public StructuredTypeModel? Find(string? qualifiedName) =>
        qualifiedName is not null && _types.TryGetValue(qualifiedName, out var type) ? type : null;

    /// <summary>The base type in the description, past all that is shared.</summary>
    public StructuredTypeModel? DescribedBase(StructuredTypeModel type)
    {
        var parent = Find(type.BaseType);
        while (parent is { IsShared: true })
        {
            parent = Find(parent.BaseType);
        }

        return parent;
    }

    /// <summary>Up to so many derived types, each type of a family lists all of its own.</summary>
    public const int FewDerived = 12;

    /// <summary>Qualified names of types, and of all that lead on from them.</summary>
    /// <param name="types">Where to begin.</param>
    /// <param name="next">Gives the types that a type leads to.</param>
    public static HashSet<string> Closure(IEnumerable<StructuredTypeModel> types, Func<StructuredTypeModel, IEnumerable<StructuredTypeModel>> next)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<StructuredTypeModel>(types);
        while (open.Count > 0)
        {
            var type = open.Pop();
            if (found.Add(type.QualifiedName))
            {
                foreach (var other in next(type))
                {
                    open.Push(other);
                }
            }
        }

        return found;
    }

    /// <summary>All types derived from one that are in the model.</summary>
    public IEnumerable<StructuredTypeModel> Derived(StructuredTypeModel type) => type.DerivedTypes.Select(Find).OfType<StructuredTypeModel>();

    /// <summary>The derived types that an instance of the type can be taken for.</summary>
    /// <remarks>
    /// All of them, where the description has values of this very type. Where it has none, those directly derived, and so where they are many and values of a
    /// base type can be taken for them: of a chain of forty versions, each would list all later ones.
    /// </remarks>
    public IEnumerable<StructuredTypeModel> Casts(StructuredTypeModel type) => ListsAll(type)
        ? Derived(type)
        : Derived(type).Where(other => ReferenceEquals(DescribedBase(other), type));

    private bool ListsAll(StructuredTypeModel type) => _declared.Value.Contains(type.QualifiedName)
        && (type.DerivedTypes.Count <= FewDerived || !Lineage(type).Any(part => !ReferenceEquals(part, type) && _declared.Value.Contains(part.QualifiedName)));

    /// <summary>The stem of the names that belong to the type that a member or parameter has.</summary>
    public string Stem(TypeReference type) => Find(type.QualifiedName)?.Stem ?? type.CSharpName;

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

    /// <summary>
    /// The expression of the table of a type's members. It names the type in full: in an expression the name alone could be that of a member.
    /// </summary>
    public string MemberTable(StructuredTypeModel type) => "global::" + SourceFiles.Namespace(Model) + "." + Names.Type(type) + ".s_members";

    /// <summary>Whether a complex type records which members were set, for requests: it or a type of its family can be written.</summary>
    public bool IsTracked(StructuredTypeModel type)
    {
        if (type.Kind != StructuredTypeKind.Complex)
        {
            return false;
        }

        var root = Lineage(type)[0];
        var family = root.DerivedTypes.Select(Find).OfType<StructuredTypeModel>().Append(root).ToList();
        return family.Exists(member => member.IsWritten) && family.Exists(member => !member.Properties.IsEmpty || !member.Navigations.IsEmpty);
    }

    /// <summary>Whether a query can name properties of the type, so that it has fields.</summary>
    public bool IsQueried(StructuredTypeModel type) => _queried.Value.Contains(type.QualifiedName);

    /// <summary>Operations bound to one entity of the type or of a base type.</summary>
    public IReadOnlyList<OperationModel> EntityOperations(StructuredTypeModel type) => Operations(_entityOperations, type);

    /// <summary>Operations bound to a collection of the type or of a base type.</summary>
    public IReadOnlyList<OperationModel> CollectionOperations(StructuredTypeModel type) => Operations(_collectionOperations, type);

    /// <summary>Operations bound to one entity of just this type that entries of derived types inherit.</summary>
    public IEnumerable<OperationModel> InheritableOperations(StructuredTypeModel type) =>
        _entityOperations.TryGetValue(type.QualifiedName, out var own) ? own.Where(IsInheritable) : [];

    /// <summary>Whether entries of derived types inherit a bound operation: other types have derived ones, and none of the family has one of its name.</summary>
    public bool IsInheritable(OperationModel operation)
    {
        if (operation.Binding is not { IsCollection: false } binding || Find(binding.QualifiedName) is not { DerivedTypes.IsEmpty: false } type)
        {
            return false;
        }

        var family = type.DerivedTypes.Concat(Lineage(type).Where(part => !ReferenceEquals(part, type)).Select(part => part.QualifiedName));
        return !family.Any(name => _entityOperations.TryGetValue(name, out var others) && others.Exists(other => other.CSharpName == operation.CSharpName));
    }

    /// <summary>Types of entities that a client leads to.</summary>
    public ReachedTypes Reached => _reached.Value;

    /// <summary>The classes that show what callers can do with entities.</summary>
    public AccessClasses Access => _access.Value;

    /// <summary>What any set or singleton that has entities of the type can do, those of base types among them; all, where none is of just this type.</summary>
    public SetCapabilities Capabilities(StructuredTypeModel type) => type.IsOutline ? SetCapabilities.IndexByKey : HasSet(type)
        ? SetsWith(type).Aggregate(SetCapabilities.None, (all, set) => all | set.Set.Allowed)
        : SetCapabilities.All;

    /// <summary>What sets and singletons can do that are declared with the type or a base type of it.</summary>
    public IEnumerable<(StructuredTypeModel Type, CapabilitiesModel Set)> SetsWith(StructuredTypeModel type) =>
        Lineage(type).SelectMany(part => _capabilities.TryGetValue(part.QualifiedName, out var sets) ? sets.Select(set => (part, set)) : []);

    /// <summary>Whether changes of an entity of the type need the ETag that was read: a set of it, or of a base type, says so.</summary>
    public bool HasETags(StructuredTypeModel type) =>
        SetsWith(type).Any(set => set.Set.HasETags);

    /// <summary>
    /// Navigation properties that a new entity can be given: new entities within it, and links to such that exist. Where a property holds
    /// the key of the related entity, that is given instead. Entities within the new one that lie outside the slice have no bodies.
    /// </summary>
    public IReadOnlyList<NavigationModel> Givable(StructuredTypeModel type)
    {
        if (!_givable.TryGetValue(type.QualifiedName, out var givable))
        {
            givable = AllNavigations(type).Where(navigation => IsGivable(type, navigation)).ToList();
            _givable.Add(type.QualifiedName, givable);
        }

        return givable;
    }

    private bool IsGivable(StructuredTypeModel type, NavigationModel navigation) =>
        navigation.IsNestedOnCreate
        || (!Model.Contract.SetsForeignKeys && (navigation.ContainsTarget ? Find(navigation.Target.QualifiedName) is not { IsOutline: true } : !HasForeignKey(type, navigation)));

    /// <summary>Whether an entity of just this type is what a navigation property that can be given leads to, so that a link can stand for a new one.</summary>
    public bool IsLinked(StructuredTypeModel type) => (_linked ??= [.. Model.Types
        .Where(other => !other.IsShared)
        .SelectMany(Givable)
        .Where(navigation => !navigation.ContainsTarget)
        .Select(navigation => navigation.Target.QualifiedName)]).Contains(type.QualifiedName);

    /// <summary>Whether a parameter of an operation is an entity of just this type, or a collection of them.</summary>
    public bool IsParameter(StructuredTypeModel type) => (_parameters ??= [.. Model.Operations
        .SelectMany(operation => operation.Parameters)
        .Select(parameter => parameter.Type)
        .Where(parameter => parameter.Kind == TypeKind.Entity)
        .Select(parameter => parameter.QualifiedName)]).Contains(type.QualifiedName);

    /// <summary>
    /// Whether callers set a property that holds the key: by what is declared, or by its name, which is no proof, but then <c>LinkAsync</c> is left.
    /// A property that the service computes from the link, as <c>_customerid_value</c> of Dynamics, is none: callers give the link.
    /// </summary>
    private bool HasForeignKey(StructuredTypeModel type, NavigationModel navigation)
    {
        if (!navigation.Target.IsCollection)
        {
            var byName = navigation.WireName + "Id";
            return AllProperties(type).Any(property => !property.IsComputed && (navigation.ForeignKey is { } declared
                ? property.WireName == declared
                : property.WireName.Equals(byName, StringComparison.OrdinalIgnoreCase)));
        }

        return navigation.Partner is { } partner && Find(navigation.Target.QualifiedName) is { } target
            && AllNavigations(target).FirstOrDefault(back => back.WireName == partner) is { Target.IsCollection: false } single
            && HasForeignKey(target, single);
    }

    /// <summary>Whether a set or singleton is declared with just this type.</summary>
    public bool HasSet(StructuredTypeModel type) => _capabilities.ContainsKey(type.QualifiedName);

    /// <summary>The type's own first; a base type's of the same signature is the same call and gives way.</summary>
    private List<OperationModel> Operations(Dictionary<string, List<OperationModel>> operations, StructuredTypeModel type)
    {
        var found = new List<OperationModel>();
        var signatures = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in Lineage(type).Reverse())
        {
            if (operations.TryGetValue(part.QualifiedName, out var own))
            {
                found.AddRange(own.Where(operation => signatures.Add(Signature(operation))));
            }
        }

        return found;
    }

    private static string Signature(OperationModel operation) =>
        operation.CSharpName + "(" + string.Join(",", operation.Parameters.Select(parameter => TypeMap.CSharp(parameter.Type))) + ")";

    private static void Add<T>(Dictionary<string, List<T>> lists, string key, T value)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(value);
    }
}
