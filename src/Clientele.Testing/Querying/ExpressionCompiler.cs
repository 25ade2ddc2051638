using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Testing.Rows;
using Clientele.Testing.Service;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Clientele.Testing.Querying;

/// <summary>Computes an expression; null stands for null.</summary>
internal delegate object? Evaluation(Frame frame);

/// <summary>The rows that an expression is evaluated for, by the number of their range variable.</summary>
internal sealed class Frame(int size)
{
    public object?[] Variables { get; } = new object?[size];
}

/// <summary>Compiles expressions of the library's parser to delegates. One instance serves one request.</summary>
internal sealed class ExpressionCompiler(
    Relations relations, TimeProvider clock, IDictionary<string, SingleValueNode>? aliases = null)
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);

    /// <summary>A function of one row.</summary>
    public Func<Row, object?> Compile(QueryNode node, RangeVariable variable)
    {
        var slot = Slot(variable.Name);
        var evaluation = Compile(node);
        var frame = new Frame(Math.Max(1, _slots.Count));
        return row =>
        {
            frame.Variables[slot] = row;
            return evaluation(frame);
        };
    }

    /// <summary>The value of an expression that reads no row.</summary>
    public object? Constant(QueryNode node) => Compile(node)(new Frame(Math.Max(1, _slots.Count)));

    private Evaluation Compile(QueryNode node)
    {
        switch (node)
        {
            case ConstantNode constant:
                var value = EdmValue.Enumerated(EdmValue.Plain(constant.Value), constant.TypeReference);
                return _ => value;
            case ConvertNode convert:
                return Conversion(Compile(convert.Source), convert.TypeReference);
            case ResourceRangeVariableReferenceNode variable:
                return Variable(variable.Name);
            case NonResourceRangeVariableReferenceNode variable:
                return Variable(variable.Name);
            case SingleValuePropertyAccessNode access:
                return Member(access.Source, access.Property.Name);
            case SingleComplexNode access:
                return Member(access.Source, access.Property.Name);
            case SingleValueOpenPropertyAccessNode access:
                return Member(access.Source, access.Name);
            case SingleNavigationNode navigation:
                var from = Compile(navigation.Source);
                return frame => from(frame) is Row row ? relations.One(row, navigation.NavigationProperty) : null;
            case SingleResourceCastNode cast:
                return Cast(Compile(cast.Source), cast.TypeReference.Definition);
            case SingleValueCastNode cast:
                return Conversion(Compile(cast.Source), cast.TypeReference);
            case BinaryOperatorNode binary:
                return Binary(binary.OperatorKind, Compile(binary.Left), Compile(binary.Right));
            case UnaryOperatorNode unary:
                return Unary(unary.OperatorKind, Compile(unary.Operand));
            case InNode within:
                var left = Compile(within.Left);
                var right = Items(within.Right);
                return frame => right(frame).Contains(left(frame), Operators.Equality);
            case AnyNode any:
                return Lambda(any, any.CurrentRangeVariable is null ? null : any.Body, (items, holds) => items.Any(holds));
            case AllNode all:
                return Lambda(all, all.Body, (items, holds) => items.All(holds));
            case CountNode count:
                return Count(count);
            case SingleValueFunctionCallNode call:
                return Call(call.Name, [.. call.Parameters]);
            case SingleResourceFunctionCallNode call:
                return Call(call.Name, [.. call.Parameters]);
            case NamedFunctionParameterNode named:
                return Compile(named.Value);
            case ParameterAliasNode alias:
                return aliases is not null && aliases.TryGetValue(alias.Alias, out var said) && said is not null
                    ? Compile(said)
                    : _ => null;
            case CollectionNode collection:
                var list = Items(collection);
                return frame => list(frame).ToList();
            default:
                throw FakeError.NotImplemented($"The fake does not evaluate {node.Kind}.");
        }
    }

    private Func<Frame, IEnumerable<object?>> Items(CollectionNode node)
    {
        switch (node)
        {
            case CollectionConstantNode constants:
                var values = constants.Collection.Select(item => EdmValue.Enumerated(EdmValue.Plain(item.Value), item.TypeReference ?? constants.ItemType)).ToList();
                return _ => values;
            case CollectionNavigationNode navigation:
                var from = Compile(navigation.Source);
                return frame => from(frame) is Row row ? relations.Many(row, navigation.NavigationProperty) : [];
            case CollectionPropertyAccessNode access:
                return List(Member(access.Source, access.Property.Name));
            case CollectionComplexNode access:
                return List(Member(access.Source, access.Property.Name));
            case CollectionOpenPropertyAccessNode access:
                return List(Member(access.Source, access.Name));
            case CollectionResourceCastNode cast:
                var source = Items(cast.Source);
                return frame => source(frame).Where(item => item is Row row && row.Type.IsOrInheritsFrom(cast.ItemType.Definition));
            default:
                throw FakeError.NotImplemented($"The fake does not evaluate {node.Kind}.");
        }
    }

    private static Func<Frame, IEnumerable<object?>> List(Evaluation member) => frame => member(frame) as IEnumerable<object?> ?? [];

    private Evaluation Variable(string name)
    {
        var slot = Slot(name);
        return frame => frame.Variables[slot];
    }

    private Evaluation Member(QueryNode source, string name)
    {
        if (source is ResourceRangeVariableReferenceNode variable)
        {
            var slot = Slot(variable.Name);
            return frame => frame.Variables[slot] is Row row && row.Values.TryGetValue(name, out var value) ? value : null;
        }

        var from = Compile(source);
        return frame => from(frame) is Row row && row.Values.TryGetValue(name, out var value) ? value : null;
    }

    private static Evaluation Conversion(Evaluation source, IEdmTypeReference? type) =>
        type is null ? source : frame => Operators.Convert(source(frame), type);

    private static Evaluation Cast(Evaluation source, IEdmType type) =>
        frame => source(frame) is Row row && row.Type.IsOrInheritsFrom(type) ? row : null;

    private static Evaluation Binary(BinaryOperatorKind kind, Evaluation left, Evaluation right) => kind switch
    {
        BinaryOperatorKind.And => frame => left(frame) switch
        {
            false => false,
            true => right(frame),
            _ => right(frame) is false ? false : null,
        },
        BinaryOperatorKind.Or => frame => left(frame) switch
        {
            true => true,
            false => right(frame),
            _ => right(frame) is true ? true : null,
        },
        BinaryOperatorKind.Equal => frame => Operators.Same(left(frame), right(frame)),
        BinaryOperatorKind.NotEqual => frame => !Operators.Same(left(frame), right(frame)),
        BinaryOperatorKind.GreaterThan => Comparison(left, right, order => order > 0),
        BinaryOperatorKind.GreaterThanOrEqual => Comparison(left, right, order => order >= 0),
        BinaryOperatorKind.LessThan => Comparison(left, right, order => order < 0),
        BinaryOperatorKind.LessThanOrEqual => Comparison(left, right, order => order <= 0),
        BinaryOperatorKind.Has => frame => (left(frame), right(frame)) is (EnumValue all, EnumValue flag) ? all.Has(flag) : null,
        _ => frame => Operators.Arithmetic(kind, left(frame), right(frame)),
    };

    /// <summary>A comparison with null is false; so is one with NaN (IEEE 754).</summary>
    private static Evaluation Comparison(Evaluation left, Evaluation right, Func<int, bool> holds) => frame =>
        (left(frame), right(frame)) is ({ } a, { } b) && a is not double.NaN && b is not double.NaN && holds(Operators.Compare(a, b));

    private static Evaluation Unary(UnaryOperatorKind kind, Evaluation operand) => kind switch
    {
        UnaryOperatorKind.Not => frame => operand(frame) switch
        {
            bool value => !value,
            _ => null,
        },
        _ => frame => Operators.Negate(operand(frame)),
    };

    private Evaluation Lambda(LambdaNode node, SingleValueNode? body, Func<IEnumerable<object?>, Func<object?, bool>, bool> quantifier)
    {
        var source = Items(node.Source);
        if (body is null || node.CurrentRangeVariable is not { } variable)
        {
            return frame => source(frame).Any();
        }

        var slot = Slot(variable.Name);
        var holds = Compile(body);
        return frame => quantifier(source(frame), item =>
        {
            frame.Variables[slot] = item;
            return holds(frame) is true;
        });
    }

    private Evaluation Count(CountNode node)
    {
        var source = Items(node.Source);
        if (node.FilterClause is not { } filter)
        {
            return frame => (long)source(frame).Count();
        }

        var slot = Slot(filter.RangeVariable.Name);
        var holds = Compile(filter.Expression);
        return frame => source(frame).LongCount(item =>
        {
            frame.Variables[slot] = item;
            return holds(frame) is true;
        });
    }

    private Evaluation Call(string name, QueryNode[] parameters)
    {
        if (name is "cast" or "isof")
        {
            return TypeFunction(name, parameters);
        }

        var arguments = parameters.Select(Compile).ToArray();
        if (name == "case")
        {
            return Case(arguments);
        }

        return frame => Functions.Call(name, Array.ConvertAll(arguments, argument => argument(frame)), clock);
    }

    private static Evaluation Case(Evaluation[] pairs) => frame =>
    {
        for (var i = 0; i + 1 < pairs.Length; i += 2)
        {
            if (pairs[i](frame) is true)
            {
                return pairs[i + 1](frame);
            }
        }

        return null;
    };

    /// <summary><c>cast</c> and <c>isof</c> (OData URL Conventions 4.01 §5.1.1.10); with a type as the only argument they apply to the row itself.</summary>
    private Evaluation TypeFunction(string name, QueryNode[] parameters)
    {
        var source = parameters.Length == 2 ? Compile(parameters[0]) : Variable("$it");
        var type = TypeArgument(parameters[^1]) ?? throw FakeError.BadRequest($"The type of {name} is not known.");
        return name == "cast" ? Casting(source, Reference(type)) : frame => IsOf(source(frame), type);
    }

    /// <summary>The type that an argument names. The parser returns a quoted name as text, and an unquoted one as a cast to the type.</summary>
    private IEdmType? TypeArgument(QueryNode argument) => argument switch
    {
        ConstantNode { Value: IEdmTypeReference type } => type.Definition,
        ConstantNode { Value: string name } => relations.FindType(name),
        SingleResourceCastNode cast => cast.TypeReference.Definition,
        SingleValueCastNode cast => cast.TypeReference.Definition,
        _ => null,
    };

    private static IEdmTypeReference Reference(IEdmType type) => type switch
    {
        IEdmPrimitiveType primitive => EdmCoreModel.Instance.GetPrimitive(primitive.PrimitiveKind, isNullable: true),
        IEdmEnumType members => new EdmEnumTypeReference(members, isNullable: true),
        IEdmEntityType entity => new EdmEntityTypeReference(entity, isNullable: true),
        IEdmComplexType complex => new EdmComplexTypeReference(complex, isNullable: true),
        _ => EdmCoreModel.Instance.GetUntyped(),
    };

    private static Evaluation Casting(Evaluation source, IEdmTypeReference type) =>
        type.Definition is IEdmStructuredType ? Cast(source, type.Definition) : Conversion(source, type);

    private static bool IsOf(object? value, IEdmType type) => (value, type) switch
    {
        (Row row, IEdmStructuredType) => row.Type.IsOrInheritsFrom(type),
        (EnumValue, IEdmEnumType) => true,
        (not null, IEdmTypeDefinition definition) => IsOf(value, definition.UnderlyingType),
        (not null, IEdmPrimitiveType primitive) => EdmValue.KindOf(value) == primitive.PrimitiveKind,
        _ => false,
    };

    private int Slot(string name)
    {
        if (!_slots.TryGetValue(name, out var slot))
        {
            _slots.Add(name, slot = _slots.Count);
        }

        return slot;
    }
}
