namespace Clientele;

/// <summary>Where a page begins: at what the service called it, or after a number of items; with neither, at the start.</summary>
/// <param name="Link">The service's own name of the position: a next link, a page token.</param>
/// <param name="Skip">Items before it, where the client counts.</param>
/// <param name="SliceEnd">
/// Items before the end of what the client asked for with <c>$top</c>, where the client counts: a service may give that in pages of its own.
/// </param>
internal readonly record struct PagePosition(string? Link, long Skip, long SliceEnd = 0)
{
    public static PagePosition Start => default;
}
