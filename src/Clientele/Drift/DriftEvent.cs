using System;

namespace Clientele;

/// <summary>A difference between responses and the description that the client was compiled from.</summary>
public sealed record DriftEvent
{
    /// <summary>Name of the service.</summary>
    public required string Service { get; init; }

    /// <summary>What differs.</summary>
    public required DriftKind Kind { get; init; }

    /// <summary>
    /// The type as the description names it; of <see cref="DriftKind.Deprecation"/> and <see cref="DriftKind.Sunset"/> the verb and path of the request, with <c>…</c> for its values.
    /// </summary>
    public required string Type { get; init; }

    /// <summary>
    /// Name of the member, of the enumeration's member, or of the header field. It comes from the wire: it is at most 100 characters long and has no control characters.
    /// <c>(others)</c> stands for all further ones of a service that sends many.
    /// </summary>
    public required string Member { get; init; }

    /// <summary>How often it was met in this response.</summary>
    public required long Count { get; init; }

    /// <summary>Whether it is the first time that the account meets it.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>The date of a <c>Deprecation</c> or <c>Sunset</c> field; null where it has none.</summary>
    public DateTimeOffset? Date { get; init; }
}
