using System.Collections.Immutable;
using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Services;
using Microsoft.CodeAnalysis;

namespace Clientele.Analyzers;

/// <summary>What rules share about one compilation; filled as they ask.</summary>
internal sealed class AnalyzedProject
{
    private static readonly ImmutableHashSet<string> TestFrameworks = ImmutableHashSet.Create(
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core");

    public AnalyzedProject(Compilation compilation, ImmutableArray<ApiService> services)
    {
        Services = services;
        Sources = new SourceIndex(compilation);
        Locator = new ServiceLocator(services, Sources);
        IsTestProject = compilation.SourceModule.ReferencedAssemblies.Any(reference => TestFrameworks.Contains(reference.Name));
    }

    public ImmutableArray<ApiService> Services { get; }

    /// <summary>A service as messages call it; where it could be any of them, all that have tokens.</summary>
    public string NameOf(ApiService? service) => service?.Name
        ?? string.Join(" or ", Services.Where(candidate => candidate.TokenEndpoint is not null).Select(candidate => candidate.Name));

    public SourceIndex Sources { get; }

    public ServiceLocator Locator { get; }

    /// <summary>Secrets of tests are secrets of fakes.</summary>
    public bool IsTestProject { get; }
}
