using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Naming;
using Clientele.Generator.Reading.OpenApi;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Binding.Rest.Schemas;

/// <summary>Makes types of schemas. A type has its name before its members are looked at, so that it may contain itself.</summary>
internal sealed class TypeBinder
{
    private const int Deepest = 64;

    private readonly SchemaIndex _index;
    private readonly SchemaShapes _shapes;
    private readonly NameScope _names;
    private readonly Func<string, string> _naming;
    private readonly BindingReport _report;
    private readonly ClassBinder _classes;
    private readonly UnionBinder _unions;
    private readonly PrimitiveFormats _formats;
    private readonly Dictionary<string, string> _keyNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RestTypeReference> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<OpenApiSchema, RestTypeReference> _inline = new(SameSchema.Instance);
    private readonly HashSet<string> _resolving = new(StringComparer.Ordinal);
    private readonly Queue<Action> _pending = new();
    private readonly Dictionary<string, RestEnumModel> _enums = new(StringComparer.Ordinal);

    public TypeBinder(SchemaIndex index, NameScope names, Func<string, string> naming, PrimitiveFormats formats, BindingReport report)
    {
        _index = index;
        _shapes = new SchemaShapes(index);
        _names = names;
        _naming = naming;
        _report = report;
        _formats = formats;
        _classes = new ClassBinder(this, index, report);
        _unions = new UnionBinder(this, index, names);
        foreach (var schema in index.Schemas)
        {
            // Names of components come before those that are made up.
            if (index.Resolve(schema.Value, schema.Key).Key == schema.Key && SchemaShapes.IsNamed(_shapes.Of(schema.Value)))
            {
                _keyNames.Add(schema.Key, Name(schema.Value, SchemaIndex.NameOf(schema.Key)));
            }
        }
    }

    public SchemaShapes Shapes => _shapes;

    /// <summary>The type of a schema.</summary>
    /// <param name="hint">Name for a type that the description gives none, in Pascal case.</param>
    public RestTypeReference Bind(OpenApiSchema schema, string hint)
    {
        var resolved = _index.Resolve(schema);
        var type = resolved.Key is { } key ? ByKey(key, resolved.Schema) : Inline(resolved.Schema, hint);
        return type.OrNull(resolved.IsNullable);
    }

    /// <summary>Binds what was left for later and gives all types that something needs.</summary>
    public (IReadOnlyList<RestClassModel> Classes, IReadOnlyList<RestEnumModel> Enums, IReadOnlyList<RestUnionModel> Unions) Finish()
    {
        while (_pending.Count > 0)
        {
            _pending.Dequeue()();
        }

        var unions = _unions.Models.Select(_classes.Mark).ToList();
        return (_classes.Finish(), _enums.Values.ToList(), unions);
    }

    public string TakeName(string wanted) => _names.Take(_naming(wanted), "Model");

    private RestTypeReference ByKey(string key, OpenApiSchema schema)
    {
        if (_byKey.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_resolving.Count > Deepest || !_resolving.Add(key))
        {
            _report.Add(RestDescriptors.EndlessType, schema.Span, SchemaIndex.NameOf(key));
            return RestTypeReference.Any;
        }

        var hint = _keyNames.TryGetValue(key, out var name) ? name : Identifiers.Pascal(SchemaIndex.NameOf(key), "Model");
        var type = Build(schema, hint, key);
        _resolving.Remove(key);
        _byKey[key] = type;
        return type;
    }

    private RestTypeReference Inline(OpenApiSchema schema, string hint)
    {
        if (!_inline.TryGetValue(schema, out var type))
        {
            type = Build(schema, hint, key: null);
            _inline[schema] = type;
        }

        return type;
    }

