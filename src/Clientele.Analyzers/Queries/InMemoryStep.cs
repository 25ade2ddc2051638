using Microsoft.CodeAnalysis;

namespace Clientele.Analyzers.Queries;

/// <summary>One operator that runs in memory.</summary>
/// <param name="Syntax">The whole expression up to it: <c>rows.Where(…)</c>.</param>
/// <param name="Name">The operator: <c>Where</c>, <c>Count</c>; <c>First</c> for <c>[0]</c>.</param>
/// <param name="Argument">What the query's method of that name takes, as text; null for nothing.</param>
internal sealed record InMemoryStep(SyntaxNode Syntax, string Name, string? Argument)
{
    /// <summary>It ends the sequence: what comes of it is no sequence of rows.</summary>
    public bool IsLast => Name is "Count" or "LongCount" or "Any" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault";

    public string Verb => Name switch
    {
        "Where" => "filter them",
        "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" => "order them",
        "Count" or "LongCount" => "count them",
        "Any" => "check whether there are any",
        "Take" => "return only so many",
        "Skip" => "skip them",
        _ => "return only that one",
    };
}
