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
internal sealed record Interceptions(EquatableArray<SelectCall> Calls, EquatableArray<LocatedDiagnostic> Diagnostics)
{
    public static Interceptions None { get; } = new([], []);

    public static Interceptions Find(ProjectInput<InvocationExpressionSyntax> input, CancellationToken cancellationToken) => input.Compilation is not { } compilation
        ? None
        : Guard.Run(
            "reading its selectors",
            compilation.AssemblyName ?? "",
            () => new Interceptions(Find(compilation, input, cancellationToken).ToEquatableArray(), []),
            fault => new Interceptions([], [fault]),
            cancellationToken);

    /// <summary>The file of interceptors; none where nothing is intercepted.</summary>
    public IEnumerable<EmittedFile> Emit() => Calls.IsEmpty ? [] : [InterceptionEmitter.Emit(Calls)];

    private static IEnumerable<SelectCall> Find(Compilation own, ProjectInput<InvocationExpressionSyntax> input, CancellationToken cancellationToken)
    {
        if (own.GetTypeByMetadataName("Clientele.OData.ODataQuery`2") is null)
        {
            yield break;
        }

        // Which values may be null makes no difference to what is read, and finding out is half of the work.
        var options = ((CSharpCompilation)own).Options;
        var whole = input.Whole(own.WithOptions(options.WithNullableContextOptions(NullableContextOptions.Disable)), cancellationToken);

        var binder = new SelectBinder(own, whole);
        foreach (var candidate in input.Candidates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (binder.Bind(candidate, cancellationToken) is { } call)
            {
                yield return call;
            }
        }
    }
}
