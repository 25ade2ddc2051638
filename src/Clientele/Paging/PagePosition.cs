namespace Clientele;

/// <summary>Where a page begins: at what the service called it, or after a number of items; with neither, at the start.</summary>
/// <param name="Link">The service's own word for the place: a next link, a page token.</param>
/// <param name="Skip">Items before it, where the client counts.</param>
internal readonly record struct PagePosition(string? Link, long Skip)
{
    public static PagePosition Start => default;
}
