using System.Collections.Generic;
using Clientele.Generator.Foundation;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.OpenApi;

/// <summary>A schema (JSON Schema 2020-12 as OpenAPI 3.1 has it, or the dialect of 3.0). What it does not say is null or empty.</summary>
internal sealed record OpenApiSchema(FileSpan Span)
{
    /// <summary>Key of the schema that this one refers to; what stands beside <c>$ref</c> is kept too.</summary>
    public string? Reference { get; init; }

    /// <summary>JSON types without <c>null</c>.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>By <c>nullable: true</c> (3.0) or the type <c>null</c> (3.1).</summary>
    public bool IsNullable { get; init; }

    public string? Format { get; init; }

    /// <summary>Regular expression that strings match; distinguishes numbers that can be written as strings from strings.</summary>
    public string? Pattern { get; init; }

    public string? ContentEncoding { get; init; }

    /// <summary>Media type of what a text holds (JSON Schema 2020-12, validation, 8.4).</summary>
    public string? ContentMediaType { get; init; }

    /// <summary>Of a text that is itself a document: its schema.</summary>
    public OpenApiSchema? ContentSchema { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public bool IsDeprecated { get; init; }

    public bool IsReadOnly { get; init; }

    public bool IsWriteOnly { get; init; }

    /// <summary>The values to choose from, <c>const</c> being a choice of one; null among them makes the schema nullable instead.</summary>
    public IReadOnlyList<ScalarNode> Enum { get; init; } = [];

    /// <summary>Names for <see cref="Enum"/> by <c>x-enum-varnames</c> or <c>x-enumNames</c>.</summary>
    public IReadOnlyList<string> EnumNames { get; init; } = [];

    public string? Default { get; init; }

    /// <summary>Limits in words, for documentation.</summary>
    public string? Facets { get; init; }

    public IReadOnlyList<OpenApiProperty> Properties { get; init; } = [];

    public IReadOnlyList<string> Required { get; init; } = [];

    public OpenApiSchema? Items { get; init; }

    public OpenApiAdditional Additional { get; init; } = OpenApiAdditional.Unsaid;

    /// <summary>Of members that no property names, where <see cref="Additional"/> is <see cref="OpenApiAdditional.Schema"/>.</summary>
    public OpenApiSchema? AdditionalSchema { get; init; }

    public IReadOnlyList<OpenApiSchema> AllOf { get; init; } = [];

    public IReadOnlyList<OpenApiSchema> OneOf { get; init; } = [];

    public IReadOnlyList<OpenApiSchema> AnyOf { get; init; } = [];

    /// <summary>What holds of some values only: <c>then</c>, <c>else</c> and <c>dependentSchemas</c>.</summary>
    public IReadOnlyList<OpenApiSchema> Conditional { get; init; } = [];

    public OpenApiDiscriminator? Discriminator { get; init; }

    /// <summary>Part that it has in paging by <c>x-ms-list-*</c>, as a property of a response.</summary>
    public ListRole ListRole { get; init; }

    public SchemaRules Rules { get; init; } = new();

    /// <summary>Whether both are one and the same type of scalar, whatever its limits.</summary>
    public bool IsSameScalar(OpenApiSchema other) => IsScalar && other.IsScalar && Types[0] == other.Types[0] && Format == other.Format && IsNullable == other.IsNullable;

    private bool IsScalar => this is { Reference: null, Enum.Count: 0, Items: null, Properties.Count: 0, Types.Count: 1 } && Types[0] is not ("object" or "array");
}

internal enum OpenApiAdditional
{
    /// <summary>JSON Schema allows any; a client skips them.</summary>
    Unsaid,
    Forbidden,
    Any,
    Schema,
}

internal sealed record OpenApiProperty(Positioned<string> Name, OpenApiSchema Schema);

/// <summary>The member of an object that selects one of several schemas.</summary>
/// <param name="Property">Wire name of the member that selects the schema.</param>
/// <param name="Mapping">From a value to the key of a schema.</param>
internal sealed record OpenApiDiscriminator(Positioned<string> Property, IReadOnlyList<KeyValuePair<string, string>> Mapping)
{
    /// <summary>Key of the schema of objects whose value is missing or means none (OpenAPI 3.2, <c>defaultMapping</c>); null where there is no such.</summary>
    public string? Default { get; init; }
}
