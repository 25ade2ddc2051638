using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Emitting.OData;

/// <summary>
/// Operations that many entity types have in the same words (a service's helpers, repeated on each type): written once, as extension methods
/// on an interface that the entries of those types implement. In Timetta's description that is 845 of 1,533.
/// </summary>
internal sealed class SharedOperations
{
    /// <summary>From so many types on, once is shorter and no harder to find.</summary>
    private const int Threshold = 8;

    private readonly Dictionary<OperationModel, string> _interfaces = [];
    private readonly Dictionary<string, OperationModel> _operations = new(StringComparer.Ordinal);

    public SharedOperations(ODataServiceModel model)
    {
        var types = new HashSet<string>(
            model.Types.Select(type => type.CSharpName).Concat(model.Enums.Select(type => type.CSharpName)), StringComparer.Ordinal);
        var groups = model.Operations
            .Where(operation => operation.Binding is { Kind: TypeKind.Entity, IsCollection: false } && operation.Deprecated is null)
            .GroupBy(operation => operation with { Binding = null });
        foreach (var group in groups)
        {
            var name = "IHas" + group.Key.CSharpName;
            if (group.Count() < Threshold || _operations.ContainsKey(name) || types.Contains(name))
            {
                continue;
            }

            _operations.Add(name, group.Key);
            foreach (var operation in group)
            {
                _interfaces[operation] = name;
            }
        }
    }

    /// <summary>The shared operations with the interfaces that lead to them, in order of declaration.</summary>
    public IEnumerable<KeyValuePair<string, OperationModel>> All => _operations;

    /// <summary>The interface that gives the operation, or null where it is the type's own.</summary>
    public string? InterfaceOf(OperationModel operation) => _interfaces.TryGetValue(operation, out var name) ? name : null;
}
