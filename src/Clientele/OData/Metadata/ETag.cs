namespace Clientele.OData;

/// <summary>ETags with a meaning of their own.</summary>
public static class ETag
{
    /// <summary>Any version: <c>If-Match: *</c> (RFC 9110 §13.1.1). The entity must exist, and is overwritten, whoever changed it.</summary>
    public const string Any = "*";
}
