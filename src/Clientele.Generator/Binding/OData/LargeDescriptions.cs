using System.Linq;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Binding.OData;

/// <summary>Tells of the largest clients that a contract can make them smaller.</summary>
internal static class LargeDescriptions
{
    private const int Many = 500;

    public static void Report(ODataServiceModel model, string path, Selection selection, BindingReport report)
    {
        if (model.Types.Count < Many || selection.IsSlice)
        {
            return;
        }

        report.Add(
            BindingDescriptors.LargeDescription,
            FileSpan.At(path, 0, 0),
            model.Types.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
            model.Operations.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Example(model));
    }

    /// <summary>A path that the description has: the first set with a navigation property.</summary>
    private static string Example(ODataServiceModel model)
    {
        foreach (var set in model.EntitySets)
        {
            if (model.Types.FirstOrDefault(type => type.QualifiedName == set.EntityType) is { Navigations.Count: > 0 } type)
            {
                return set.WireName + "/" + type.Navigations[0].WireName;
            }
        }

        return "orders/lines";
    }
}
