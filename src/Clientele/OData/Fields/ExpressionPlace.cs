namespace Clientele.OData;

/// <summary>The context of an expression, which determines what an unprefixed property and <c>$it</c> refer to.</summary>
internal enum ExpressionPlace
{
    /// <summary>In an option of the request itself: <c>$it</c> is the instance that the option is evaluated on.</summary>
    Resource,

    /// <summary>
    /// In an option within <c>$expand</c>: <c>$it</c> is an instance of the resource of the request (Part 2 section 5.1.1.14.4), not the expanded one.
    /// </summary>
    Expanded,
}
