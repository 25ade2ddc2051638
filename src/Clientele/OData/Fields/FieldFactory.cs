using System.ComponentModel;

namespace Clientele.OData;

/// <summary>Makes fields that lead on to other fields; what emitted code calls.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FieldFactory
{
    /// <summary>Fields of a complex property.</summary>
    public static TFields Complex<TFields>(FieldPath? parent, string name)
        where TFields : IFields<TFields> =>
        TFields.At(new FieldPath(parent, name, FieldPathKind.Complex));

    /// <summary>Fields of the entity that a single-valued navigation property leads to.</summary>
    public static TFields Navigation<TFields>(FieldPath? parent, string name)
        where TFields : IFields<TFields> =>
        TFields.At(new FieldPath(parent, name, FieldPathKind.Navigation));

    /// <summary>Fields of a derived type: a cast segment (Part 2 section 4.11 of OData 4.01).</summary>
    /// <param name="parent">Where the instance is.</param>
    /// <param name="typeName">Qualified name of the derived type.</param>
    public static TFields Cast<TFields>(FieldPath? parent, string typeName)
        where TFields : IFields<TFields> =>
        TFields.At(new FieldPath(parent, typeName, FieldPathKind.Cast));

    /// <summary>
    /// Whether the instance is of a derived type: <c>isof</c> (Part 2 section 5.1.1.10.2 of OData 4.01). The type name is in quotes, as
    /// Microsoft's parser, and so most services, understand it only so; the grammar of the standard has it bare.
    /// </summary>
    /// <param name="parent">Where the instance is.</param>
    /// <param name="typeName">Qualified name of the derived type.</param>
    public static BooleanField IsOf(FieldPath? parent, string typeName)
    {
        var type = Operators.Value(ODataLiteral.Of(typeName));
        return new(parent is null ? Operators.Call("isof", type) : Operators.Call("isof", parent, type));
    }
}
