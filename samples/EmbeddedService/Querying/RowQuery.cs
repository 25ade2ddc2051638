using System;
using System.Collections.Generic;
using System.Linq;
using EmbeddedService.Data;
using Microsoft.OData.UriParser;

namespace EmbeddedService.Querying;

/// <summary>The options that shape a list of rows, at the top of a request or inside an expand.</summary>
internal sealed record RowQuery
{
    public FilterClause? Filter { get; init; }

    public OrderByClause? OrderBy { get; init; }

    public SearchClause? Search { get; init; }

    public long Skip { get; init; }

    public long? Top { get; init; }

    /// <summary>Rows that pass, before any are skipped or cut off, in a stable order.</summary>
    public IReadOnlyList<Row> Apply(IEnumerable<Row> rows, Evaluator evaluator)
    {
        if (Filter is { } filter)
        {
            rows = rows.Where(row => evaluator.Holds(filter, row));
        }

        if (Search is { Expression: { } expression })
        {
            rows = rows.Where(row => Matches(expression, row));
        }

        return OrderBy is null ? [.. rows] : [.. Sort(rows, OrderBy, evaluator)];
    }

    public IEnumerable<Row> Cut(IReadOnlyList<Row> rows)
    {
        var rest = rows.Skip((int)Math.Min(Skip, int.MaxValue));
        return Top is { } top ? rest.Take((int)Math.Min(top, int.MaxValue)) : rest;
    }

    private static IOrderedEnumerable<Row> Sort(IEnumerable<Row> rows, OrderByClause order, Evaluator evaluator)
    {
        var sorted = order.Direction is OrderByDirection.Ascending
            ? rows.OrderBy(row => evaluator.Key(order, row), Operators.Order)
            : rows.OrderByDescending(row => evaluator.Key(order, row), Operators.Order);
        for (var then = order.ThenBy; then is not null; then = then.ThenBy)
        {
            var clause = then;
            sorted = clause.Direction is OrderByDirection.Ascending
                ? sorted.ThenBy(row => evaluator.Key(clause, row), Operators.Order)
                : sorted.ThenByDescending(row => evaluator.Key(clause, row), Operators.Order);
        }

        return sorted;
    }

    private static bool Matches(QueryNode expression, Row row) => expression switch
    {
        SearchTermNode term => row.Values.Values.OfType<string>().Any(v => v.Contains(term.Text, StringComparison.OrdinalIgnoreCase)),
        UnaryOperatorNode not => !Matches(not.Operand, row),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Or } or => Matches(or.Left, row) || Matches(or.Right, row),
        BinaryOperatorNode and => Matches(and.Left, row) && Matches(and.Right, row),
        _ => true,
    };
}
