namespace Clientele;

/// <summary>How a service hands out long results.</summary>
public sealed record PagingContract
{
    /// <summary>Where the service sends no next link, go on with <c>$top</c> and <c>$skip</c> until a page is short.</summary>
    public bool ClientDriven { get; init; }

    /// <summary>Rows to request in a page; null leaves it to the service.</summary>
    public int? PageSize { get; init; }

    /// <summary>Wire name of the property that gives client-driven pages a stable order.</summary>
    public string? StableOrder { get; init; }
}