    /// <summary>The type of a schema that has not been met before.</summary>
    /// <param name="hint">The name itself where <paramref name="key"/> is given.</param>
    private RestTypeReference Build(OpenApiSchema schema, string hint, string? key)
    {
        var shape = _shapes.Of(schema);
        switch (shape)
        {
            case SchemaShape.Text:
                return RestTypeReference.Of(_formats.OfText(schema));
            case SchemaShape.Integer:
                return RestTypeReference.Of(PrimitiveFormats.OfInteger(schema));
            case SchemaShape.Number:
                return RestTypeReference.Of(PrimitiveFormats.OfNumber(schema));
            case SchemaShape.Boolean:
                return schema.Rules.IsBoolean
                    ? RestTypeReference.Named(RestTypeKind.NumericBoolean, "")
                    : RestTypeReference.Of(schema.Types.Contains("string") ? PrimitiveKind.BooleanText : PrimitiveKind.Boolean);
            case SchemaShape.List:
                return RestTypeReference.List(Item(schema, hint));
            case SchemaShape.Map:
                return RestTypeReference.Map(schema.AdditionalSchema is { } value ? Bind(value, hint + "Value") : RestTypeReference.Any);
            case SchemaShape.Enum or SchemaShape.NumberEnum:
                return BindEnum(schema, hint, key);
            case SchemaShape.Class or SchemaShape.Union:
                return Later(shape, schema, hint, key);
            default:
                return RestTypeReference.Any;
        }
    }

    private RestTypeReference Item(OpenApiSchema schema, string hint)
    {
        var holder = schema.Items is null ? schema.AllOf.Select(part => _index.Resolve(part).Schema).FirstOrDefault(part => part.Items is not null) : schema;
        return holder?.Items is { } items ? Bind(items, hint + "Item") : RestTypeReference.Any;
    }

    private RestTypeReference Later(SchemaShape shape, OpenApiSchema schema, string hint, string? key)
    {
        var name = key is not null && _keyNames.ContainsKey(key) ? hint : Name(schema, hint);
        var wire = key is null ? name : SchemaIndex.NameOf(key);
        var type = RestTypeReference.Named(shape == SchemaShape.Class ? RestTypeKind.Class : RestTypeKind.Union, name);
        if (key is not null)
        {
            _byKey[key] = type;
        }

        if (shape == SchemaShape.Class)
        {
            _classes.Declare(schema, name, wire, key);
            _pending.Enqueue(() =>
            {
                _classes.Bind(name);
                _classes.BindDerived(name);
            });
        }
        else
        {
            _pending.Enqueue(() => _unions.Bind(schema, name, wire));
        }

        return type;
    }

    private RestTypeReference BindEnum(OpenApiSchema schema, string hint, string? key)
    {
        // Of an enumeration or any text, the enumeration.
        if (schema.Enum.Count == 0)
        {
            var only = SchemaIndex.Alternatives(schema).Concat(schema.AllOf).First(part => _shapes.Of(_index.Resolve(part).Schema) == SchemaShape.Enum);
            return Bind(only, hint);
        }

        var values = schema.Enum.Select(value => value.Text).Distinct(StringComparer.Ordinal).ToList();
        var isNamed = key is not null && _keyNames.ContainsKey(key);
        var same = isNamed ? null : EnumNames.SameAs(_enums.Values, schema, hint, values);
        if (same is null)
        {
            var name = isNamed ? hint : Name(schema, hint);
            same = EnumNames.Model(schema, name, key is null ? null : SchemaIndex.NameOf(key), values) with { IsNumeric = _shapes.Of(schema) == SchemaShape.NumberEnum };
            _enums.Add(name, same);
            ReportAlike(schema, same);
        }

        return RestTypeReference.Named(same.IsNumeric ? RestTypeKind.NumberEnum : RestTypeKind.Enum, same.CSharpName);
    }

    /// <summary>
    /// Of values that would have one name the one that is spelled like it has it. Another one that is no identifier would have it where that one is not: which came first can't be known
    /// here, and is told.
    /// </summary>
    private void ReportAlike(OpenApiSchema schema, RestEnumModel model)
    {
        if (EnumNames.IsNamed(schema))
        {
            return;
        }

        foreach (var alike in model.Members.GroupBy(member => Identifiers.IsValid(member.Value) ? member.Value : EnumMemberNames.Of(member.Value)).Where(group => group.Count() > 1))
        {
            if (alike.FirstOrDefault(member => member.CSharpName == alike.Key) is { } named)
            {
                var others = alike.Where(member => member != named).Select(member => $"'{member.Value}' is '{member.CSharpName}'");
                _report.Add(RestDescriptors.ValuesAlike, schema.Span, model.CSharpName + '.' + named.CSharpName, named.Value, string.Join(", ", others));
            }
        }
    }

    private string Name(OpenApiSchema schema, string hint) =>
        schema.Rules.Name is { } given && Identifiers.IsValid(given.Value) ? _names.Take(given.Value, "Model") : TakeName(Identifiers.Pascal(hint, "Model"));
}
