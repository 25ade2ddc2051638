namespace Clientele.OData;

/// <summary>A field that rows can be put in order by (Part 2 section 5.1.5 of OData 4.01): any single value with an order, no collection.</summary>
public interface IOrderable
{
    internal ODataExpression Expression { get; }
}
