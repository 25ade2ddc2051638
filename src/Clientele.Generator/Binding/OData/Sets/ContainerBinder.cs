using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.OData.Annotations;
using Clientele.Generator.Binding.OData.Contract;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Sets;

/// <summary>Collects sets, singletons and imports of the main document's containers and of those they extend.</summary>
internal sealed class ContainerBinder(
    SymbolTable symbols,
    TypeResolver resolver,
    AnnotationIndex annotations,
    ContractRules rules,
    BindingReport report)
{
    private readonly HashSet<string> _names = [];
    private readonly HashSet<ContainerSymbol> _visited = [];

    public List<SetSymbol> Sets { get; } = [];

    public List<(CsdlOperationImport Import, DocumentScope Scope, string Container)> Imports { get; } = [];

    public void Bind()
    {
        // A container that another extends is bound with that one, wherever the two stand in the file.
        var extended = ExtendedContainers();
        foreach (var container in symbols.Containers)
        {
            if (container.Scope.IsMain && !extended.Contains(container))
            {
                BindWithExtended(container);
            }
        }

        // What is left extends itself in a circle.
        foreach (var container in symbols.Containers)
        {
            if (container.Scope.IsMain && !_visited.Contains(container))
            {
                BindWithExtended(container);
            }
        }

        foreach (var set in Sets)
        {
            CheckBindings(set);
        }
    }

    private void BindWithExtended(ContainerSymbol first)
    {
        var chain = new List<ContainerSymbol>();
        for (var container = first; container is not null && _visited.Add(container); container = FindExtended(container, chain))
        {
            chain.Add(container);
            foreach (var set in container.Declaration.EntitySets)
            {
                if (IsNew(set.Name))
                {
                    BindSet(set, container, chain);
                }
            }

            foreach (var import in container.Declaration.Imports)
            {
                if (IsNew(import.Name))
                {
                    Imports.Add((import, container.Scope, container.QualifiedName));
                }
            }
        }
    }

    private HashSet<ContainerSymbol> ExtendedContainers()
    {
        var result = new HashSet<ContainerSymbol>();
        foreach (var container in symbols.Containers)
        {
            if (container.Declaration.Extends is { } name && symbols.FindContainer(container.Scope.Resolve(name.Value)) is { } extended)
            {
                result.Add(extended);
            }
        }

        return result;
    }

    private ContainerSymbol? FindExtended(ContainerSymbol container, List<ContainerSymbol> chain)
    {
        if (container.Declaration.Extends is not { } name)
        {
            return null;
        }

        var qualifiedName = container.Scope.Resolve(name.Value);
        var extended = symbols.FindContainer(qualifiedName);
        if (extended is null && !resolver.IsUnsupplied(qualifiedName, container.Scope))
        {
            report.Add(BindingDescriptors.UnusableContainer, name.Span, qualifiedName, "it is not described");
        }
        else if (extended is not null && chain.Contains(extended))
        {
            report.Add(BindingDescriptors.UnusableContainer, name.Span, qualifiedName, "it is part of this container already");
        }

        return extended;
    }

    private void BindSet(CsdlEntitySet set, ContainerSymbol container, IEnumerable<ContainerSymbol> chain)
    {
        var qualifiedName = container.Scope.Resolve(set.EntityType.Value.Trim());
        if (symbols.FindType(qualifiedName) is not StructuredSymbol { IsEntity: true } type)
        {
            if (!resolver.IsUnsupplied(qualifiedName, container.Scope))
            {
                var suggestion = resolver.SuggestType(qualifiedName);
                report.Add(BindingDescriptors.UnusableSet, set.EntityType.Span, qualifiedName, set.Name.Value, suggestion);
            }

            return;
        }

        if (!set.IsSingleton && type.Keys.Count == 0 && !type.HasUnknownKey)
        {
            report.Add(BindingDescriptors.NoKey, set.EntityType.Span, type.QualifiedName, set.Name.Value);
        }

        var view = annotations.OfChild([.. chain.Select(one => one.QualifiedName)], set.Name.Value, set.Annotations, container.Scope);
        var paths = chain.SelectMany(one => annotations.Below(one.QualifiedName, set.Name.Value, container.Scope)).ToList();
        Sets.Add(new SetSymbol(set, type, view, rules.OfSet(set.Name.Value)) { Paths = paths });
    }

    private void CheckBindings(SetSymbol set)
    {
        foreach (var binding in set.Declaration.Bindings)
        {
            // A target with a path lies in another container or inside a containment, which nothing here depends on.
            if (binding.Target.Value.IndexOf('/') < 0 && !_names.Contains(binding.Target.Value))
            {
                var suggestion = report.Suggest(binding.Target.Value, _names);
                report.Add(
                    BindingDescriptors.UnknownDependent,
                    binding.Target.Span,
                    binding.Target.Value,
                    "the container",
                    "navigation binding",
                    suggestion);
            }
        }
    }

    private bool IsNew(Positioned<string> name)
    {
        if (_names.Add(name.Value))
        {
            return true;
        }

        report.Add(BindingDescriptors.DuplicateName, name.Span, "The container's child", name.Value);
        return false;
    }
}
