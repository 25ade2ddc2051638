using System;
using System.Collections.Generic;
using System.Linq;

namespace Clientele.OData;

/// <summary>Text of <c>$search</c> (rule <c>searchExpr</c> of the OData 4.01 ABNF, section 2).</summary>
internal static class SearchText
{
    public static string Of(IEnumerable<string> terms) => string.Join(" AND ", terms.Select(Term));

    /// <summary>A word stays as it is, anything else becomes a phrase, so that nothing in it is an operator.</summary>
    private static string Term(string term) =>
        term is not ("AND" or "OR" or "NOT") && IsWord(term)
            ? term
            : $"\"{UnicodeText.Checked(term).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Letters only: what OData 4.0 allowed in a word, and its parsers still do.</summary>
    private static bool IsWord(string term) => term.All(char.IsLetter);
}
