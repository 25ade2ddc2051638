namespace Clientele.OData;

/// <summary>Conditions on any entity or complex value.</summary>
public static class StructuredFieldsExtensions
{
    /// <summary>Whether there is no such entity or value: <c>eq null</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField IsNull<TFields>(this TFields fields)
        where TFields : IStructuredFields<TFields> =>
        Operators.Compare(Expression(fields), "eq", ODataLiteral.Null);

    /// <summary>Whether there is such an entity or value: <c>ne null</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField IsNotNull<TFields>(this TFields fields)
        where TFields : IStructuredFields<TFields> =>
        Operators.Compare(Expression(fields), "ne", ODataLiteral.Null);

    /// <summary>Whether both are the same entity: <c>eq</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField IsSameAs<TFields>(this TFields fields, TFields other)
        where TFields : IEntityFields<TFields> =>
        Operators.Compare(Expression(fields), "eq", Expression(other));

    /// <summary>
    /// Whether the instance is of the derived type that it was cast to: <c>a.AsTruck.IsOf()</c> is <c>isof('Ns.Truck')</c> (Part 2 section 5.1.1.10.2
    /// of OData 4.01).
    /// </summary>
    /// <exception cref="System.ArgumentException">The fields are not those of a derived type.</exception>
    public static BooleanField IsOf<TFields>(this TFields fields)
        where TFields : IStructuredFields<TFields> => fields.Path is { Kind: FieldPathKind.Cast } cast
            ? FieldFactory.IsOf(cast.Parent, cast.Name)
            : throw new System.ArgumentException("Take the instance as one of a derived type first: a.AsTruck.IsOf().", nameof(fields));

    private static ODataExpression Expression<TFields>(TFields fields)
        where TFields : IFields<TFields> =>
        fields.Path ?? (ODataExpression)new RootExpression();
}
