using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Emitting.OData;

/// <summary><c>[EntitySet]</c> on a set or singleton whose name differs on the wire, or that can't do everything; else nothing.</summary>
internal static class SetAttribute
{
    public static string Of(string wireName, string csharpName, CapabilitiesModel can)
    {
        var arguments = new AttributeArguments()
            .Add(wireName)
            .Add("CannotSelect", !can.Selectable)
            .Add("CannotExpand", !can.Expandable)
            .Add("CannotFilter", !can.Filterable)
            .Add("CannotSort", !can.Sortable)
            .Add("CannotSearch", !can.Searchable)
            .Add("CannotCount", !can.Countable)
            .Add("CannotTake", !can.TopSupported)
            .Add("CannotSkip", !can.SkipSupported)
            .Add("NonExpandable", can.NonExpandable)
            .Add("NonFilterable", can.NonFilterable)
            .Add("NonSortable", can.NonSortable);
        return arguments.Count == 1 && wireName == csharpName ? "" : "[EntitySet(" + arguments + ")]";
    }
}
