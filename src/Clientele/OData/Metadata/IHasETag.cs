namespace Clientele.OData;

/// <summary>An entity that can carry an ETag (<c>@odata.etag</c>, OData JSON Format 4.01 §4.5.8). Emitted entity types implement it.</summary>
public interface IHasETag
{
    /// <summary>The ETag of the version that was read; null if the service sent none.</summary>
    string? ETag { get; }
}
