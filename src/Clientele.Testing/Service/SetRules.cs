using System.Collections.Generic;

namespace Clientele.Testing.Service;

/// <summary>The restrictions of a set. Lists hold wire names.</summary>
internal sealed record SetRules
{
    /// <summary>The greatest <c>$top</c> that is accepted; null for any.</summary>
    public int? MaxTop { get; init; }

    /// <summary>Query options that are refused: <c>$filter</c>, <c>$top</c>.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>Verbs that are refused: <c>POST</c>, <c>PATCH</c>, <c>DELETE</c>.</summary>
    public IReadOnlyList<string> RefusedMethods { get; init; } = [];

    /// <summary>Properties that <c>$filter</c> may not name.</summary>
    public IReadOnlyList<string> NonFilterable { get; init; } = [];

    /// <summary>Properties that <c>$orderby</c> may not name.</summary>
    public IReadOnlyList<string> NonSortable { get; init; } = [];

    /// <summary>Navigation properties that <c>$expand</c> may not name.</summary>
    public IReadOnlyList<string> NonExpandable { get; init; } = [];
}
