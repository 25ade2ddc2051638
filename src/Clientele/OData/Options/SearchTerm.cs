using System;
using System.Linq;

namespace Clientele.OData;

/// <summary>
/// A search expression (<c>$search</c>, rule <c>searchExpr</c> of the OData 4.01 ABNF, section 2): words and phrases, combined with <c>&amp;</c>, <c>|</c>
/// and <c>!</c>. A string converts to a term implicitly.
/// </summary>
public sealed class SearchTerm
{
    private readonly string _text;
    private readonly Form _form;

    private SearchTerm(string text, Form form)
    {
        _text = text;
        _form = form;
    }

    private enum Form
    {
        /// <summary>A word or a phrase.</summary>
        Text,

        /// <summary>Terms combined with NOT or AND.</summary>
        And,

        /// <summary>Terms combined with OR, which has the lowest precedence.</summary>
        Or,
    }

    /// <summary>A word or phrase. Its text is never read as an operator.</summary>
    /// <exception cref="ArgumentException">The text is empty or contains an unpaired surrogate.</exception>
    public static implicit operator SearchTerm(string text) => Of(text);

    /// <summary>Both terms match.</summary>
    public static SearchTerm operator &(SearchTerm left, SearchTerm right) => new($"{Operand(left)} AND {Operand(right)}", Form.And);

    /// <summary>At least one of the terms matches.</summary>
    public static SearchTerm operator |(SearchTerm left, SearchTerm right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new($"{left._text} OR {right._text}", Form.Or);
    }

    /// <summary>The term does not match.</summary>
    public static SearchTerm operator !(SearchTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return new(term._form == Form.Text ? $"NOT {term._text}" : $"NOT ({term._text})", Form.And);
    }

    /// <summary>A word or phrase. Its text is never read as an operator.</summary>
    /// <exception cref="ArgumentException">The text is empty or contains an unpaired surrogate.</exception>
    public static SearchTerm Of(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        UnicodeText.Checked(text);
        return new(text is not ("AND" or "OR" or "NOT") && IsWord(text)
            ? text
            : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"", Form.Text);
    }

    /// <summary>The term as OData text, not percent-encoded.</summary>
    public override string ToString() => _text;

    /// <summary>The term as an operand of <c>AND</c>.</summary>
    internal static string Operand(SearchTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return term._form == Form.Or ? $"({term._text})" : term._text;
    }

    /// <summary>Whether the text has only letters, which OData 4.0 and its parsers require of a word.</summary>
    private static bool IsWord(string term) => term.All(char.IsLetter);
}
