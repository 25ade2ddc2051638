namespace Clientele;

/// <summary>How an OData service takes several requests as one (<c>$batch</c>, OData Protocol 4.01 §11.7).</summary>
public sealed record BatchContract
{
    /// <summary>The form of batches.</summary>
    public BatchFormat Format { get; init; }

    /// <summary>Most requests in a batch: longer ones are sent as several. Null where no limit is known.</summary>
    public int? MaxRequests { get; init; }

    /// <summary>The service's rate limits count the requests in a batch, not the batch.</summary>
    public bool CountsRequests { get; init; }
}

/// <summary>The form of a batch.</summary>
public enum BatchFormat
{
    /// <summary><c>multipart/mixed</c> (OData Protocol 4.01 §11.7.7): all services of 4.0 take it.</summary>
    Multipart,

    /// <summary><c>application/json</c> (OData JSON Format 4.01 §19): calls can refer to others outside a change set.</summary>
    Json,
}
