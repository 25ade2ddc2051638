using System;
using System.Collections.Generic;
using System.Globalization;
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

/// <summary>Makes classes of object schemas: <c>allOf</c> is flattened, but a base with a discriminator becomes a base class.</summary>
internal sealed class ClassBinder(TypeBinder types, SchemaIndex index, BindingReport report)
{
    private static readonly string[] s_problemMembers = ["type", "title", "status", "detail", "instance"];

    private const int DeepestHierarchy = 64;

    private readonly Dictionary<string, Declaration> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RestClassModel> _models = new(StringComparer.Ordinal);
    private readonly HashSet<string> _binding = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _meanings = new(StringComparer.Ordinal);
    private ILookup<string, string>? _derivedKeys;
    private int _depth;

    public void Declare(OpenApiSchema schema, string name, string wireName, string? key)
    {
        _declared.Add(name, new Declaration(schema, name, wireName, key));
    }

    /// <summary>Binds those that build on a declared class: they are types even where nothing else refers to them.</summary>
    public void BindDerived(string name)
    {
        var declaration = _declared[name];
        if (declaration is { Key: { } key, Schema: { Discriminator: { } discriminator } schema })
        {
            foreach (var derived in DerivedKeys(key, discriminator))
            {
                types.Bind(new OpenApiSchema(schema.Span) { Reference = derived }, name);
            }
        }
    }

    /// <summary>Binds the members of a declared class, and of its base class before.</summary>
    public RestClassModel? Bind(string name)
    {
        if (_models.TryGetValue(name, out var model) || _depth > DeepestHierarchy || !_binding.Add(name))
        {
            return model;
        }

        _depth++;

        var declaration = _declared[name];
        var parts = new MemberParts(index);
        parts.Add(declaration.Schema);
        if (index.ChoiceOf(declaration.Schema) is { IsOneClass: true } choice)
        {
            parts.AddAlternatives(choice.Alternatives);
        }

        var parent = parts.BaseKey is { } key && types.Bind(new OpenApiSchema(declaration.Schema.Span) { Reference = key }, name) is { Kind: RestTypeKind.Class } type
            ? Bind(type.CSharpName)
            : null;
        model = Model(declaration, parts, parent);
        _models.Add(name, model);
        _depth--;
        return model;
    }

    public IReadOnlyList<RestClassModel> Finish() => _models.Values
        .Select(model => Meant(model) with { Derived = Derived(model).ToEquatableArray(), OtherwiseName = Otherwise(model) })
        .ToList();

    /// <summary>
    /// Lets the classes of a union's alternatives always have the value of the discriminator that means them. Where a class can't, because it
    /// lacks the member or means another value elsewhere, the alternative writes it.
    /// </summary>
    public RestUnionModel Mark(RestUnionModel union) => union.Discriminator is not { } discriminator ? union : union with
    {
        Alternatives = union.Alternatives.Select(alternative => Mark(alternative, discriminator)).ToEquatableArray(),
    };

    private RestAlternativeModel Mark(RestAlternativeModel alternative, string discriminator)
    {
        if (alternative.Type.Kind != RestTypeKind.Class || alternative.Values.Count == 0 || !_models.TryGetValue(alternative.Type.CSharpName, out var model))
        {
            return alternative;
        }

        var value = alternative.Values[0];
        if (!_meanings.TryGetValue(model.CSharpName, out var meanings))
        {
            _meanings.Add(model.CSharpName, meanings = new Dictionary<string, string>(StringComparer.Ordinal));
        }

        var member = model.Members.FirstOrDefault(known => known.WireName == discriminator);
        if (member is null || !CanBeConstant(member.Type, value) || (member.Constant is { } constant && constant != value)
            || (meanings.TryGetValue(discriminator, out var other) && other != value))
        {
            return alternative with { AddedValue = value };
        }

        meanings[discriminator] = value;
        return alternative;
    }

    private RestClassModel Meant(RestClassModel model) => !_meanings.TryGetValue(model.CSharpName, out var meanings) ? model : model with
    {
        Members = model.Members
            .Select(member => meanings.TryGetValue(member.WireName, out var value) ? member with { Constant = value, IsFirst = true } : member)
            .ToEquatableArray(),
    };

    private static bool CanBeConstant(RestTypeReference type, string value) => type switch
    {
        { Kind: RestTypeKind.Enum } or { Kind: RestTypeKind.Primitive, Primitive: PrimitiveKind.String } => true,
        { Kind: RestTypeKind.Primitive, Primitive: PrimitiveKind.Int32 } => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        { Kind: RestTypeKind.Primitive, Primitive: PrimitiveKind.Int64 } => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        { Kind: RestTypeKind.Primitive, Primitive: PrimitiveKind.Boolean } => value is "true" or "false",
        _ => false,
    };

    private RestClassModel Model(Declaration declaration, MemberParts parts, RestClassModel? parent)
    {
        var schema = declaration.Schema;
        return new RestClassModel(
            declaration.WireName,
            declaration.Name,
            parent?.CSharpName,
            [],
            schema.Discriminator?.Property.Value ?? parent?.Discriminator,
            Members(declaration, parts, parent).ToEquatableArray(),
            parts.Additional switch
            {
                OpenApiAdditional.Any => RestTypeReference.Any,
                OpenApiAdditional.Schema when parts.AdditionalSchema is { } additional => types.Bind(additional, declaration.Name + "Value"),

                // An object of a kind that the description does not know is read as its base class, and keeps what it has besides.
                _ when parent is null && parts.Additional == OpenApiAdditional.Unsaid && (index.IsHierarchyBase(schema) || IsProblem(parts)) => RestTypeReference.Any,
                _ => parent?.Additional,
            },
            IsRead: false,
            IsWritten: false,
            Documents.Of(schema),
            schema.Rules.Evidence,
            Documents.Deprecated(schema.IsDeprecated));
    }

