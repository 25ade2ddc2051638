using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Generator.Interception;

/// <summary>A <c>select</c> clause of a query.</summary>
/// <param name="Text">Its expression, which the compiler passes to <c>Select</c>.</param>
/// <param name="Place">File name and line, for people.</param>
/// <param name="Shape">What it reads; null where that is not known, or everything.</param>
internal sealed record SelectClause(string Text, string Place, SelectShape? Shape);

/// <summary>The <c>select</c> clauses of a project. A query knows a clause by its text, so only texts that mean the same wherever they are passed to <c>Select</c> are kept.</summary>
internal sealed class SelectClauses
{
    private readonly List<SelectClause> _clauses = [];
    private readonly HashSet<string> _ambiguous = new(StringComparer.Ordinal);

    public void Add(SelectClause clause) => _clauses.Add(clause);

    /// <summary>Notes the texts that a node passes to <c>Select</c> where no clause is read.</summary>
    public void AddOther(SyntaxNode candidate)
    {
        var passed = candidate switch
        {
            LetClauseSyntax let => let.Expression,
            InvocationExpressionSyntax invocation => invocation.ArgumentList.Arguments[0].Expression,
            _ => null,
        };
        if (passed is not null)
        {
            _ambiguous.Add(passed.ToString());
        }
    }

    /// <summary>The first clause of each text and entity, where all of them read the same.</summary>
    public EquatableArray<SelectClause> Known() => _clauses
        .GroupBy(clause => clause.Text, StringComparer.Ordinal)
        .Where(same => !_ambiguous.Contains(same.Key) && same.All(clause => clause.Shape is not null))
        .SelectMany(same => same.GroupBy(clause => clause.Shape!.Read.Type, StringComparer.Ordinal))
        .Where(same => same.Select(clause => clause.Shape).Distinct().Count() == 1)
        .Select(same => same.First())
        .ToEquatableArray();
}
