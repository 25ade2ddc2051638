using System.ComponentModel;

namespace Clientele.OData;

/// <summary>The address of an entity, for operations that several types share.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEntityEntry
{
    /// <summary>The service.</summary>
    ODataService Service { get; }

    /// <summary>The path to the property.</summary>
    ODataPath Path { get; }
}
