using System.Collections.Immutable;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Services;
using Microsoft.CodeAnalysis;

namespace Clientele.Analyzers;

/// <summary>What rules share about one compilation; filled as they ask.</summary>
internal sealed class AnalyzedProject
{
    public AnalyzedProject(Compilation compilation, ImmutableArray<ApiService> services)
    {
        Services = services;
        Sources = new SourceIndex(compilation);
        Locator = new ServiceLocator(services, Sources);
    }

    public ImmutableArray<ApiService> Services { get; }

    public SourceIndex Sources { get; }

    public ServiceLocator Locator { get; }
}
