using System.ComponentModel;

namespace Clientele.OData;

/// <summary>Creates fields of complex properties, navigation properties and derived types. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FieldFactory
{
    /// <summary>Fields of a complex property.</summary>
    public static TFields Complex<TFields>(StructuredFields parent, string name)
        where TFields : IFields<TFields> =>
        TFields.At(StructuredFields.PathTo(parent, name, FieldPathKind.Complex));

    /// <summary>Fields of the entity that a single-valued navigation property leads to.</summary>
    public static TFields Navigation<TFields>(StructuredFields parent, string name)
        where TFields : IFields<TFields> =>
        TFields.At(StructuredFields.PathTo(parent, name, FieldPathKind.Navigation));

    /// <summary>Fields of a derived type: a cast segment (Part 2 section 4.11 of OData 4.01).</summary>
    /// <param name="parent">The fields of the instance.</param>
    /// <param name="typeName">Qualified name of the derived type.</param>
    public static TFields Cast<TFields>(StructuredFields parent, string typeName)
        where TFields : IFields<TFields> =>
        TFields.At(StructuredFields.PathTo(parent, typeName, FieldPathKind.Cast));

    /// <summary>
    /// Whether the instance is of a derived type: <c>isof</c> (Part 2 section 5.1.1.10.2 of OData 4.01). The type name is in quotes, because Microsoft's
    /// parser, and therefore most services, accept no other form. In the grammar of the standard it has no quotes.
    /// </summary>
    /// <param name="parent">Path to the instance; null for the root instance.</param>
    /// <param name="typeName">Qualified name of the derived type.</param>
    internal static BooleanField IsOf(FieldPath? parent, string typeName)
    {
        var type = Operators.Value(ODataLiteral.Of(typeName));
        return new(parent is null ? Operators.Call("isof", type) : Operators.Call("isof", parent, type));
    }
}
