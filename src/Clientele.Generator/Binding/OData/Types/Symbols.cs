using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Types;

/// <summary>A type of the supplied documents, found by its qualified name.</summary>
internal abstract class TypeSymbol(string schema, Positioned<string> name, DocumentScope scope)
{
    public string Namespace { get; } = schema;

    public Positioned<string> Name { get; } = name;

    public string QualifiedName { get; } = schema + "." + name.Value;

    public DocumentScope Scope { get; } = scope;

    public string CSharpName { get; set; } = "";

    /// <summary>Reached from what the contract selects, so part of the model.</summary>
    public bool IsIncluded { get; set; }
}

internal sealed class EnumSymbol(string schema, CsdlEnumType declaration, DocumentScope scope)
    : TypeSymbol(schema, declaration.Name, scope)
{
    public CsdlEnumType Declaration { get; } = declaration;

    /// <summary>Stands for the texts that a property can have; on the wire they are texts.</summary>
    public bool IsText { get; init; }
}

internal sealed class DefinitionSymbol(string schema, CsdlTypeDefinition declaration, DocumentScope scope)
    : TypeSymbol(schema, declaration.Name, scope)
{
    public CsdlTypeDefinition Declaration { get; } = declaration;

    public PrimitiveKind Primitive { get; set; }
}

internal sealed class StructuredSymbol(string schema, CsdlStructuredType declaration, DocumentScope scope)
    : TypeSymbol(schema, declaration.Name, scope)
{
    private readonly Dictionary<string, MemberSymbol> _members = [];

    public CsdlStructuredType Declaration { get; } = declaration;

    public bool IsEntity => Declaration.IsEntity;

    public StructuredSymbol? Base { get; set; }

    /// <summary>The types derived from this one directly.</summary>
    public List<StructuredSymbol> Derived { get; } = [];

    public bool IsOpen { get; set; }

    /// <summary>Lies outside the slice: only its key is declared, and the rest of its rows is dynamic.</summary>
    public bool IsOutline { get; private set; }

    public bool IsAbstract => Declaration.IsAbstract && !IsOutline;

    /// <summary>Stands for a type of a document that was not supplied.</summary>
    public bool IsUnsupplied { get; init; }

    /// <summary>A property of the key has a type of a document that was not supplied.</summary>
    public bool HasUnsuppliedKey { get; set; }

    /// <summary>The key, or a type in it, is declared by a document that was not supplied.</summary>
    public bool HasUnknownKey
    {
        get
        {
            var type = this;
            while (type is { Keys.Count: 0, IsUnsupplied: false, HasUnsuppliedKey: false, Base: not null })
            {
                type = type.Base;
            }

            return IsEntity && type.Keys.Count == 0 && (type.IsUnsupplied || type.HasUnsuppliedKey);
        }
    }

    public bool IsWritten { get; set; }

    /// <summary>Qualified names of derived types that the contract leaves out: their entities are read as entities of this type.</summary>
    public List<string> LeftOut { get; } = [];

    public List<PropertySymbol> Properties { get; } = [];

    public List<NavigationSymbol> Navigations { get; } = [];

    public List<OperationSymbol> Operations { get; } = [];

    public IReadOnlyList<KeyPartSymbol> Keys { get; set; } = [];

    public IReadOnlyList<AlternateKeySymbol> AlternateKeys { get; set; } = [];

    /// <summary>Of the root of a hierarchy: the methods, with their parameter lists, by which sets of its types take alternate keys.</summary>
    public HashSet<string> KeyMethods { get; } = [];

    /// <summary>What the names of the types that belong to this one begin with.</summary>
    public string Stem { get; set; } = "";

    /// <summary>Inherited properties that creating this type needs.</summary>
    public List<string> InheritedRequiredOnCreate { get; } = [];

    /// <summary>The type without a base type that this one derives from, or is.</summary>
    public StructuredSymbol Root => Lineage().Last();

    /// <summary>The type and its base types, the root last.</summary>
    public IEnumerable<StructuredSymbol> Lineage()
    {
        for (var type = this; type is not null; type = type.Base)
        {
            yield return type;
        }
    }

    /// <summary>The types derived from this one, directly or not, a type before those derived from it.</summary>
    public IEnumerable<StructuredSymbol> AllDerived()
    {
        var open = new Queue<StructuredSymbol>(Derived);
        while (open.Count > 0)
        {
            var next = open.Dequeue();
            yield return next;
            next.Derived.ForEach(open.Enqueue);
        }
    }

    /// <summary>The member of that name, declared here or inherited.</summary>
    public MemberSymbol? FindMember(string name)
    {
        for (var type = this; type is not null; type = type.Base)
        {
            if (type._members.TryGetValue(name, out var member))
            {
                return member;
            }
        }

        return null;
    }

    public PropertySymbol? FindProperty(string name) => FindMember(name) as PropertySymbol;

    public MemberSymbol? FindOwnMember(string name) => _members.TryGetValue(name, out var member) ? member : null;

    public void Add(MemberSymbol member)
    {
        _members.Add(member.Name.Value, member);
        if (member is PropertySymbol property)
        {
            Properties.Add(property);
        }
        else
        {
            Navigations.Add((NavigationSymbol)member);
        }
    }

    public void Remove(MemberSymbol member)
    {
        _members.Remove(member.Name.Value);
        _ = Properties.RemoveAll(property => ReferenceEquals(property, member));
        _ = Navigations.RemoveAll(navigation => ReferenceEquals(navigation, member));
    }

    /// <summary>Keeps members that are not declared, as derived types do then.</summary>
    public void BeOpen()
    {
        foreach (var type in AllDerived().Prepend(this))
        {
            type.IsOpen = true;
        }
    }

    /// <summary>Leaves the key of an entity type and makes the rest dynamic.</summary>
    public void MakeOutline() => BeOutlineOf(this);

    /// <summary>Has the key of an entity type, and makes the rest dynamic.</summary>
    public void BeOutlineOf(StructuredSymbol type)
    {
        var keys = type.Keys.Select(key => type.FindProperty(key.Path)).OfType<PropertySymbol>().Distinct().ToList();
        _members.Clear();
        Properties.Clear();
        Navigations.Clear();
        Operations.Clear();
        Derived.Clear();
        Base = null;
        IsOutline = true;
        IsOpen = true;
        foreach (var key in keys)
        {
            Add(new PropertySymbol(this, key.Declaration, key.Type) { Rules = key.Rules, IsKey = true, IsImmutable = true, IsComputed = key.IsComputed });
        }
    }

    /// <summary>Wire names of all members, own first.</summary>
    public IEnumerable<string> MemberNames() => Lineage().SelectMany(type => type._members.Keys);
}

