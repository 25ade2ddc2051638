namespace Clientele.OData;

/// <summary>What can be asked of any entity or complex value.</summary>
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

    private static ODataExpression Expression<TFields>(TFields fields)
        where TFields : IFields<TFields> =>
        fields.Path ?? (ODataExpression)new RootExpression();
}
