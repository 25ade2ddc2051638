using System.ComponentModel;

namespace Clientele.OData;

/// <summary>An entity by its address, as operations see it that many types share.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEntityEntry
{
    /// <summary>The service that has the entity.</summary>
    ODataService Service { get; }

    /// <summary>Where the service has it.</summary>
    ODataPath Path { get; }
}
