namespace Clientele.OData;

/// <summary>Where an expression stands, which decides what an unprefixed property and <c>$it</c> mean.</summary>
internal enum ExpressionPlace
{
    /// <summary>In an option of the request itself: <c>$it</c> is the instance that the option looks at.</summary>
    Resource,

    /// <summary>In an option within <c>$expand</c>: <c>$it</c> is an instance of the request's path (Part 2 section 5.1.1.14.4), not the one looked at.</summary>
    Expanded,
}
