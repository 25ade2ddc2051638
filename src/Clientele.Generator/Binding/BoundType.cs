using Clientele.Generator.Model;

namespace Clientele.Generator.Binding;

/// <summary>A type use whose name is resolved; it becomes a <see cref="TypeReference"/> once the types have their C# names.</summary>
internal sealed record BoundType(TypeKind Kind, PrimitiveKind Primitive, string QualifiedName, TypeSymbol? Symbol, bool IsCollection, bool IsNullable)
{
    public StructuredSymbol? Structured => Symbol as StructuredSymbol;

    public static BoundType Untyped(bool isCollection, bool isNullable) =>
        new(TypeKind.Untyped, PrimitiveKind.None, "Edm.Untyped", null, isCollection, isNullable);

    public TypeReference ToReference() => new(Kind, Primitive, QualifiedName, Symbol?.CSharpName ?? "", IsCollection, IsNullable);
}
