using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Testing.Rows;
using Microsoft.OData.UriParser;

namespace Clientele.Testing.Querying;

/// <summary>The options that shape a list of rows, at the top of a request or inside an expand.</summary>
internal sealed record RowQuery
{
    /// <summary>All rows, as they are.</summary>
    public static RowQuery All { get; } = new();

    public FilterClause? Filter { get; init; }

    public OrderByClause? OrderBy { get; init; }

    public SearchClause? Search { get; init; }

    public ComputeClause? Compute { get; init; }

    public long Skip { get; init; }

    public long? Top { get; init; }

    /// <summary>The rows that match, before <c>$skip</c> and <c>$top</c>; in the order of the store where the request has no order.</summary>
    public IReadOnlyList<Row> Apply(IEnumerable<Row> rows, ExpressionCompiler compiler)
    {
        if (Compute is { } compute)
        {
            rows = Computed(rows, compute, compiler);
        }

        if (Search is { Expression: { } expression })
        {
            rows = rows.Where(row => Matches(expression, row));
        }

        if (Filter is { } filter)
        {
            var holds = compiler.Compile(filter.Expression, filter.RangeVariable);
            rows = rows.Where(row => holds(row) is true);
        }

        return OrderBy is null ? [.. rows] : Sort(rows, OrderBy, compiler);
    }

    public IEnumerable<Row> Cut(IReadOnlyList<Row> rows)
    {
        var rest = Skip > 0 ? rows.Skip((int)Math.Min(Skip, int.MaxValue)) : rows;
        return Top is { } top ? rest.Take((int)Math.Min(top, int.MaxValue)) : rest;
    }

    public static IEnumerable<Row> Computed(IEnumerable<Row> rows, ComputeClause compute, ExpressionCompiler compiler)
    {
        var items = compute.ComputedItems
            .Select(item => (item.Alias, Value: compiler.Compile(item.Expression, VariableFinder.Of(item.Expression))))
            .ToList();
        return rows.Select(row =>
        {
            var overlay = row.Overlay();
            foreach (var (alias, value) in items)
            {
                overlay[alias] = value(overlay);
            }

            return overlay;
        });
    }

    private static Row[] Sort(IEnumerable<Row> rows, OrderByClause order, ExpressionCompiler compiler)
    {
        IOrderedEnumerable<Row>? sorted = null;
        for (var clause = order; clause is not null; clause = clause.ThenBy)
        {
            var key = compiler.Compile(clause.Expression, clause.RangeVariable);
            sorted = (sorted, clause.Direction) switch
            {
                (null, OrderByDirection.Ascending) => rows.OrderBy(key, Operators.Order),
                (null, _) => rows.OrderByDescending(key, Operators.Order),
                (_, OrderByDirection.Ascending) => sorted.ThenBy(key, Operators.Order),
                _ => sorted.ThenByDescending(key, Operators.Order),
            };
        }

        return [.. sorted!];
    }

    /// <summary>A term matches a row if any of its texts contains it, ignoring case.</summary>
    private static bool Matches(QueryNode expression, Row row) => expression switch
    {
        SearchTermNode term => row.Values.Values.OfType<string>().Any(value => value.Contains(term.Text, StringComparison.OrdinalIgnoreCase)),
        UnaryOperatorNode not => !Matches(not.Operand, row),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Or } or => Matches(or.Left, row) || Matches(or.Right, row),
        BinaryOperatorNode and => Matches(and.Left, row) && Matches(and.Right, row),
        _ => true,
    };
}
