using System.Collections.Generic;
using System.Threading;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Generator.Interception;

/// <summary>What the calls of a project become, or why they do not.</summary>
/// <param name="Calls">Calls of <c>Select</c>.</param>
/// <param name="Clauses"><c>select</c> clauses.</param>
/// <param name="Groups">Aggregations.</param>
internal sealed record Interceptions(
    EquatableArray<SelectCall> Calls, EquatableArray<SelectClause> Clauses, EquatableArray<GroupCall> Groups, EquatableArray<LocatedDiagnostic> Diagnostics)
{
    public static Interceptions None { get; } = new([], [], [], []);

    public static Interceptions Find(ProjectInput<SyntaxNode> input, CancellationToken cancellationToken)
    {
        if (input.Compilation is not { } compilation)
        {
            return None;
        }

        var found = Guard.Run(
            "reading its selectors",
            compilation.AssemblyName ?? "",
            () => Find(compilation, input, cancellationToken),
            fault => new Interceptions([], [], [], [fault]),
            cancellationToken);
        input.Release();
        return found;
    }

    /// <summary>The file of interceptors; none where nothing is intercepted.</summary>
    public IEnumerable<EmittedFile> Emit() => Calls.IsEmpty && Clauses.IsEmpty && Groups.IsEmpty ? [] : [InterceptionEmitter.Emit(this)];

    private static Interceptions Find(Compilation own, ProjectInput<SyntaxNode> input, CancellationToken cancellationToken)
    {
        if (own.GetTypeByMetadataName("Clientele.OData.ODataQuery`2") is null)
        {
            return None;
        }

        // Which values may be null makes no difference to what is read, and finding out is half of the work.
        var options = ((CSharpCompilation)own).Options;
        var whole = new ProjectCode(input.Whole(own.WithOptions(options.WithNullableContextOptions(NullableContextOptions.Disable)), cancellationToken), own);

        var selects = new SelectBinder(own, whole);
        var groups = new GroupBinder(own, whole);
        var calls = new List<SelectCall>();
        var clauses = new SelectClauses();
        var aggregations = new List<GroupCall>();
        var findings = new List<LocatedDiagnostic>();
        foreach (var candidate in input.Candidates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (candidate)
            {
                case InvocationExpressionSyntax call when GroupCandidates.IsCandidate(call):
                    var (aggregation, finding) = groups.Bind(call, cancellationToken);
                    Add(aggregations, aggregation);
                    Add(findings, finding);
                    break;
                case InvocationExpressionSyntax call when SelectCandidates.HasLambda(call):
                    Add(calls, selects.Bind(call, cancellationToken));
                    break;
                case SelectClauseSyntax clause:
                    if (selects.Bind(clause, cancellationToken) is { } read)
                    {
                        clauses.Add(read);
                    }

                    break;
                default:
                    clauses.AddOther(candidate);
                    break;
            }
        }

        findings.AddRange(selects.Findings);
        return new Interceptions(calls.ToEquatableArray(), clauses.Known(), aggregations.ToEquatableArray(), findings.ToEquatableArray());
    }

    private static void Add<T>(List<T> list, T? item)
        where T : class
    {
        if (item is not null)
        {
            list.Add(item);
        }
    }
}
