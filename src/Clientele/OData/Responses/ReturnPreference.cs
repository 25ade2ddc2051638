namespace Clientele.OData;

/// <summary>The preferred response to a write (<c>Prefer</c>, OData Protocol 4.01 §8.2.8.7).</summary>
public enum ReturnPreference
{
    /// <summary>The default of the service.</summary>
    Default,

    /// <summary>Only the status, the ETag and the address.</summary>
    Minimal,

    /// <summary>The entity after the write.</summary>
    Representation,
}
