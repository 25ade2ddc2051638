using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Clientele.Analyzers.Services;

/// <summary>The services that a compilation has clients of: its own and those of assemblies it references.</summary>
internal static class ApiServices
{
    private const string RuntimeAssembly = "Clientele";

    /// <summary>What names of client classes end in.</summary>
    public const string ClientSuffix = "Client";

    /// <summary>None where there is no Clientele runtime, found without a look at any type.</summary>
    public static ImmutableArray<ApiService> Find(Compilation compilation, CancellationToken cancellationToken)
    {
        if (!References(compilation.Assembly))
        {
            return [];
        }

        var found = new List<ApiService>();
        Collect(compilation.Assembly, found, cancellationToken);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols.Where(References))
        {
            Collect(assembly, found, cancellationToken);
        }

        return found.OrderBy(service => service.Client.ToDisplayString(), StringComparer.Ordinal).ToImmutableArray();
    }

    private static bool References(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == RuntimeAssembly));

    /// <summary>By their names, so that of an assembly with thousands of types only those are loaded that are called a client.</summary>
    private static void Collect(IAssemblySymbol assembly, List<ApiService> found, CancellationToken cancellationToken)
    {
        var names = assembly.TypeNames.Where(name => name.EndsWith(ClientSuffix, StringComparison.Ordinal)).ToList();
        if (names.Count > 0)
        {
            Collect(assembly.GlobalNamespace, names, found, cancellationToken);
        }
    }

    private static void Collect(INamespaceSymbol scope, List<string> names, List<ApiService> found, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var type in names.SelectMany(name => scope.GetTypeMembers(name)))
        {
            if (type.TypeKind == TypeKind.Class && ApiService.From(type) is { } service)
            {
                found.Add(service);
            }
        }

        foreach (var inner in scope.GetNamespaceMembers())
        {
            Collect(inner, names, found, cancellationToken);
        }
    }
}
