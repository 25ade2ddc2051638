using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Binding.OData.Types;

/// <summary>A type use whose name is resolved; it becomes a <see cref="TypeReference"/> once the types have their C# names.</summary>
internal sealed class BoundType(
    TypeKind kind,
    PrimitiveKind primitive,
    string qualifiedName,
    TypeSymbol? symbol,
    bool isCollection,
    bool isNullable)
{
    private TypeReference? _reference;

    public TypeKind Kind => kind;

    public PrimitiveKind Primitive => primitive;

    public string QualifiedName => qualifiedName;

    public TypeSymbol? Symbol => symbol;

    public bool IsCollection => isCollection;

    public bool IsNullable => isNullable;

    public StructuredSymbol? Structured => Symbol as StructuredSymbol;

    public BoundType WithNullable(bool value) =>
        value == IsNullable ? this : new BoundType(Kind, Primitive, QualifiedName, Symbol, IsCollection, value);

    public static BoundType Untyped(bool isCollection, bool isNullable) =>
        new(TypeKind.Untyped, PrimitiveKind.None, "Edm.Untyped", null, isCollection, isNullable);

    /// <summary>Made once: thousands of properties share a few hundred types.</summary>
    public TypeReference ToReference() => _reference ??= new(Kind, Primitive, QualifiedName, Symbol?.CSharpName ?? "", IsCollection, IsNullable);
}
