using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Emitting.Testing;

/// <summary>What a set refuses, as annotations that a fake reads: lists are names with blanks between them.</summary>
internal static class SetRestrictions
{
    public static IEnumerable<string> Annotations(CapabilitiesModel can) => new[]
    {
        Annotation("MaxTop", can.MaxTop is { } top ? [CSharpText.Number(top)] : []),
        Annotation("Refused", Refused(
            can,
            ("$select", SetCapabilities.Select),
            ("$expand", SetCapabilities.Expand),
            ("$filter", SetCapabilities.Filter),
            ("$orderby", SetCapabilities.Sort),
            ("$search", SetCapabilities.Search),
            ("$count", SetCapabilities.Count),
            ("$top", SetCapabilities.Top),
            ("$skip", SetCapabilities.Skip))),
        Annotation("RefusedMethods", Refused(
            can, ("POST", SetCapabilities.Insert), ("PATCH", SetCapabilities.Update), ("PUT", SetCapabilities.Update), ("DELETE", SetCapabilities.Delete))),
        Annotation("NonFilterable", can.NonFilterable),
        Annotation("NonSortable", can.NonSortable),
        Annotation("NonExpandable", can.NonExpandable),
    }.OfType<string>();

    private static IEnumerable<string> Refused(CapabilitiesModel can, params (string Name, SetCapabilities Capability)[] options) =>
        options.Where(option => !can.Can(option.Capability)).Select(option => option.Name);

    private static string? Annotation(string term, IEnumerable<string> values)
    {
        var text = string.Join(" ", values);
        return text.Length == 0 ? null : "<Annotation Term=\"Clientele." + term + "\"" + XmlText.Attribute("String", text) + " />";
    }
}
