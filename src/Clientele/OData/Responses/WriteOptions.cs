using System.Collections.Generic;

namespace Clientele.OData;

/// <summary>How an entity is changed.</summary>
public sealed record WriteOptions
{
    /// <summary>The ETag that the entity must still have (<c>If-Match</c>); <see cref="ETag.Any"/> for any; null sends none.</summary>
    public string? IfMatch { get; init; }

    /// <summary>What the service is asked to answer with.</summary>
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
