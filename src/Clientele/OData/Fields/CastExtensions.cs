namespace Clientele.OData;

/// <summary>The <c>cast</c> function between primitive types (Part 2 section 5.1.1.10.1 of OData 4.01).</summary>
public static class CastExtensions
{
    /// <summary>The value as the text of its literal, without quotes or prefix.</summary>
    public static StringField CastToString<TField>(this TField field)
        where TField : struct, IOrderable =>
        new(Cast(field.Expression, "Edm.String"));

    internal static ODataExpression Cast(ODataExpression operand, string typeName) =>
        Operators.Call("cast", operand, new LiteralExpression(typeName));
}
