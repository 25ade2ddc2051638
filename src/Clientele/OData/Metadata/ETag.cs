namespace Clientele.OData;

/// <summary>ETag values with a special meaning.</summary>
public static class ETag
{
    /// <summary>Any version: <c>If-Match: *</c> (RFC 9110 §13.1.1). The entity must exist. It is overwritten even if someone else changed it.</summary>
    public const string Any = "*";
}
