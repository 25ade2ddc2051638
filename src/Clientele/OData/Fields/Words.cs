using System.Collections.Frozen;

namespace Clientele.OData;

/// <summary>Words that have a meaning of their own in an expression.</summary>
internal static class Words
{
    private static readonly FrozenSet<string> Reserved = new[]
    {
        "add", "all", "and", "any", "asc", "by", "cast", "desc", "div", "divby", "eq", "false", "ge", "gt", "has", "in", "INF", "isof", "le", "lt",
        "mod", "mul", "NaN", "ne", "not", "null", "or", "sub", "true",
    }.ToFrozenSet(System.StringComparer.OrdinalIgnoreCase);

    public static bool IsReserved(string name) => Reserved.Contains(name);
}
