using System.Text.Json;

namespace Clientele.Json;

/// <summary>A type that reads and writes itself as one JSON object, without reflection.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IJsonModel<TSelf> : IJsonWritable
    where TSelf : IJsonModel<TSelf>
{
    /// <summary>Reads one object: the reader stands on its start and is left on its end.</summary>
    /// <exception cref="JsonException">The object is not what the type declares.</exception>
    static abstract TSelf Read(ref JsonCursor reader);
}
