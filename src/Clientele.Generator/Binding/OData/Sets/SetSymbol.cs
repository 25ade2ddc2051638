using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.OData.Annotations;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Sets;

/// <summary>An entity set or a singleton of the service's container.</summary>
internal sealed class SetSymbol(CsdlEntitySet declaration, StructuredSymbol type, AnnotationView annotations, SetRules? rules)
{
    public CsdlEntitySet Declaration { get; } = declaration;

    public StructuredSymbol Type { get; } = type;

    public AnnotationView Annotations { get; } = annotations;

    public SetRules? Rules { get; } = rules;

    /// <summary>Annotations of what paths from the set lead to, by the path behind its name.</summary>
    public IReadOnlyList<(string Path, AnnotationView Annotations)> Paths { get; init; } = [];

    public string CSharpName { get; set; } = "";

    public bool IsIncluded { get; set; }

    /// <summary>Whether entities of a type can be in the set: it is declared with the type, or with a base type of it.</summary>
    public bool Holds(StructuredSymbol type) => type.Lineage().Contains(Type);

    /// <summary>What its entities give and refuse at navigation properties, where other entities of the type don't.</summary>
    public EquatableArray<NavigationRestrictionModel> Navigations { get; set; }
}
