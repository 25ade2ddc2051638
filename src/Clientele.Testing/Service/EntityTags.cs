using System.Globalization;
using System.Linq;
using Clientele.Testing.Description;
using Clientele.Testing.Rows;
using Microsoft.OData.Edm;

namespace Clientele.Testing.Service;

/// <summary>ETags of entities (OData Protocol 4.01 §8.3.1), where their set has them.</summary>
internal static class EntityTags
{
    public static string? Of(FakeDescription description, Row row) =>
        row.Type is IEdmEntityType type && description.SetsOf(type) is [var set, ..] && description.HasEntityTags(set)
            ? "W/\"" + row.Origin.Version.ToString(CultureInfo.InvariantCulture) + "\""
            : null;

    /// <summary>Refuses to change an outdated version of an entity.</summary>
    /// <exception cref="FakeError">The precondition failed (412).</exception>
    public static void Check(ODataCall call, Row row)
    {
        if (!call.Request.Headers.TryGetValue("If-Match", out var wanted) || wanted.Trim() == "*")
        {
            return;
        }

        var current = Of(call.Description, row);
        if (current is null || !wanted.Split(',').Any(tag => Opaque(tag) == Opaque(current)))
        {
            throw new FakeError(412, "The entity was changed since: its ETag is another.");
        }
    }

    private static string Opaque(string tag) => tag.Trim().Replace("W/", "", System.StringComparison.Ordinal);
}
