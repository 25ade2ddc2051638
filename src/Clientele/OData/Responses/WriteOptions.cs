using System.Collections.Generic;

namespace Clientele.OData;

/// <summary>Options of a change.</summary>
public sealed record WriteOptions
{
    /// <summary>The ETag that the entity must have (<c>If-Match</c>); <see cref="ETag.Any"/> for any. With null, no ETag is sent.</summary>
    public string? IfMatch { get; init; }

    /// <summary>The preferred response.</summary>
    public ReturnPreference Return { get; init; }

    /// <summary>The header fields of the request.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Headers(ReturnPreference byDefault = ReturnPreference.Default)
    {
        var headers = new List<KeyValuePair<string, string>>();
        if (IfMatch is not null)
        {
            headers.Add(new("If-Match", IfMatch));
        }

        if ((Return == ReturnPreference.Default ? byDefault : Return) is var preference && preference != ReturnPreference.Default)
        {
            headers.Add(new("Prefer", preference == ReturnPreference.Minimal ? "return=minimal" : "return=representation"));
        }

        return headers;
    }
}
