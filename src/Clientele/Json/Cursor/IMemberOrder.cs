namespace Clientele.Json;

/// <summary>What a response says of the order of the members of its objects.</summary>
internal interface IMemberOrder
{
    /// <summary>Whether control information stands in front of all other members: <c>streaming=true</c> (OData JSON Format 4.01 §4.4).</summary>
    bool HasTypesFirst { get; }
}
