using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.UriParser;

namespace Clientele.Testing.Service;

/// <summary>Refuses requests that the description of a set rules out.</summary>
internal static class Restrictions
{
    /// <summary>Checks a request.</summary>
    /// <exception cref="FakeError">The request asks for something that the set does not give.</exception>
    public static void Check(SetRules rules, ODataCall call)
    {
        if (rules.RefusedMethods.Contains(call.Request.Method, StringComparer.Ordinal))
        {
            throw FakeError.NotAllowed(call.Request.Method, $"The set {call.Target.Source?.Name}");
        }

        if (rules.MaxTop is { } most && call.Query.Top > most)
        {
            throw FakeError.BadRequest($"The limit of '{most}' for Top query has been exceeded. The value from the incoming request is '{call.Query.Top}'.");
        }

        if (rules.Refused.FirstOrDefault(call.Request.Options.ContainsKey) is { } option && call.Request.Options[option] != "false")
        {
            throw FakeError.BadRequest($"The set {call.Target.Source?.Name} does not take {option}.");
        }

        Refuse("$filter", call.Query.Filter is { } filter ? NamedBy(filter.Expression) : [], rules.NonFilterable);
        for (var order = call.Query.OrderBy; order is not null; order = order.ThenBy)
        {
            Refuse("$orderby", NamedBy(order.Expression), rules.NonSortable);
        }

        Refuse(
            "$expand",
            call.SelectExpand?.SelectedItems.OfType<ExpandedReferenceSelectItem>().Select(item => item.PathToNavigationProperty.LastSegment.Identifier) ?? [],
            rules.NonExpandable);
    }

    private static void Refuse(string option, IEnumerable<string> named, IReadOnlyList<string> forbidden)
    {
        if (forbidden.Count > 0 && named.FirstOrDefault(name => forbidden.Contains(name, StringComparer.Ordinal)) is { } property)
        {
            throw FakeError.BadRequest($"The property '{property}' cannot be used in the {option} query option.");
        }
    }

    /// <summary>Paths from the row that an expression names.</summary>
    private static IEnumerable<string> NamedBy(QueryNode? node) => node switch
    {
        SingleValuePropertyAccessNode access => Path(access.Source, access.Property.Name),
        SingleComplexNode access => Path(access.Source, access.Property.Name),
        SingleNavigationNode access => Path(access.Source, access.NavigationProperty.Name),
        CollectionNavigationNode access => Path(access.Source, access.NavigationProperty.Name),
        CollectionPropertyAccessNode access => Path(access.Source, access.Property.Name),
        CollectionComplexNode access => Path(access.Source, access.Property.Name),
        BinaryOperatorNode binary => NamedBy(binary.Left).Concat(NamedBy(binary.Right)),
        UnaryOperatorNode unary => NamedBy(unary.Operand),
        ConvertNode convert => NamedBy(convert.Source),
        LambdaNode lambda => NamedBy(lambda.Source),
        CountNode count => NamedBy(count.Source),
        InNode within => NamedBy(within.Left),
        SingleValueFunctionCallNode call => call.Parameters.SelectMany(NamedBy),
        _ => [],
    };

    private static IEnumerable<string> Path(QueryNode source, string name)
    {
        if (source is ResourceRangeVariableReferenceNode)
        {
            return [name];
        }

        var before = NamedBy(source).ToList();
        return before.Concat(before.Select(path => path + "/" + name));
    }
}
