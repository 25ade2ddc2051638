using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Model.OData;

internal enum TypeKind
{
    /// <summary>One of <see cref="PrimitiveKind"/>; type definitions are resolved to what they stand for.</summary>
    Primitive,
    Enum,
    Complex,
    Entity,

    /// <summary><c>Edm.Untyped</c>, <c>Edm.ComplexType</c>, <c>Edm.EntityType</c>, <c>Edm.PrimitiveType</c>, or a type that nothing describes: any JSON value.</summary>
    Untyped,
}

/// <summary>A type as a property, parameter or return value uses it.</summary>
/// <param name="QualifiedName">Qualified name of the enum, complex or entity type, or <c>Edm.*</c>.</param>
/// <param name="CSharpName">The C# class or struct for <see cref="TypeKind.Enum"/>, <see cref="TypeKind.Complex"/> and <see cref="TypeKind.Entity"/>; empty otherwise.</param>
/// <param name="IsNullable">The value can be null; of a collection, its items can.</param>
internal sealed record TypeReference(
    TypeKind Kind,
    PrimitiveKind Primitive,
    string QualifiedName,
    string CSharpName,
    bool IsCollection,
    bool IsNullable);
