using System.Collections.Generic;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Reading.Csdl;

/// <summary>An entity container (CSDL XML 4.01, section 13).</summary>
internal sealed record CsdlContainer(Positioned<string> Name, Positioned<string>? Extends)
{
    public List<CsdlEntitySet> EntitySets { get; } = [];

    public List<CsdlOperationImport> Imports { get; } = [];
}

/// <summary>An entity set, or a singleton.</summary>
internal sealed record CsdlEntitySet(
    bool IsSingleton,
    Positioned<string> Name,
    Positioned<string> EntityType,
    IReadOnlyList<CsdlBinding> Bindings,
    IReadOnlyList<CsdlAnnotation> Annotations);

/// <summary>A navigation property binding: a path, possibly through casts, and the set that its target lives in (section 13.4).</summary>
internal sealed record CsdlBinding(Positioned<string> Path, Positioned<string> Target);

/// <summary>A function import or an action import.</summary>
internal sealed record CsdlOperationImport(
    bool IsFunction,
    Positioned<string> Name,
    Positioned<string> Operation,
    string? EntitySet,
    IReadOnlyList<CsdlAnnotation> Annotations);