/// <summary>A property or a navigation property of a structured type.</summary>
internal abstract class MemberSymbol(StructuredSymbol owner, Positioned<string> name, BoundType type)
{
    public StructuredSymbol Owner { get; } = owner;

    public Positioned<string> Name { get; } = name;

    public BoundType Type { get; set; } = type;

    public string CSharpName { get; set; } = "";

    public MemberRules? Rules { get; set; }

    /// <summary>What a contract can call it: with its type's qualified name, and with the simple one.</summary>
    public IEnumerable<string> Names() => [Owner.QualifiedName + "." + Name.Value, Owner.Name.Value + "." + Name.Value];
}

internal sealed class PropertySymbol(StructuredSymbol owner, CsdlProperty declaration, BoundType type)
    : MemberSymbol(owner, declaration.Name, type)
{
    public CsdlProperty Declaration { get; } = declaration;

    public bool IsKey { get; set; }

    public bool IsComputed { get; set; }

    public bool IsImmutable { get; set; }

    public bool IsRequiredOnCreate { get; set; }
}

internal sealed class NavigationSymbol(StructuredSymbol owner, CsdlNavigation declaration, BoundType type)
    : MemberSymbol(owner, declaration.Name, type)
{
    public CsdlNavigation Declaration { get; } = declaration;

    /// <summary>What annotations of the property itself give to callers and take from them.</summary>
    public (SetCapabilities Granted, SetCapabilities Refused) Stated { get; set; }

    public bool IsNestedOnCreate { get; set; }

    /// <summary>What NavigationRestrictions of a set give to callers here.</summary>
    public SetCapabilities Granted { get; set; }

    /// <summary>What NavigationRestrictions of all sets of the type take from callers here.</summary>
    public SetCapabilities Refused { get; set; }
}

internal sealed record KeyPartSymbol(string WireName, string Path, BoundType Type);

/// <summary>Other properties that identify an entity.</summary>
internal sealed class AlternateKeySymbol(IReadOnlyList<KeyPartSymbol> parts)
{
    public IReadOnlyList<KeyPartSymbol> Parts { get; } = parts;

    /// <summary>Name of the method of sets that takes them.</summary>
    public string CSharpName { get; set; } = "";
}

/// <summary>One overload of an operation as it can be called: bound, or unbound through an import.</summary>
internal sealed class OperationSymbol(OperationDeclaration source, CsdlOperationImport? import)
{
    public OperationDeclaration Source { get; } = source;

    public string QualifiedName => Source.QualifiedName;

    public CsdlOperation Declaration => Source.Declaration;

    public CsdlOperationImport? Import { get; } = import;

    /// <summary>Type of the binding parameter, null for an unbound operation.</summary>
    public BoundType? Binding { get; set; }

    public IReadOnlyList<ParameterSymbol> Parameters { get; set; } = [];

    public BoundType? ReturnType { get; set; }

    public OperationRules? Rules { get; set; }

    public string CSharpName { get; set; } = "";

    public bool IsIncluded { get; set; }

    /// <summary>The name a person calls it by: the import's, else the operation's.</summary>
    public string Name => Import?.Name.Value ?? Declaration.Name.Value;

    public Positioned<string> Place => Import?.Name ?? Declaration.Name;
}

internal sealed class ParameterSymbol(CsdlParameter declaration, BoundType type, bool isOptional)
{
    public CsdlParameter Declaration { get; } = declaration;

    public BoundType Type { get; set; } = type;

    public bool IsOptional { get; } = isOptional;

    public string CSharpName { get; set; } = "";
}
