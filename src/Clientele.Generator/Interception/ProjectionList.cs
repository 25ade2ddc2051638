using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Generator.Interception;

/// <summary>The projections of a project.</summary>
internal sealed record ProjectionList(EquatableArray<Projection> Projections, EquatableArray<LocatedDiagnostic> Diagnostics)
{
    public static ProjectionList None { get; } = new([], []);

    public static ProjectionList Find(ProjectInput<TypeDeclarationSyntax> input, CancellationToken cancellationToken)
    {
        if (input.Compilation is not { } compilation)
        {
            return None;
        }

        var found = Guard.Run(
            "making its projections",
            compilation.AssemblyName ?? "",
            () =>
            {
                var projections = Find(compilation, input, cancellationToken).ToList();
                return new ProjectionList(
                    projections.ToEquatableArray(), projections.SelectMany(projection => projection.Diagnostics).Distinct().ToEquatableArray());
            },
            fault => new ProjectionList([], [fault]),
            cancellationToken);
        input.Release();
        return found;
    }

    private static IEnumerable<Projection> Find(
        Compilation own, ProjectInput<TypeDeclarationSyntax> input, CancellationToken cancellationToken)
    {
        var binder = new ProjectionBinder(input.Whole(own, cancellationToken));
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var candidate in input.Candidates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (binder.Bind(candidate, cancellationToken) is { } projection && names.Add(projection.HintName))
            {
                yield return projection;
            }
        }
    }
}
