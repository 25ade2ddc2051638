using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Clientele.Analyzers.Foundation;
using Clientele.Analyzers.Services;
using Microsoft.CodeAnalysis;

namespace Clientele.Analyzers.Projects;

/// <summary>What all rules share about a compilation, found by the first that asks and gone with the compilation.</summary>
internal sealed class AnalyzedProjects
{
    private static readonly ConditionalWeakTable<Compilation, AnalyzedProjects> s_known = new();

    private readonly Lazy<AnalyzedProject?> _all;
    private readonly Lazy<AnalyzedProject?> _ofQueries;

    private AnalyzedProjects(Compilation compilation, ImmutableArray<ApiService> services)
    {
        _all = new Lazy<AnalyzedProject?>(() => Project(compilation, services));
        _ofQueries = new Lazy<AnalyzedProject?>(() => Project(compilation, services.Where(HasQueries).ToImmutableArray()));
    }

    /// <summary>The project with all its clients; null where it has none.</summary>
    public AnalyzedProject? All => _all.Value;

    /// <summary>The project with its clients that have queries; null where it has none.</summary>
    public AnalyzedProject? OfQueries => _ofQueries.Value;

    public static AnalyzedProjects Of(Compilation compilation, CancellationToken cancellationToken)
    {
        if (s_known.TryGetValue(compilation, out var known))
        {
            return known;
        }

        // Found before it is kept: a search that was cancelled leaves nothing behind.
        var found = new AnalyzedProjects(compilation, ApiServices.Find(compilation, cancellationToken));
        return s_known.GetValue(compilation, _ => found);
    }

    /// <summary>A client of an OData service has sets, or entities.</summary>
    private static bool HasQueries(ApiService service) => service.Client.GetMembers().OfType<IPropertySymbol>().Any(member => QueryTypes.IsDeferred(member.Type));

    private static AnalyzedProject? Project(Compilation compilation, ImmutableArray<ApiService> services) =>
        services.IsEmpty ? null : new AnalyzedProject(compilation, services);
}
