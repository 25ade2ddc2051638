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
            .Add("CannotRead", !can.Can(SetCapabilities.Read))
            .Add("CannotSelect", !can.Can(SetCapabilities.Select))
            .Add("CannotExpand", !can.Can(SetCapabilities.Expand))
            .Add("CannotFilter", !can.Can(SetCapabilities.Filter))
            .Add("CannotSort", !can.Can(SetCapabilities.Sort))
            .Add("CannotSearch", !can.Can(SetCapabilities.Search))
            .Add("CannotCount", !can.Can(SetCapabilities.Count))
            .Add("CannotTake", !can.Can(SetCapabilities.Top))
            .Add("CannotSkip", !can.Can(SetCapabilities.Skip))
            .Add("NonExpandable", can.NonExpandable)
            .Add("NonFilterable", can.NonFilterable)
            .Add("NonSortable", can.NonSortable);
        return arguments.Count == 1 && wireName == csharpName ? "" : "[EntitySet(" + arguments + ")]";
    }
}
