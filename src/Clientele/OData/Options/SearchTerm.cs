using System;
using System.Linq;

namespace Clientele.OData;

/// <summary>
/// What rows are searched for (<c>$search</c>, rule <c>searchExpr</c> of the OData 4.01 ABNF, section 2): words and phrases, and <c>&amp;</c>, <c>|</c>
/// and <c>!</c> between them. Text becomes a term by itself.
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

        /// <summary>With NOT, or AND.</summary>
        And,

        /// <summary>With OR, which binds loosest.</summary>
        Or,
    }

    /// <summary>A word, or a phrase, whatever it holds: nothing in it is an operator.</summary>
    /// <exception cref="ArgumentException">The text is empty, or holds half a surrogate pair.</exception>
    public static implicit operator SearchTerm(string text) => Of(text);

    /// <summary>Both.</summary>
    public static SearchTerm operator &(SearchTerm left, SearchTerm right) => new($"{Operand(left)} AND {Operand(right)}", Form.And);

    /// <summary>At least one.</summary>
    public static SearchTerm operator |(SearchTerm left, SearchTerm right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new($"{left._text} OR {right._text}", Form.Or);
    }

    /// <summary>Not this.</summary>
    public static SearchTerm operator !(SearchTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return new(term._form == Form.Text ? $"NOT {term._text}" : $"NOT ({term._text})", Form.And);
    }

    /// <summary>A word, or a phrase, whatever it holds: nothing in it is an operator.</summary>
    /// <exception cref="ArgumentException">The text is empty, or holds half a surrogate pair.</exception>
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

    /// <summary>The term where all of several must match.</summary>
    internal static string Operand(SearchTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return term._form == Form.Or ? $"({term._text})" : term._text;
    }

    /// <summary>Letters only: what OData 4.0 allowed in a word, and its parsers still do.</summary>
    private static bool IsWord(string term) => term.All(char.IsLetter);
}
