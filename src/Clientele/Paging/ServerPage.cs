namespace Clientele;

/// <summary>What a service says of one of its own pages, beside the items. A fact that it does not say is null.</summary>
public sealed class ServerPage
{
    /// <summary>HTTP status.</summary>
    public required int HttpStatus { get; init; }

    /// <summary>What the envelope says of success, as text.</summary>
    public string? Status { get; init; }

    /// <summary>The envelope's text for people.</summary>
    public string? Message { get; init; }

    /// <summary>The envelope's result code; a number as its digits.</summary>
    public string? Result { get; init; }

    /// <summary>Number of items in this page, as the service counts them.</summary>
    public long? Count { get; init; }

    /// <summary>The most items that a page has, as the service set it: it may be less than was asked for.</summary>
    public long? Limit { get; init; }

    /// <summary>
    /// The service's own token, position or address of the next page; null at the end. <see cref="Pageable{T}.StartAt"/> takes it.
    /// </summary>
    public string? NextToken { get; init; }
}
