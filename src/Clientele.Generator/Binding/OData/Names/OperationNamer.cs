using System;
using System.Collections.Generic;
using System.Text;
using Clientele.Generator.Binding.OData.Operations;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Naming;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Names;

/// <summary>
/// Names operations and their parameters. Overloads share a name as long as their C# parameter lists differ; what an operation of a
/// base type overrides on the wire (same name, same parameters) shares it too.
/// </summary>
internal sealed class OperationNamer(MemberNamer members, BindingReport report)
{
    /// <summary>By place, then by method name: the parameter lists that are taken and the operation that took each.</summary>
    private readonly Dictionary<string, Dictionary<string, OperationSymbol>> _methods = [];

    /// <summary>By place and name: the numbers that were tried, so that none is tried twice.</summary>
    private readonly Dictionary<string, NameScope> _numbers = [];

    public void Name(IReadOnlyList<OperationSymbol> operations, NameScope client)
    {
        foreach (var operation in InOrderOfDepth(operations))
        {
            NameParameters(operation);
            NameOperation(operation, client);
        }
    }

    /// <summary>Operations of base types first, so that those of derived types know them.</summary>
    private static IEnumerable<OperationSymbol> InOrderOfDepth(IReadOnlyList<OperationSymbol> operations)
    {
        var byDepth = new SortedDictionary<int, List<OperationSymbol>>();
        foreach (var operation in operations)
        {
            if (!operation.IsIncluded)
            {
                continue;
            }

            var depth = 0;
            for (var type = operation.Binding?.Structured?.Base; type is not null; type = type.Base)
            {
                depth++;
            }

            if (!byDepth.TryGetValue(depth, out var list))
            {
                byDepth.Add(depth, list = []);
            }

            list.Add(operation);
        }

        foreach (var level in byDepth.Values)
        {
            foreach (var operation in level)
            {
                yield return operation;
            }
        }
    }

    private void NameParameters(OperationSymbol operation)
    {
        if (operation.Parameters.Count == 0)
        {
            return;
        }

        var scope = new NameScope(operation.Binding is null ? ReservedNames.Parameters : ReservedNames.BoundParameters);
        foreach (var parameter in operation.Parameters)
        {
            var wire = parameter.Declaration.Name.Value;
            if (OperationBinder.RulesOf(operation, wire)?.CSharpName is { } given && ContractNames.TryTake(scope, given, report))
            {
                parameter.CSharpName = given.Value;
            }
        }

        foreach (var parameter in operation.Parameters)
        {
            if (parameter.CSharpName.Length == 0)
            {
                parameter.CSharpName = scope.Take(Identifiers.Camel(parameter.Declaration.Name.Value, "value"), "Value");
            }
        }
    }

    private void NameOperation(OperationSymbol operation, NameScope client)
    {
        var signature = Signatures.Of(operation);
        if (operation.Rules?.CSharpName is { } given && ContractNames.IsValid(given, report))
        {
            if (TryTake(operation, given.Value, signature, client))
            {
                operation.CSharpName = given.Value;
                return;
            }

            report.Add(BindingDescriptors.InvalidCSharpName, given.Span, given.Value, "another member of that place has it");
        }

        var wanted = Identifiers.Pascal(operation.Name, "Operation");
        var name = wanted;
        if (IsOccupied(operation, name, client))
        {
            name += operation.Declaration.IsFunction ? "Function" : "Action";
        }

        if (!TryTake(operation, name, signature, client))
        {
            name = TakeDistinct(operation, name, signature, client);
        }

        operation.CSharpName = name;
        if (name != wanted)
        {
            var place = operation.Binding?.QualifiedName ?? "the service";
            report.Add(BindingDescriptors.RenamedMember, operation.Place.Span, operation.Name, place, name);
        }
    }

