using System.Linq;
using EmbeddedService.Data;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace EmbeddedService.Querying;

/// <summary>What a set's capability annotations and observed limits refuse.</summary>
internal static class Restrictions
{
    /// <summary>Largest <c>$top</c> of <c>Notifications</c>; the description cannot say it.</summary>
    private const int NotificationsTop = 50;

    /// <summary>Refuses what the set does not give.</summary>
    /// <exception cref="Fault">The request asks for something that the set does not give.</exception>
    public static void Check(IEdmNavigationSource? set, ODataRequest request)
    {
        if (set?.Name == "Notifications" && request.Query.Top > NotificationsTop)
        {
            throw Fault.BadQuery(
                $"The limit of '{NotificationsTop}' for Top query has been exceeded. The value from the incoming request is '{request.Query.Top}'.");
        }

        var expandable = Description.Forbidden(set, "ExpandRestrictions", "NonExpandableProperties");
        var expanded = request.SelectExpand?.SelectedItems.OfType<ExpandedReferenceSelectItem>()
            .Select(i => i.PathToNavigationProperty.LastSegment.Identifier) ?? [];
        Refuse(expanded.FirstOrDefault(expandable.Contains), "$expand");

        var sortable = Description.Forbidden(set, "SortRestrictions", "NonSortableProperties");
        Refuse(request.Query.OrderBy is { } order ? Root(order.Expression, sortable) : null, "$orderby");

        var filterable = Description.Forbidden(set, "FilterRestrictions", "NonFilterableProperties");
        Refuse(request.Query.Filter is { } filter ? Root(filter.Expression, filterable) : null, "$filter");
    }

    private static void Refuse(string? property, string option)
    {
        if (property is not null)
        {
            throw Fault.BadQuery($"The property '{property}' cannot be used in the {option} query option.");
        }
    }

    // A forbidden collection can only be met below operators, lambdas and counts.
    private static string? Root(QueryNode? node, System.Collections.Generic.IReadOnlySet<string> forbidden) => node switch
    {
        CollectionNavigationNode navigation when forbidden.Contains(navigation.NavigationProperty.Name) => navigation.NavigationProperty.Name,
        BinaryOperatorNode binary => Root(binary.Left, forbidden) ?? Root(binary.Right, forbidden),
        UnaryOperatorNode unary => Root(unary.Operand, forbidden),
        ConvertNode convert => Root(convert.Source, forbidden),
        LambdaNode lambda => Root(lambda.Source, forbidden),
        CountNode count => Root(count.Source, forbidden),
        _ => null,
    };
}
