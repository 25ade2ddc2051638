namespace Clientele.OData;

/// <summary>A field that rows can be sorted by (Part 2 section 5.1.5 of OData 4.01): any single value of an ordered type.</summary>
public interface IOrderable
{
    internal ODataExpression Expression { get; }
}
