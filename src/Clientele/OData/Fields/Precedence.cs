namespace Clientele.OData;

/// <summary>
/// Precedence of operators (Part 2 section 5.1.1.17 of OData 4.01), lowest first. Where the standard and parsers disagree (<c>in</c>, <c>has</c>,
/// <c>not</c>, the order of comparisons), operators share one level, and parentheses make the meaning explicit.
/// </summary>
internal enum Precedence
{
    Or,
    And,
    Comparison,
    Additive,
    Multiplicative,
    Negation,
    Primary,
}
