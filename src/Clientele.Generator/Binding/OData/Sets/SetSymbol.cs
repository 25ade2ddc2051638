using Clientele.Generator.Binding.OData.Annotations;
using Clientele.Generator.Binding.OData.Types;
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

    public string CSharpName { get; set; } = "";

    public bool IsIncluded { get; set; }
}
