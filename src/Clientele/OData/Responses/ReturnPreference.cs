namespace Clientele.OData;

/// <summary>What a write asks the service to answer with (<c>Prefer</c>, OData Protocol 4.01 §8.2.8.7).</summary>
public enum ReturnPreference
{
    /// <summary>What the service answers by itself.</summary>
    Default,

    /// <summary>Nothing but the status, the ETag and the address.</summary>
    Minimal,

    /// <summary>The entity as it is after the write.</summary>
    Representation,
}
