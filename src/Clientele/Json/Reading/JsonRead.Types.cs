using System;
using System.Text.Json;

namespace Clientele.Json;

public static partial class JsonRead
{
    /// <summary>The error of an object that is of no type the reader knows, where the declared type is abstract.</summary>
    /// <param name="reader">Stands on the start of the object.</param>
    /// <param name="declared">Qualified name of the declared type.</param>
    public static Exception UnknownType(ref JsonCursor reader, string declared) =>
        new JsonException(TypeName(ref reader) is { } name
            ? $"The type {name} is not a known type derived from the abstract type {declared}."
            : $"The object does not state its type, and {declared} is abstract.");
}
