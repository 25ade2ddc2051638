namespace Clientele.OData;

/// <summary>
/// How tightly an operator binds (Part 2 section 5.1.1.17 of OData 4.01), loosest first. Where the standard and its parsers differ in
/// rank (<c>in</c>, <c>has</c>, <c>not</c>, the order among comparisons), operators share a rank here, and parentheses say what is meant.
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
