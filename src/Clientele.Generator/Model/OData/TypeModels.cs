using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Model.OData;

internal enum StructuredTypeKind
{
    Entity,
    Complex,
}

/// <summary>An entity type or a complex type with the members that it declares itself (a base type's are on the base).</summary>
/// <param name="QualifiedName">Namespace-qualified name on the wire: <c>WP.User</c>.</param>
/// <param name="CSharpName">Identifier of the class, unique in the service, unescaped.</param>
/// <param name="BaseType">Qualified name of the base type, when it is in the model.</param>
/// <param name="DerivedTypes">Qualified names of all types derived from this one, directly or not, in order of declaration.</param>
/// <param name="IsOpen">Open itself or through a base type.</param>
/// <param name="Keys">The key in effect (a base type's for a derived type); empty for keyless types.</param>
/// <param name="IsWritten">A request can carry it: it is reachable from a parameter or from a writable property.</param>
internal sealed record StructuredTypeModel(
    StructuredTypeKind Kind,
    string QualifiedName,
    string CSharpName,
    string? BaseType,
    EquatableArray<string> DerivedTypes,
    bool IsAbstract,
    bool IsOpen,
    bool HasStream,
    bool IsWritten,
    EquatableArray<KeyPartModel> Keys,
    EquatableArray<AlternateKeyModel> AlternateKeys,
    EquatableArray<PropertyModel> Properties,
    EquatableArray<NavigationModel> Navigations,
    DocumentationModel Documentation,
    string? Deprecated)
{
    /// <summary>
    /// What the names of the types that belong to this one begin with: <c>UserSet</c>, <c>UserEntry</c>, <c>UserFields</c>. It is
    /// <see cref="CSharpName"/> unless a described type has such a name already, as <c>DirectoryEntry</c> beside <c>Directory</c>.
    /// </summary>
    public string Stem { get; init; } = CSharpName;

    /// <summary>No type of the description: members that several types of one base type declare in the same words, which those types inherit in C#.</summary>
    public bool IsShared { get; init; }

    /// <summary>Represents entity types outside the slice: it has their key, the name of the type if the service sends it, and dynamic members.</summary>
    public bool IsOutline { get; init; }

    /// <summary>Qualified names of derived types that the contract leaves out: what is of such a type is read as this one, not as a base type of it.</summary>
    public EquatableArray<string> LeftOut { get; init; }

    /// <summary>The key is declared by a document that was not supplied, so callers give it as they know it.</summary>
    public bool HasUnknownKey { get; init; }

    /// <summary>Wire names of inherited properties that the contract or the metadata asks for when this type, not its base, is created.</summary>
    public EquatableArray<string> InheritedRequiredOnCreate { get; init; }
}

/// <summary>One part of a key.</summary>
/// <param name="WireName">The name used in a key predicate: the alias where there is one, else the property's name.</param>
/// <param name="Path">Path of the property on the wire, <c>address/code</c> or <c>id</c>.</param>
/// <param name="CSharpName">Name of the C# parameter, camel case, unescaped.</param>
internal sealed record KeyPartModel(string WireName, string Path, string CSharpName, TypeReference Type);

/// <summary>Other properties that identify an entity (Core.AlternateKeys).</summary>
/// <param name="CSharpName">Name of the method of sets that takes them.</param>
internal sealed record AlternateKeyModel(string CSharpName, EquatableArray<KeyPartModel> Parts);

/// <summary>A structural property.</summary>
/// <param name="CSharpName">Identifier, unique among the members of the type and of its base types, unescaped.</param>
/// <param name="IsComputed">The service sets it (Core.Computed, or Core.Permissions Read): no write model has it.</param>
/// <param name="IsImmutable">It can be given on create only (Core.Immutable, and every key part).</param>
/// <param name="IsRequiredOnCreate">The contract or the metadata asks for it when an entity is created.</param>
/// <param name="DefaultValue">The default as the description writes it, for documentation.</param>
/// <param name="Facets">Length, precision, scale, pattern, as text for documentation; null where there are none.</param>
internal sealed record PropertyModel(
    string WireName,
    string CSharpName,
    TypeReference Type,
    bool IsKey,
    bool IsComputed,
    bool IsImmutable,
    bool IsRequiredOnCreate,
    string? DefaultValue,
    string? Facets,
    DocumentationModel Documentation,
    string? Deprecated)
{
    /// <summary>Most characters or bytes of the value; null where the description does not say, or says <c>max</c>.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Null where any value of the type will do.</summary>
    public ValueLimits? Limits { get; init; }
}

/// <summary>A navigation property.</summary>
/// <param name="Target">The related entity type; <see cref="TypeReference.IsCollection"/> says which kind it is.</param>
/// <param name="ForeignKey">Wire name of the property of the same type that holds the related entity's key, where one is known.</param>
internal sealed record NavigationModel(
    string WireName,
    string CSharpName,
    TypeReference Target,
    bool ContainsTarget,
    string? Partner,
    string? ForeignKey,
    bool IsNestedOnCreate,
    DocumentationModel Documentation,
    string? Deprecated)
{
    /// <summary>What the description lets callers do here, whatever the sets of the target say (NavigationRestrictions).</summary>
    public SetCapabilities Granted { get; init; }

    /// <summary>What the description says that callers can't do here.</summary>
    public SetCapabilities Refused { get; init; }
}

/// <summary>An enumeration type.</summary>
internal sealed record EnumTypeModel(
    string QualifiedName,
    string CSharpName,
    bool IsFlags,
    EquatableArray<EnumMemberModel> Members,
    DocumentationModel Documentation,
    string? Deprecated)
{
    /// <summary>The members are texts, which the description lists for a property; they have no numbers, and no type on the wire.</summary>
    public bool IsText { get; init; }
}

internal sealed record EnumMemberModel(
    string WireName,
    string CSharpName,
    long Value,
    DocumentationModel Documentation,
    string? Deprecated);
