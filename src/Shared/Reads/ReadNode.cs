using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Clientele.Reads;

/// <summary>
/// What code reads of one object of a described type, or of each element of a collection of them. A member that is such an object, or
/// such a collection, is a node with members of its own.
/// </summary>
internal sealed class ReadNode
{
    private readonly List<IPropertySymbol> _order = [];
    private readonly Dictionary<IPropertySymbol, ReadNode> _members = new(SymbolEqualityComparer.Default);
    private readonly List<INamedTypeSymbol> _casts = [];
    private readonly List<string> _dynamicNames = [];

    private readonly ReadNode? _owner;
    private readonly IPropertySymbol? _property;

    public ReadNode(ITypeSymbol type, bool isCollection)
    {
        Type = type;
        IsCollection = isCollection;
    }

    private ReadNode(ITypeSymbol type, bool isCollection, ReadNode owner, IPropertySymbol property)
        : this(type, isCollection)
    {
        _owner = owner;
        _property = property;
    }

    /// <summary>The described class; for a plain value, its type.</summary>
    public ITypeSymbol Type { get; }

    /// <summary>The node stands for the elements of a collection.</summary>
    public bool IsCollection { get; }

    /// <summary>All members count as read.</summary>
    public bool IsWhole => Reason != WholeReason.None;

    /// <summary>Why all members count as read: the first reason found.</summary>
    public WholeReason Reason { get; private set; }

    /// <summary>Where <see cref="Reason"/> was found.</summary>
    public Location? WholeAt { get; private set; }

    /// <summary>
    /// The object may be used later than the code that got it: a nested function refers to it, or the code is asynchronous, or changes it.
    /// </summary>
    public bool IsCaptured { get; private set; }

    /// <summary>Code that is not seen may get it: whatever C# or a library calls of its class by itself may run.</summary>
    public bool IsHandedOn { get; private set; }

    /// <summary>Code that is not seen may get the collection, and put other objects into it.</summary>
    public bool MayHoldOthers { get; private set; }

    /// <summary>A program assigns to it, so what it holds may be another object.</summary>
    public bool IsReplaced { get; private set; }

    /// <summary>Of a row: a property of related entities that is read again and again, deeper than what is asked for.</summary>
    public IPropertySymbol? EndlessProperty { get; private set; }

    /// <summary>The number of elements is read, or whether there is any.</summary>
    public bool IsCounted { get; private set; }

    /// <summary>The ETag is read.</summary>
    public bool ReadsETag { get; private set; }

    /// <summary>Undeclared members that are read by name.</summary>
    public IReadOnlyList<string> DynamicNames => _dynamicNames;

    /// <summary>Derived types that the object is cast to or tested for.</summary>
    public IReadOnlyList<INamedTypeSymbol> Casts => _casts;

    /// <summary>The described members that are read, in the order of the first reading.</summary>
    public IEnumerable<KeyValuePair<IPropertySymbol, ReadNode>> Members =>
        _order.Select(property => new KeyValuePair<IPropertySymbol, ReadNode>(property, _members[property]));

    /// <summary>Nothing of it is read but that it is there, or how many there are.</summary>
    public bool IsEmpty => !IsWhole && _order.Count == 0 && _dynamicNames.Count == 0;

    /// <summary>This node and all below it.</summary>
    public IEnumerable<ReadNode> All => _order.SelectMany(property => _members[property].All).Prepend(this);

    public ReadNode Member(IPropertySymbol property, ITypeSymbol type, bool isCollection)
    {
        var key = property.OriginalDefinition;
        if (!_members.TryGetValue(key, out var node))
        {
            _order.Add(key);
            _members.Add(key, node = new ReadNode(type, isCollection, this, key));
        }

        return node;
    }

    /// <summary>
    /// Whether a property has been read twice on the way here: of functions that call themselves, one level more would never be the last.
    /// </summary>
    public bool IsBelow(IPropertySymbol property)
    {
        var times = 0;
        for (var node = this; node?._property is { } own; node = node._owner)
        {
            times += SymbolEqualityComparer.Default.Equals(own, property.OriginalDefinition) ? 1 : 0;
        }

        return times > 1;
    }

    public void TakeWhole(WholeReason reason, SyntaxNode? syntax)
    {
        IsHandedOn |= reason is not (WholeReason.Returned or WholeReason.StreamInfo or WholeReason.AllDynamicProperties);
        if (!IsWhole)
        {
            Reason = reason;
            WholeAt = syntax?.GetLocation();
        }
    }

    public void Capture() => IsCaptured = true;

    public bool Has(IPropertySymbol property) => _members.ContainsKey(property.OriginalDefinition);

    public void ReadWithoutEnd(IPropertySymbol property) => EndlessProperty ??= property;

    public void HandOn() => IsHandedOn = true;

    public void ShareCollection() => MayHoldOthers = true;

    public void Replace() => IsReplaced = true;

    public void Count() => IsCounted = true;

    public void ReadETag() => ReadsETag = true;

    public void ReadDynamic(string name)
    {
        if (!_dynamicNames.Contains(name))
        {
            _dynamicNames.Add(name);
        }
    }

    public void Cast(INamedTypeSymbol type)
    {
        if (!_casts.Contains(type, SymbolEqualityComparer.Default))
        {
            _casts.Add(type);
        }
    }
}
