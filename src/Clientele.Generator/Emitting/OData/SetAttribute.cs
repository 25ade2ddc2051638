using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model;

namespace Clientele.Generator.Emitting.OData;

/// <summary><c>[EntitySet]</c> on a set or singleton whose name differs on the wire, or that can't do everything; else nothing.</summary>
internal static class SetAttribute
{
    public static string Of(string wireName, string csharpName, CapabilitiesModel can)
    {
        var arguments = new List<string> { CSharpText.Literal(wireName) };
        Add(!can.Selectable, "CannotSelect");
        Add(!can.Expandable, "CannotExpand");
        Add(!can.Filterable, "CannotFilter");
        Add(!can.Sortable, "CannotSort");
        Add(!can.Searchable, "CannotSearch");
        Add(!can.Countable, "CannotCount");
        Add(!can.TopSupported, "CannotTake");
        Add(!can.SkipSupported, "CannotSkip");
        AddPaths("NonExpandable", can.NonExpandable);
        AddPaths("NonFilterable", can.NonFilterable);
        AddPaths("NonSortable", can.NonSortable);
        return arguments.Count == 1 && wireName == csharpName ? "" : "[EntitySet(" + string.Join(", ", arguments) + ")]";

        void Add(bool holds, string name)
        {
            if (holds)
            {
                arguments.Add(name + " = true");
            }
        }

        void AddPaths(string name, EquatableArray<string> paths)
        {
            if (!paths.IsEmpty)
            {
                arguments.Add(name + " = new[] { " + string.Join(", ", paths.Select(CSharpText.Literal)) + " }");
            }
        }
    }
}
