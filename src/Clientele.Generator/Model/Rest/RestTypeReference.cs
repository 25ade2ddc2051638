using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Model.Rest;

internal enum RestTypeKind
{
    /// <summary>One of <see cref="PrimitiveKind"/>.</summary>
    Primitive,

    /// <summary>A boolean that travels as 0 or 1.</summary>
    NumericBoolean,
    Enum,

    /// <summary>An open choice of whole numbers.</summary>
    NumberEnum,
    Class,
    Union,
    List,

    /// <summary>An object whose members are named by data.</summary>
    Map,

    /// <summary>Any JSON value.</summary>
    Any,
}

/// <summary>A type as a member, parameter or result uses it.</summary>
/// <param name="CSharpName">The class or struct, unescaped; empty for those without a name of their own.</param>
/// <param name="Item">Of lists and maps.</param>
internal sealed record RestTypeReference(RestTypeKind Kind, PrimitiveKind Primitive, string CSharpName, RestTypeReference? Item, bool IsNullable)
{
    public static RestTypeReference Any { get; } = new(RestTypeKind.Any, PrimitiveKind.None, "", null, false);

    public static RestTypeReference Text { get; } = Of(PrimitiveKind.String);

    public static RestTypeReference Of(PrimitiveKind primitive) => new(RestTypeKind.Primitive, primitive, "", null, false);

    public static RestTypeReference Named(RestTypeKind kind, string name) => new(kind, PrimitiveKind.None, name, null, false);

    public static RestTypeReference List(RestTypeReference item) => new(RestTypeKind.List, PrimitiveKind.None, "", item, false);

    public static RestTypeReference Map(RestTypeReference item) => new(RestTypeKind.Map, PrimitiveKind.None, "", item, false);

    public RestTypeReference OrNull(bool nullable = true) => nullable && !IsNullable ? this with { IsNullable = true } : this;
}
