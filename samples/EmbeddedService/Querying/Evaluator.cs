using System;
using System.Collections.Generic;
using System.Linq;
using EmbeddedService.Data;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace EmbeddedService.Querying;

/// <summary>Computes what an expression of Microsoft's URI parser is worth for a row. Null stands for null and for unknown (OData part 2 §5.1.1).</summary>
internal sealed class Evaluator(Relations relations)
{
    private readonly Dictionary<string, object?> _variables = [];

    /// <summary>Whether a filter holds for a row: unknown is not true.</summary>
    public bool Holds(FilterClause filter, Row row)
    {
        _variables[filter.RangeVariable.Name] = row;
        return Value(filter.Expression) is true;
    }

    /// <summary>The value that an order clause sorts a row by.</summary>
    public object? Key(OrderByClause order, Row row)
    {
        _variables[order.RangeVariable.Name] = row;
        return Value(order.Expression);
    }

    public object? Value(QueryNode node) => node switch
    {
        ConstantNode constant => Constant(constant.Value, constant.TypeReference),
        ConvertNode convert => Operators.Convert(Value(convert.Source), convert.TypeReference),
        ResourceRangeVariableReferenceNode variable => _variables[variable.Name],
        NonResourceRangeVariableReferenceNode variable => _variables[variable.Name],
        SingleValuePropertyAccessNode access => Member(access.Source, access.Property.Name),
        SingleComplexNode access => Member(access.Source, access.Property.Name),
        SingleValueOpenPropertyAccessNode access => Member(access.Source, access.Name),
        SingleNavigationNode navigation => Value(navigation.Source) is Row row ? relations.One(row, navigation.NavigationProperty) : null,
        SingleResourceCastNode cast => Value(cast.Source) is Row row && row.Type.IsOrInheritsFrom(cast.TypeReference.Definition) ? row : null,
        SingleValueCastNode cast => Operators.Convert(Value(cast.Source), cast.TypeReference),
        BinaryOperatorNode binary => Operators.Binary(binary.OperatorKind, Value(binary.Left), () => Value(binary.Right)),
        UnaryOperatorNode unary => Operators.Unary(unary.OperatorKind, Value(unary.Operand)),
        InNode within => Items(within.Right).Contains(Value(within.Left), Operators.Equality),
        AnyNode any => Any(any, any.Body is not null),
        AllNode all => Items(all.Source).All(item => Body(all, item)),
        CountNode count => Items(count.Source).LongCount(),
        SingleValueFunctionCallNode call => Functions.Call(call.Name, call.Parameters.Select(Argument).ToArray()),
        SingleResourceFunctionCallNode call => Functions.Call(call.Name, call.Parameters.Select(Argument).ToArray()),
        ParameterAliasNode alias => throw Fault.BadQuery($"The alias '{alias.Alias}' has no value."),
        CollectionNode collection => Items(collection).ToList(),
        _ => throw Fault.BadQuery($"The embedded service does not evaluate {node.Kind}."),
    };

    private IEnumerable<object?> Items(CollectionNode node) => node switch
    {
        CollectionConstantNode constants => constants.Collection.Select(Value),
        CollectionNavigationNode navigation => Value(navigation.Source) is Row row ? relations.Many(row, navigation.NavigationProperty) : [],
        CollectionPropertyAccessNode access => Member(access.Source, access.Property.Name) as IEnumerable<object?> ?? [],
        CollectionComplexNode access => Member(access.Source, access.Property.Name) as IEnumerable<object?> ?? [],
        CollectionOpenPropertyAccessNode access => Member(access.Source, access.Name) as IEnumerable<object?> ?? [],
        CollectionResourceCastNode cast =>
            Items(cast.Source).Where(item => item is Row row && row.Type.IsOrInheritsFrom(cast.ItemType.Definition)),
        _ => throw Fault.BadQuery($"The embedded service does not evaluate {node.Kind}."),
    };

    private object? Member(QueryNode source, string name) => Value(source) is Row row ? row[name] : null;

    private object? Argument(QueryNode node) => node is NamedFunctionParameterNode named ? Value(named.Value) : Value(node);

    private bool Any(AnyNode node, bool hasBody)
    {
        var items = Items(node.Source);
        return hasBody ? items.Any(item => Body(node, item)) : items.Any();
    }

    private bool Body(LambdaNode node, object? item)
    {
        if (node.CurrentRangeVariable is { } variable)
        {
            _variables[variable.Name] = item;
        }

        return Value(node.Body) is true;
    }

    private static object? Constant(object? value, IEdmTypeReference? type) => value switch
    {
        null => null,
#pragma warning disable CS0618 // The library's parser gives these types until its version 9.
        Date date => new DateOnly(date.Year, date.Month, date.Day),
        TimeOfDay time => new TimeOnly(time.Ticks),
#pragma warning restore CS0618
        ODataEnumValue member => Operators.EnumMember(member.Value, (IEdmEnumType)type!.Definition),
        int or long or short or byte or sbyte or float => System.Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture),
        double number => number,
        _ => value,
    };
}
