namespace Clientele;

/// <summary>Responses that match all that is given are of <see cref="Kind"/>.</summary>
public sealed record ErrorRule
{
    /// <summary>HTTP status, or null for any.</summary>
    public int? Status { get; init; }

    /// <summary>Error code in the body, or null for any.</summary>
    public string? Code { get; init; }

    /// <summary>What such a response means.</summary>
    public required ErrorKind Kind { get; init; }
}
