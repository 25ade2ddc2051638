using System.Collections.Generic;
using System.Threading;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Generator.Interception;

/// <summary>What the calls of a project become, or why they do not.</summary>
internal sealed record Interceptions(EquatableArray<SelectCall> Calls, EquatableArray<GroupCall> Groups, EquatableArray<LocatedDiagnostic> Diagnostics)
{
    public static Interceptions None { get; } = new([], [], []);

    public static Interceptions Find(ProjectInput<InvocationExpressionSyntax> input, CancellationToken cancellationToken)
    {
        if (input.Compilation is not { } compilation)
        {
            return None;
        }

        var found = Guard.Run(
            "reading its selectors",
            compilation.AssemblyName ?? "",
            () => Find(compilation, input, cancellationToken),
            fault => new Interceptions([], [], [fault]),
            cancellationToken);
        input.Release();
        return found;
    }

    /// <summary>The file of interceptors; none where nothing is intercepted.</summary>
    public IEnumerable<EmittedFile> Emit() => Calls.IsEmpty && Groups.IsEmpty ? [] : [InterceptionEmitter.Emit(Calls, Groups)];

    private static Interceptions Find(Compilation own, ProjectInput<InvocationExpressionSyntax> input, CancellationToken cancellationToken)
    {
        if (own.GetTypeByMetadataName("Clientele.OData.ODataQuery`2") is null)
        {
            return None;
        }

        // Which values may be null makes no difference to what is read, and finding out is half of the work.
        var options = ((CSharpCompilation)own).Options;
        var whole = input.Whole(own.WithOptions(options.WithNullableContextOptions(NullableContextOptions.Disable)), cancellationToken);

        var selects = new SelectBinder(own, whole);
        var groups = new GroupBinder(own, whole);
        var calls = new List<SelectCall>();
        var aggregations = new List<GroupCall>();
        var findings = new List<LocatedDiagnostic>();
        foreach (var candidate in input.Candidates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (GroupCandidates.IsCandidate(candidate))
            {
                var (aggregation, finding) = groups.Bind(candidate, cancellationToken);
                Add(aggregations, aggregation);
                Add(findings, finding);
            }
            else
            {
                Add(calls, selects.Bind(candidate, cancellationToken));
            }
        }

        return new Interceptions(calls.ToEquatableArray(), aggregations.ToEquatableArray(), findings.ToEquatableArray());
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
