using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Clientele.Json;

namespace Clientele;

/// <summary>Types of the bodies of an operation's error responses, by status. Emitted clients make it once for operations that fail in the same ways.</summary>
public sealed class ErrorBodies
{
    private readonly Dictionary<string, JsonReaderFunc<object?>> _readers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a type.</summary>
    /// <param name="status">A status, <c>404</c>; a range, <c>4XX</c>; or <c>default</c> (OpenAPI 3.1, Responses Object).</param>
    /// <param name="read">Reads the body.</param>
    public ErrorBodies Add<T>(string status, JsonReaderFunc<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        _readers[status] = (ref JsonCursor reader) => read(ref reader);
        return this;
    }

    /// <summary>The body as the type of its status; null where there is no type, or the body is not of it.</summary>
    internal object? Read(int status, string? body)
    {
        var text = status.ToString(CultureInfo.InvariantCulture);
        if (string.IsNullOrEmpty(body)
            || (!_readers.TryGetValue(text, out var read) && !_readers.TryGetValue(text[..1] + "XX", out read) && !_readers.TryGetValue("default", out read)))
        {
            return null;
        }

        try
        {
            var reader = new JsonCursor(Encoding.UTF8.GetBytes(body.TrimStart('\uFEFF')));
            var value = read(ref reader);
            reader.ReadEnd();
            return value;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            // The failure itself counts; what came is in RawBody.
            return null;
        }
    }
}
