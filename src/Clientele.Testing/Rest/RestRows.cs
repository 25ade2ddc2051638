using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Clientele.Testing.Rest;

/// <summary>Finds the rows in answers of a REST service.</summary>
internal static class RestRows
{
    /// <summary>The objects of a list, or the object itself.</summary>
    /// <param name="body">The answer.</param>
    /// <param name="pointer">Where the payload is in it (RFC 6901); empty for the answer itself.</param>
    public static IEnumerable<JsonObject> In(JsonNode body, string pointer) => PointerNode.Find(body, pointer) switch
    {
        JsonArray list => list.OfType<JsonObject>(),
        JsonObject single => [single],
        _ => [],
    };
}
