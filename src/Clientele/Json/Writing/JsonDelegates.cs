
namespace Clientele.Json;

/// <summary>Reads one value: the reader stands on its first token and is left on its last.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public delegate T JsonReaderFunc<out T>(ref JsonCursor reader);

/// <summary>Writes one value where a value may come.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public delegate void JsonWriterAction<in T>(JsonWriter writer, T value);
