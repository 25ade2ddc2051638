using System.Collections.Generic;
using System.Linq;

namespace Clientele.OData;

/// <summary>The text of <c>$search</c> (rule <c>searchExpr</c> of the OData 4.01 ABNF, section 2).</summary>
internal static class SearchText
{
    /// <summary>Combines terms that must all match.</summary>
    public static string Of(IReadOnlyList<SearchTerm> terms) =>
        terms.Count == 1 ? terms[0].ToString() : string.Join(" AND ", terms.Select(SearchTerm.Operand));
}
