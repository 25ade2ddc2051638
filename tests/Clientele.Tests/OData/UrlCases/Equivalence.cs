using System;
using System.Text.RegularExpressions;

namespace Clientele.Tests.OData.UrlCases;

/// <summary>Why a reference URL and ours mean the same although their texts differ, and the one difference that is then allowed.</summary>
internal sealed record Equivalence(string Reason, Func<string, string> Change)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    public static readonly Equivalence None = new("equal", static text => text);

    public static readonly Equivalence Ascending = new(
        "asc is the default (Part 2 section 5.1.5)",
        static text => Regex.Replace(text, @" asc(?=$|[,;)&])", string.Empty, RegexOptions.None, Limit));

    public static readonly Equivalence EnumType = new(
        "the name of the type stands before an enumeration's member",
        static text => Regex.Replace(text, @"[A-Za-z]+(\.[A-Za-z]+)+(?='\w+')", string.Empty, RegexOptions.None, Limit));

    public static readonly Equivalence Parentheses = new(
        "redundant parentheses",
        static text => Regex.Replace(text, @"\(([\w/]+(\([\w/]+\))? in \([^()]*\)|status eq 1 or status eq 2)\)", "$1", RegexOptions.None, Limit));

    public static readonly Equivalence SingleIn = new(
        "in a list of one",
        static text => Regex.Replace(text, @" in \(([^,()]+)\)", " eq $1", RegexOptions.None, Limit));

    public static readonly Equivalence CastSegment = new(
        "a cast segment says what the cast function says",
        static text => Regex.Replace(text, @"cast\(([^,]+),([\w.]+)\)/", "$1/$2/", RegexOptions.None, Limit));

    public static readonly Equivalence Phrase = new(
        "a phrase of one word",
        static text => text.Replace("\"", string.Empty, StringComparison.Ordinal));

    public static readonly Equivalence AliasName = new(
        "another name for the parameter alias",
        static text => text.Replace("@p1", "@numbers", StringComparison.Ordinal));

    /// <summary>The reference text was cut out of C# source; what stands in braces is the other client's V4 format of the same value.</summary>
    public static readonly Equivalence Placeholder = new(
        "a placeholder for a V4 literal",
        static text => Regex.Replace(text, @"\{FormatSettings\.\w+Suffix\}", string.Empty, RegexOptions.None, Limit));
}
