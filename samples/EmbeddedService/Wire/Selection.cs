using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.UriParser;

namespace EmbeddedService.Wire;

/// <summary>Which members a <c>$select</c> asks for; all where there is none, or a star.</summary>
internal sealed class Selection
{
    private readonly HashSet<string>? _names;

    private Selection(HashSet<string>? names) => _names = names;

    public static Selection Of(SelectExpandClause? clause) =>
        clause is null || clause.AllSelected || clause.SelectedItems.OfType<WildcardSelectItem>().Any()
            ? new Selection(null)
            : new Selection([.. clause.SelectedItems.OfType<PathSelectItem>().Select(Name)]);

    public bool Has(string name) => _names?.Contains(name) ?? true;

    // A path may begin with a cast and may go on into a complex value, which then travels whole.
    private static string Name(PathSelectItem item) =>
        item.SelectedPath.First(s => s is not TypeSegment).Identifier;
}
