namespace Clientele.ODataServer.Tests;

/// <summary>Where a service keeps its rows.</summary>
internal enum Storage
{
    /// <summary>As objects.</summary>
    Objects,

    /// <summary>In a database (Entity Framework Core with SQLite): reads only, and no dynamic members.</summary>
    Database,
}
