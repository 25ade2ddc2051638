using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Clientele.Analyzers.Foundation;
using Clientele.Analyzers.Queries;
using Clientele.Analyzers.Services;
using Microsoft.CodeAnalysis;

namespace Clientele.Analyzers.Urls;

/// <summary>What stands first in addresses of a service: its sets, singletons and operations, as its client knows them.</summary>
internal sealed class ClientSets
{
    private readonly ImmutableArray<(IPropertySymbol Property, SetLimits Limits)> _sets;
    private readonly ImmutableHashSet<string> _operations;

    public ClientSets(ApiService service)
    {
        _sets = service.Client.GetMembers().OfType<IPropertySymbol>()
            .Where(property => QueryTypes.Entity(property.Type) is not null)
            .Select(property => (property, SetLimits.Of(property)))
            .ToImmutableArray();
        _operations = service.Client.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal))
            .Select(method => method.Name.Substring(0, method.Name.Length - "Async".Length))
            .ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public IEnumerable<string> Names => _sets.Select(set => set.Limits.Name);

    public (IPropertySymbol Property, SetLimits Limits)? Find(string name)
    {
        foreach (var set in _sets)
        {
            if (string.Equals(set.Limits.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return set;
            }
        }

        return null;
    }

    public bool IsOperation(string name) => _operations.Contains(name);
}
