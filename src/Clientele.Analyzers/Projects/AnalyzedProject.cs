using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Services;
using Microsoft.CodeAnalysis;

namespace Clientele.Analyzers.Projects;

/// <summary>What rules share about one compilation; filled as they ask.</summary>
internal sealed class AnalyzedProject
{
    private static readonly ImmutableHashSet<string> TestFrameworks = ImmutableHashSet.Create(
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core");

    private readonly SourceIndex _index;
    private readonly ConcurrentDictionary<INamedTypeSymbol, EntityShape> _shapes = new(SymbolEqualityComparer.Default);

    public AnalyzedProject(Compilation compilation, ImmutableArray<ApiService> services)
    {
        Services = services;
        _index = new SourceIndex(compilation);
        IsTestProject = compilation.SourceModule.ReferencedAssemblies.Any(reference => TestFrameworks.Contains(reference.Name));
    }

    public ImmutableArray<ApiService> Services { get; }

    /// <summary>The service, where there is only one.</summary>
    public ApiService? OnlyService => Services.Length == 1 ? Services[0] : null;

    /// <summary>The project references a test framework.</summary>
    public bool IsTestProject { get; }

    /// <summary>What the description says of a type; null where it is none of a description's.</summary>
    public EntityShape? Shape(ITypeSymbol? type) => EntityShape.Of(type, _shapes);

    public Sources SourcesFor(CancellationToken cancellationToken) => new(_index, cancellationToken);

    public ServiceLocator Locator(Sources sources) => new(Services, sources);

    /// <summary>A service as messages call it; where it could be any of them, all that have tokens.</summary>
    public string NameOf(ApiService? service) => service?.Name
        ?? string.Join(" or ", Services.Where(candidate => candidate.TokenEndpoint is not null).Select(candidate => candidate.Name));
}