    /// <summary>Problem details have members of their service's own (RFC 9457 §3.2).</summary>
    private static bool IsProblem(MemberParts parts) =>
        s_problemMembers.All(name => parts.Properties.Any(property => property.Name.Value == name));

    private List<RestMemberModel> Members(Declaration declaration, MemberParts parts, RestClassModel? parent)
    {
        var names = new NameScope(ReservedNames.ClassMembers);
        names.Reserve(declaration.Name);
        names.Reserve("AdditionalProperties");
        var constant = ConstantOf(declaration, parts, parent);
        var members = new List<RestMemberModel>();
        foreach (var inherited in parent?.Members ?? [])
        {
            names.Reserve(inherited.CSharpName);
            members.Add(inherited with
            {
                IsInherited = true,
                IsFirst = inherited.WireName == parent!.Discriminator,
                Constant = inherited.WireName == parent!.Discriminator && IsText(inherited.Type) ? constant : inherited.Constant,
            });
        }

        var own = parts.Properties.Where(property => !members.Exists(member => member.WireName == property.Name.Value)).ToList();
        var named = new MemberNames(names, members.Select(member => member.CSharpName), report).Of(own, declaration.WireName);
        foreach (var property in own)
        {
            var wire = property.Name.Value;
            var resolved = index.Resolve(property.Schema).Schema;
            var name = named[wire];
            var type = types.Bind(property.Schema, declaration.Name + name);
            members.Add(new RestMemberModel(
                wire,
                name,
                type,
                IsInherited: false,
                parts.Required.Contains(wire),
                property.Schema.IsReadOnly || resolved.IsReadOnly,
                property.Schema.IsWriteOnly || resolved.IsWriteOnly,
                ConstantOf(resolved, type, parts.Required.Contains(wire)),
                property.Schema.Default ?? resolved.Default,
                property.Schema.Facets ?? resolved.Facets,
                property.Schema.Description is null ? Documents.Of(resolved.Description) : Documents.Of(property.Schema.Description),
                Documents.Deprecated(property.Schema.IsDeprecated),
                IsFirst: wire == declaration.Schema.Discriminator?.Property.Value));
        }

        foreach (var missing in parts.Required.Where(name => !members.Exists(member => member.WireName == name)))
        {
            report.Add(RestDescriptors.RequiredNotDescribed, declaration.Schema.Span, missing, declaration.WireName, report.Suggest(missing, members.Select(m => m.WireName)));
        }

        return members;
    }

    private static string? ConstantOf(OpenApiSchema schema, RestTypeReference type, bool isRequired) =>
        schema.Enum.Count == 1 && isRequired && !type.IsNullable && CanBeConstant(type, schema.Enum[0].Text) ? schema.Enum[0].Text : null;

    /// <summary>The value of the discriminator that means this class.</summary>
    private string? ConstantOf(Declaration declaration, MemberParts parts, RestClassModel? parent)
    {
        return parent is not null && declaration.Key is not null && index.Find(parts.BaseKey)?.Discriminator is { } discriminator
            ? DiscriminatorValues.Of(discriminator, declaration.Key, declaration.Schema, index)[0]
            : null;
    }

    /// <summary>Values of a discriminator are texts (OpenAPI 3.1, 4.8.25); what is declared as something else, its author must set.</summary>
    private static bool IsText(RestTypeReference type) => type.Kind == RestTypeKind.Enum || type is { Kind: RestTypeKind.Primitive, Primitive: PrimitiveKind.String };

    private IEnumerable<RestDerivedModel> Derived(RestClassModel model)
    {
        var declaration = _declared[model.CSharpName];
        if (declaration.Schema.Discriminator is not { } discriminator || declaration.Key is null)
        {
            yield break;
        }

        foreach (var derived in _declared.Values)
        {
            if (derived.Key is not null && IsDerived(derived.Name, model.CSharpName))
            {
                foreach (var value in DiscriminatorValues.Of(discriminator, derived.Key, derived.Schema, index))
                {
                    yield return new RestDerivedModel(value, derived.Name);
                }
            }
        }
    }

    /// <summary>The class of objects that say of themselves nothing that is known (OpenAPI 3.2, <c>defaultMapping</c>); null for the class itself.</summary>
    private string? Otherwise(RestClassModel model) => _declared[model.CSharpName].Schema.Discriminator?.Default is { } key
        ? _declared.Values.FirstOrDefault(declared => declared.Key == key && IsDerived(declared.Name, model.CSharpName))?.Name
        : null;

    private bool IsDerived(string name, string ancestor)
    {
        for (var step = 0; step < DeepestHierarchy && _models.TryGetValue(name, out var model) && model.BaseName is { } parent; step++)
        {
            if (parent == ancestor)
            {
                return true;
            }

            name = parent;
        }

        return false;
    }

    private IEnumerable<string> DerivedKeys(string key, OpenApiDiscriminator discriminator)
    {
        _derivedKeys ??= index.Schemas
            .Select(schema => (schema.Key, Base: new MemberParts(index).Add(schema.Value).BaseKey))
            .Where(schema => schema.Base is not null)
            .ToLookup(schema => schema.Base!, schema => schema.Key, StringComparer.Ordinal);
        return discriminator.Mapping.Select(mapping => mapping.Value).Concat(discriminator.Default is { } other ? [other] : []).Concat(_derivedKeys[key]).Where(derived => derived != key).Distinct(StringComparer.Ordinal);
    }

    private sealed record Declaration(OpenApiSchema Schema, string Name, string WireName, string? Key);
}