    /// <summary>An overload that C# can't tell apart says its parameters, <c>GetScheduleByUserId</c>, or else a number.</summary>
    private string TakeDistinct(OperationSymbol operation, string name, string signature, NameScope client)
    {
        var text = new StringBuilder(name);
        for (var i = 0; i < operation.Parameters.Count && i < 3; i++)
        {
            text.Append(i == 0 ? "By" : "And").Append(Identifiers.Pascal(operation.Parameters[i].Declaration.Name.Value, "Value"));
        }

        var place = Place(operation.Binding, operation.Binding?.Structured) + "/" + name;
        if (!_numbers.TryGetValue(place, out var scope))
        {
            _numbers.Add(place, scope = new NameScope());
            _ = scope.TryTake(name);
        }

        var candidate = Identifiers.IsValid(text.ToString()) ? text.ToString() : name;
        while (!TryTake(operation, candidate, signature, client))
        {
            candidate = scope.Take(name, "");
        }

        return candidate;
    }

    private bool IsOccupied(OperationSymbol operation, string name, NameScope client)
    {
        foreach (var suffix in Suffixes(operation))
        {
            var method = name + suffix;
            if (operation.Binding is not { } binding)
            {
                if (!client.IsFree(method))
                {
                    return true;
                }
            }
            else if (binding.Structured is { } type)
            {
                var reserved = binding.IsCollection ? ReservedNames.SetMembers : ReservedNames.EntryMembers;
                if (reserved.Contains(method)
                    || method == type.Stem + (binding.IsCollection ? "Set" : "Entry")
                    || members.IsMember(type, method, ofSets: binding.IsCollection))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string[] Suffixes(OperationSymbol operation) =>
        operation.ReturnType is { IsCollection: true } ? ReservedNames.ListSuffixes : ReservedNames.OperationSuffixes;

    private bool TryTake(OperationSymbol operation, string name, string signature, NameScope client)
    {
        if (IsOccupied(operation, name, client))
        {
            return false;
        }

        if (operation.Binding is { IsCollection: true, Structured: { } type }
            && type.Root.KeyMethods is { Count: > 0 } keys
            && Array.Exists(Suffixes(operation), suffix => keys.Contains(name + suffix + signature)))
        {
            return false;
        }

        var taken = Array.ConvertAll(ReservedNames.OperationSuffixes, suffix => name + suffix + signature);
        foreach (var method in taken)
        {
            if (Occupant(operation, method) is { } other && !IsOverridden(other, operation))
            {
                return false;
            }
        }

        var methods = MethodsAt(Place(operation.Binding, operation.Binding?.Structured));
        foreach (var method in taken)
        {
            methods[method] = operation;
        }

        return true;
    }

    private OperationSymbol? Occupant(OperationSymbol operation, string method)
    {
        var type = operation.Binding?.Structured;
        do
        {
            if (_methods.TryGetValue(Place(operation.Binding, type), out var methods) && methods.TryGetValue(method, out var other))
            {
                return other;
            }

            type = type?.Base;
        }
        while (type is not null);
        return null;
    }

    /// <summary>The wire can't tell them apart either: the service takes the one of the most derived type.</summary>
    private static bool IsOverridden(OperationSymbol inherited, OperationSymbol operation)
    {
        if (inherited.QualifiedName != operation.QualifiedName
            || inherited.Binding?.Structured == operation.Binding?.Structured
            || inherited.Parameters.Count != operation.Parameters.Count)
        {
            return false;
        }

        for (var i = 0; i < operation.Parameters.Count; i++)
        {
            if (inherited.Parameters[i].Declaration.Name.Value != operation.Parameters[i].Declaration.Name.Value)
            {
                return false;
            }
        }

        return true;
    }

    private Dictionary<string, OperationSymbol> MethodsAt(string place)
    {
        if (!_methods.TryGetValue(place, out var methods))
        {
            _methods.Add(place, methods = []);
        }

        return methods;
    }

    private static string Place(BoundType? binding, StructuredSymbol? type) =>
        binding is null ? "" : (binding.IsCollection ? "*" : "1") + (type?.QualifiedName ?? Signatures.InCSharp(binding));
}
