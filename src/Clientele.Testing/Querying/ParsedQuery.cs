using System.Collections.Generic;
using Microsoft.OData.UriParser;
using Microsoft.OData.UriParser.Aggregation;

namespace Clientele.Testing.Querying;

/// <summary>What an address says: a path, and the options behind it.</summary>
/// <param name="Path">The path, segment by segment.</param>
internal sealed record ParsedQuery(ODataPath Path)
{
    public ApplyClause? Apply { get; init; }

    public SelectExpandClause? SelectExpand { get; init; }

    public RowQuery Query { get; init; } = RowQuery.All;

    public bool Count { get; init; }

    /// <summary>The position at which a next link of the fake continues.</summary>
    public int SkipToken { get; init; }

    /// <summary>Values of parameter aliases; null where there are none.</summary>
    public IDictionary<string, SingleValueNode>? Aliases { get; init; }
}
