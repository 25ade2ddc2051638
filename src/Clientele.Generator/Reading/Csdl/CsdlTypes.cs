using System.Collections.Generic;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Reading.Csdl;

/// <summary>An entity type (CSDL XML 4.01, section 6) or a complex type (section 9).</summary>
internal sealed record CsdlStructuredType(bool IsEntity, Positioned<string> Name)
{
    public Positioned<string>? BaseType { get; init; }

    public bool IsAbstract { get; init; }

    public bool IsOpen { get; init; }

    public bool HasStream { get; init; }

    /// <summary>Null where the type declares no key of its own.</summary>
    public CsdlKey? Key { get; set; }

    public List<CsdlProperty> Properties { get; } = [];

    public List<CsdlNavigation> Navigations { get; } = [];

    public List<CsdlAnnotation> Annotations { get; } = [];
}

/// <summary>An <c>edm:Key</c> (section 6.5).</summary>
internal sealed record CsdlKey(FileSpan Span, IReadOnlyList<CsdlPropertyRef> Parts);

/// <summary>A part of a key: the path of a property and the alias that a path of several segments needs.</summary>
internal sealed record CsdlPropertyRef(Positioned<string> Path, string? Alias);

/// <summary>A type as an element uses it, with its facets (sections 7.2.1 to 7.2.7); <c>Nullable</c> is null if it is not specified.</summary>
internal sealed record CsdlTypeUse(Positioned<string> Type, bool? Nullable, CsdlFacets Facets);

/// <summary>Facets as written, for documentation.</summary>
internal sealed record CsdlFacets(string? MaxLength, string? Precision, string? Scale)
{
    public static CsdlFacets None { get; } = new(null, null, null);
}

internal sealed record CsdlProperty(Positioned<string> Name, CsdlTypeUse Type, string? DefaultValue, IReadOnlyList<CsdlAnnotation> Annotations);

/// <summary>A navigation property (section 8).</summary>
internal sealed record CsdlNavigation(
    Positioned<string> Name,
    CsdlTypeUse Type,
    bool ContainsTarget,
    Positioned<string>? Partner,
    IReadOnlyList<CsdlReferentialConstraint> Constraints,
    IReadOnlyList<CsdlAnnotation> Annotations);

/// <summary>A dependent property and the principal property that it mirrors (section 8.5).</summary>
internal sealed record CsdlReferentialConstraint(Positioned<string> Property, string ReferencedProperty);

internal sealed record CsdlEnumType(
    Positioned<string> Name,
    bool IsFlags,
    IReadOnlyList<CsdlEnumMember> Members,
    IReadOnlyList<CsdlAnnotation> Annotations);

internal sealed record CsdlEnumMember(Positioned<string> Name, Positioned<string>? Value, IReadOnlyList<CsdlAnnotation> Annotations)
{
    /// <summary>What code calls the member (Core.SymbolicName); null where its own name says it.</summary>
    public string? SymbolicName { get; init; }
}

internal sealed record CsdlTypeDefinition(
    Positioned<string> Name,
    Positioned<string> UnderlyingType,
    CsdlFacets Facets,
    IReadOnlyList<CsdlAnnotation> Annotations);
