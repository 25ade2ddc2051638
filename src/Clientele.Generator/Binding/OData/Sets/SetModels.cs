using System.Collections.Generic;
using Clientele.Generator.Binding.OData.Annotations;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Binding.OData.Sets;

/// <summary>Writes sets and singletons down as the model's records.</summary>
internal static class SetModels
{
    public static EquatableArray<EntitySetModel> BuildSets(IReadOnlyList<SetSymbol> sets)
    {
        var result = new List<EntitySetModel>();
        foreach (var set in sets)
        {
            if (set is { IsIncluded: true, Declaration.IsSingleton: false })
            {
                result.Add(new EntitySetModel(
                    set.Declaration.Name.Value,
                    set.CSharpName,
                    set.Type.QualifiedName,
                    CapabilityBinder.Bind(set),
                    DocumentationOf(set),
                    AnnotationValues.Deprecated(set.Annotations)));
            }
        }

        return result.ToEquatableArray();
    }

    public static EquatableArray<SingletonModel> BuildSingletons(IReadOnlyList<SetSymbol> sets)
    {
        var result = new List<SingletonModel>();
        foreach (var set in sets)
        {
            if (set is { IsIncluded: true, Declaration.IsSingleton: true })
            {
                result.Add(new SingletonModel(
                    set.Declaration.Name.Value,
                    set.CSharpName,
                    set.Type.QualifiedName,
                    CapabilityBinder.Bind(set),
                    DocumentationOf(set),
                    AnnotationValues.Deprecated(set.Annotations)));
            }
        }

        return result.ToEquatableArray();
    }

    private static DocumentationModel DocumentationOf(SetSymbol set) => Remarks.Of(set.Annotations, AnnotationValues.Documentation(set.Annotations));
}
