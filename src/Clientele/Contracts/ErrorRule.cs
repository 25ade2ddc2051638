namespace Clientele;

/// <summary>Responses that match all that is given are of <see cref="Kind"/>.</summary>
/// <param name="Status">HTTP status, or null for any.</param>
/// <param name="Code">Error code in the body, or null for any.</param>
/// <param name="Kind">What such a response means.</param>
public sealed record ErrorRule(int? Status, string? Code, ErrorKind Kind);
