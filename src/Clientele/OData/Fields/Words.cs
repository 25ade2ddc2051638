using System.Collections.Generic;

namespace Clientele.OData;

/// <summary>The keywords of expressions.</summary>
internal static class Words
{
    private static readonly HashSet<string> Reserved = new(System.StringComparer.OrdinalIgnoreCase)
    {
        "add", "all", "and", "any", "asc", "by", "cast", "desc", "div", "divby", "eq", "false", "ge", "gt", "has", "in", "INF", "isof", "le", "lt",
        "mod", "mul", "NaN", "ne", "not", "null", "or", "sub", "true",
    };

    public static bool IsReserved(string name) => Reserved.Contains(name);
}
