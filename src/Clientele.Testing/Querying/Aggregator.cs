using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Testing.Rows;
using Clientele.Testing.Service;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.OData.UriParser.Aggregation;

namespace Clientele.Testing.Querying;

/// <summary>Evaluates <c>$apply</c> (OData Data Aggregation 4.0 §3).</summary>
internal sealed class Aggregator(ExpressionCompiler compiler)
{
    // Rows of an aggregation have only the members that it computes.
    private static readonly EdmComplexType s_result = new("Clientele.Testing", "Aggregated", null, isAbstract: false, isOpen: true);

    public IEnumerable<Row> Apply(IEnumerable<Row> rows, ApplyClause clause)
    {
        foreach (var transformation in clause.Transformations)
        {
            rows = Transform([.. rows], transformation);
        }

        return rows;
    }

    private IEnumerable<Row> Transform(List<Row> rows, TransformationNode transformation) => transformation switch
    {
        FilterTransformationNode filter => Filter(rows, filter.FilterClause),
        AggregateTransformationNode aggregate => [Aggregate(new Row(s_result), rows, aggregate.AggregateExpressions)],
        GroupByTransformationNode group => Group(rows, group),
        ComputeTransformationNode compute => Compute(rows, compute.Expressions),
        _ => throw FakeError.NotImplemented($"The fake does not evaluate the transformation {transformation.Kind}."),
    };

    private IEnumerable<Row> Filter(List<Row> rows, FilterClause filter)
    {
        var holds = compiler.Compile(filter.Expression, filter.RangeVariable);
        return rows.Where(row => holds(row) is true);
    }

    private IEnumerable<Row> Compute(List<Row> rows, IEnumerable<ComputeExpression> expressions) =>
        RowQuery.Computed(rows, new ComputeClause(expressions), compiler);

    private IEnumerable<Row> Group(List<Row> rows, GroupByTransformationNode group)
    {
        var keys = group.GroupingProperties.SelectMany(Leaves).ToList();
        foreach (var rowsOfGroup in rows.GroupBy(row => new GroupKey([.. keys.Select(key => key.Value(row))])))
        {
            var result = new Row(s_result);
            for (var i = 0; i < keys.Count; i++)
            {
                Put(result, keys[i].Path, rowsOfGroup.Key.Values[i]);
            }

            switch (group.ChildTransformations)
            {
                case null:
                    yield return result;
                    break;
                case AggregateTransformationNode aggregate:
                    yield return Aggregate(result, [.. rowsOfGroup], aggregate.AggregateExpressions);
                    break;
                default:
                    throw FakeError.NotImplemented($"The fake does not evaluate {group.ChildTransformations.Kind} within groupby.");
            }
        }
    }

    private IEnumerable<(string[] Path, Func<Row, object?> Value)> Leaves(GroupByPropertyNode node) => Leaves(node, []);

    private IEnumerable<(string[] Path, Func<Row, object?> Value)> Leaves(GroupByPropertyNode node, string[] before)
    {
        string[] path = [.. before, node.Name];
        if (node.Expression is { } expression)
        {
            yield return (path, compiler.Compile(expression, VariableFinder.Of(expression)));
        }

        foreach (var leaf in node.ChildTransformations.SelectMany(child => Leaves(child, path)))
        {
            yield return leaf;
        }
    }

    private static void Put(Row row, string[] path, object? value)
    {
        foreach (var name in path[..^1])
        {
            row[name] ??= new Row(s_result);
            row = (Row)row[name]!;
        }

        row[path[^1]] = value;
    }

    private Row Aggregate(Row result, List<Row> rows, IEnumerable<AggregateExpressionBase> expressions)
    {
        foreach (var expression in expressions)
        {
            if (expression is not AggregateExpression single)
            {
                throw FakeError.NotImplemented("The fake does not aggregate entity sets.");
            }

            result[single.Alias] = single.Method == AggregationMethod.VirtualPropertyCount
                ? rows.Count
                : Aggregate(single, [.. Values(rows, single)]);
        }

        return result;
    }

    private IEnumerable<object> Values(List<Row> rows, AggregateExpression expression)
    {
        var value = compiler.Compile(expression.Expression, VariableFinder.Of(expression.Expression));
        return rows.Select(value).OfType<object>();
    }

    private static object? Aggregate(AggregateExpression expression, List<object> values) => expression.Method switch
    {
        AggregationMethod.CountDistinct => values.Distinct(Operators.Equality).Count(),
        AggregationMethod.Min => values.Count == 0 ? null : values.Min(Operators.Order),
        AggregationMethod.Max => values.Count == 0 ? null : values.Max(Operators.Order),
        AggregationMethod.Sum => values.Count == 0 ? null : values.Aggregate((a, b) => Operators.Arithmetic(BinaryOperatorKind.Add, a, b)!),
        AggregationMethod.Average => Average(values),
        _ => throw FakeError.NotImplemented($"The fake does not evaluate the aggregation method {expression.MethodDefinition?.MethodLabel}."),
    };

    private static object? Average(List<object> values) => values switch
    {
        [] => null,
        [decimal, ..] => values.Average(Operators.ToDecimal),
        _ => values.Average(Operators.ToDouble),
    };

    private sealed class GroupKey(object?[] values) : IEquatable<GroupKey>
    {
        public object?[] Values { get; } = values;

        public bool Equals(GroupKey? other) => other is not null && Values.SequenceEqual(other.Values, Operators.Equality);

        public override bool Equals(object? obj) => Equals(obj as GroupKey);

        public override int GetHashCode() => Values.Aggregate(17, (hash, value) => HashCode.Combine(hash, value is null ? 0 : Operators.Equality.GetHashCode(value)));
    }
}
