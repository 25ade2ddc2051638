using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Clientele.Generator.Reading.OpenApi;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Binding.Rest.Schemas;

/// <summary>What a schema becomes in C#.</summary>
internal enum SchemaShape
{
    Any,
    Text,
    Number,
    Integer,
    Boolean,
    Enum,

    /// <summary>An enumeration of whole numbers that have names.</summary>
    NumberEnum,
    Class,
    Union,
    List,
    Map,
}

/// <summary>Decides what a resolved schema becomes.</summary>
internal sealed class SchemaShapes(SchemaIndex index)
{
    private const int Deepest = 64;

    private readonly Dictionary<OpenApiSchema, SchemaShape> _known = new(SameSchema.Instance);

    public SchemaShape Of(OpenApiSchema schema) => Of(schema, 0);

    /// <summary>Whether the shape has a name of its own.</summary>
    public static bool IsNamed(SchemaShape shape) => shape is SchemaShape.Class or SchemaShape.Enum or SchemaShape.NumberEnum or SchemaShape.Union;

    private SchemaShape Of(OpenApiSchema schema, int depth)
    {
        if (depth > Deepest)
        {
            return SchemaShape.Any;
        }

        if (!_known.TryGetValue(schema, out var shape))
        {
            // A schema that comes to itself on the way is a type with a name, whatever else it is.
            _known.Add(schema, SchemaShape.Union);
            shape = Decide(schema, depth);
            _known[schema] = shape;
        }

        return shape;
    }

    private SchemaShape Decide(OpenApiSchema schema, int depth)
    {
        if (schema.Rules.IsBoolean)
        {
            return SchemaShape.Boolean;
        }

        if (schema.Enum.Count > 0)
        {
            return OfEnum(schema);
        }

        if (index.ChoiceOf(schema) is { } choice)
        {
            return choice.IsOneClass ? SchemaShape.Class
                : choice is { Beside: null, Discriminator: null } ? OfAlternatives(choice.Alternatives, depth)
                : SchemaShape.Union;
        }

        if (NumericText.ShapeOf(schema) is { } number)
        {
            return number;
        }

        if (schema.Types.Count > 1)
        {
            return schema.Types.All(type => type is "number" or "integer") ? SchemaShape.Number : SchemaShape.Union;
        }

        return (schema.Types.Count == 0 ? null : schema.Types[0]) switch
        {
            "string" => SchemaShape.Text,
            "number" => SchemaShape.Number,
            "integer" => SchemaShape.Integer,
            "boolean" => SchemaShape.Boolean,
            "array" => SchemaShape.List,
            _ => OfObject(schema, depth),
        };
    }

    private static SchemaShape OfEnum(OpenApiSchema schema)
    {
        if (EnumNames.IsNamed(schema) && schema.Types.All(type => type == "integer") && schema.Enum.All(IsWhole))
        {
            return SchemaShape.NumberEnum;
        }

        if (schema.Types.Count == 1 && schema.Types[0] is "boolean" or "number" or "integer")
        {
            return schema.Types[0] switch
            {
                "boolean" => SchemaShape.Boolean,
                "integer" => SchemaShape.Integer,
                _ => SchemaShape.Number,
            };
        }

        // Without a type, what the values look like decides: 1.0 without quotes is a number in YAML.
        return schema.Types.Contains("string") || schema.Enum.All(value => value.Type == ScalarType.Text) ? SchemaShape.Enum : SchemaShape.Any;
    }

    private static bool IsWhole(ScalarNode value) =>
        value.Type == ScalarType.Integer && long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private SchemaShape OfAlternatives(IReadOnlyList<OpenApiSchema> alternatives, int depth)
    {
        var shapes = alternatives.Select(alternative => Of(index.Resolve(alternative).Schema, depth + 1)).ToList();
        if (shapes.Contains(SchemaShape.Any))
        {
            return SchemaShape.Any;
        }

        if (shapes.TrueForAll(shape => shape is SchemaShape.Number or SchemaShape.Integer))
        {
            return shapes.Contains(SchemaShape.Number) ? SchemaShape.Number : SchemaShape.Integer;
        }

        // An enumeration or any string is one open enumeration. Several enumerations can't be distinguished.
        if (shapes.TrueForAll(shape => shape is SchemaShape.Text or SchemaShape.Enum))
        {
            return shapes.Count(shape => shape == SchemaShape.Enum) == 1 ? SchemaShape.Enum : SchemaShape.Text;
        }

        return shapes.TrueForAll(shape => shape == SchemaShape.Boolean) ? SchemaShape.Boolean : SchemaShape.Union;
    }

    private SchemaShape OfObject(OpenApiSchema schema, int depth)
    {
        if (schema.Properties.Count > 0 || schema.Discriminator is not null || schema.Conditional.Any(part => index.Resolve(part).Schema.Properties.Count > 0))
        {
            return SchemaShape.Class;
        }

        foreach (var part in schema.AllOf)
        {
            var shape = Of(index.Resolve(part).Schema, depth + 1);
            if (shape != SchemaShape.Any)
            {
                return shape;
            }
        }

        return schema.Items is not null
            ? SchemaShape.List
            : schema.Additional is OpenApiAdditional.Any or OpenApiAdditional.Schema ? SchemaShape.Map : SchemaShape.Any;
    }
}
