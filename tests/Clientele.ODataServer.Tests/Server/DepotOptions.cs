namespace Clientele.ODataServer.Tests.Server;

/// <summary>How a service is set up.</summary>
/// <param name="PageSize">Most rows of a page, of expanded collections too; null for no limit.</param>
internal sealed record DepotOptions(int? PageSize);
