
namespace Clientele.Json;

/// <summary>A value that writes itself as one JSON value, without reflection.</summary>
public interface IJsonWritable
{
    /// <summary>Writes the value; the writer stands where a value may come.</summary>
    void Write(JsonWriter writer);
}
