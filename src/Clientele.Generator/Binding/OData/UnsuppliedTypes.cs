using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.OData.Contract;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData;

/// <summary>
/// Replaces each entity type of a document that is not supplied by an open type: what uses it stays, and what it holds is read
/// as dynamic properties. Each set, singleton, navigation property, operation and derived type that loses by it is reported.
/// </summary>
internal sealed class UnsuppliedTypes(SymbolTable symbols, TypeResolver resolver, ContractRules rules, BindingReport report)
{
    private const string OpenRows = "what it gives is read as open entities, all their properties dynamic";
    private const string UntypedValues = "its values are untyped JSON";
    private const string UntypedKey = UntypedValues + ", and the key is given as an ODataLiteral";

    public void Declare()
    {
        foreach (var type in symbols.Structured.ToList())
        {
            Declare(type);
        }

        foreach (var container in symbols.Containers)
        {
            Declare(container);
        }

        foreach (var operation in symbols.Operations)
        {
            if (operation.Declaration is { IsBound: true, Parameters.Count: > 0 })
            {
                _ = Find(operation.Declaration.Parameters[0].Type.Type, operation.Scope, isEntity: true);
            }
        }

        foreach (var operation in symbols.Operations)
        {
            Report(operation);
        }
    }

    private void Declare(StructuredSymbol type)
    {
        if (type.Declaration.BaseType is { } baseType && Find(baseType, type.Scope, type.IsEntity) is { } missing)
        {
            Report(baseType, $"'{type.QualifiedName}'", missing, "the members that it inherits, its key among them, are dynamic");
        }

        foreach (var property in type.Declaration.Properties)
        {
            if (!IsCorrected(type, property.Name.Value) && IsUnsupplied(TypeResolver.Unwrap(property.Type.Type.Value, out _), type.Scope) is { } value)
            {
                var isKey = type.Declaration.Key?.Parts.Any(part => part.Path.Value == property.Name.Value) == true;
                type.HasUnsuppliedKey |= isKey;
                Report(property.Type.Type, $"The property '{type.QualifiedName}/{property.Name.Value}'", value, isKey ? UntypedKey : UntypedValues);
            }
        }

        foreach (var navigation in type.Declaration.Navigations)
        {
            if (!IsCorrected(type, navigation.Name.Value) && Find(navigation.Type.Type, type.Scope, isEntity: true) is { } target)
            {
                Report(navigation.Type.Type, $"The navigation property '{type.QualifiedName}/{navigation.Name.Value}'", target, OpenRows);
            }
        }
    }

    /// <summary>A type that the contract gives goes before the description's.</summary>
    private bool IsCorrected(StructuredSymbol type, string member) => rules.Of(type)?.Of(member)?.Type is not null;

    private void Declare(ContainerSymbol container)
    {
        if (container.Declaration.Extends is { } extends && IsUnsupplied(extends.Value, container.Scope) is { } name)
        {
            Report(extends, $"The container '{container.QualifiedName}'", name, "the sets and operations of that container are left out");
        }

        foreach (var set in container.Declaration.EntitySets)
        {
            if (Find(set.EntityType, container.Scope, isEntity: true) is { } type)
            {
                Report(set.EntityType, $"The {(set.IsSingleton ? "singleton" : "set")} '{set.Name.Value}'", type, OpenRows);
            }
        }

        foreach (var import in container.Declaration.Imports)
        {
            if (IsUnsupplied(import.Operation.Value, container.Scope) is { } operation)
            {
                Report(import.Operation, $"The import '{import.Name.Value}'", operation, "it is left out");
            }
        }
    }

    /// <summary>One finding an operation, for the first type that is missing.</summary>
    private void Report(OperationDeclaration operation)
    {
        var types = operation.Declaration.Parameters.Select(parameter => parameter.Type.Type);
        if (operation.Declaration.ReturnType is { } returns)
        {
            types = types.Append(returns.Type.Type);
        }

        foreach (var type in types)
        {
            if (IsUnsupplied(TypeResolver.Unwrap(type.Value, out _), operation.Scope) is { } name)
            {
                var what = operation.Declaration.IsFunction ? "function" : "action";
                var how = symbols.FindType(name) is null ? "values of the type are untyped JSON" : "values of the type are open, all their properties dynamic";
                Report(type, $"The {what} '{operation.QualifiedName}'", name, how);
                return;
            }
        }
    }

    /// <summary>The qualified name of a missing type, which is declared; null where the type is not missing.</summary>
    private string? Find(Positioned<string> type, DocumentScope scope, bool isEntity)
    {
        if (IsUnsupplied(TypeResolver.Unwrap(type.Value, out _), scope) is not { } name)
        {
            return null;
        }

        if (symbols.FindType(name) is null)
        {
            var dot = name.LastIndexOf('.');
            var declaration = new CsdlStructuredType(isEntity, new Positioned<string>(name.Substring(dot + 1), type.Span)) { IsOpen = true };
            symbols.Declare(new StructuredSymbol(name.Substring(0, dot), declaration, scope) { IsUnsupplied = true });
        }

        return name;
    }

    private string? IsUnsupplied(string name, DocumentScope scope)
    {
        var qualifiedName = scope.Resolve(name.Trim());
        return resolver.IsUnsupplied(qualifiedName, scope) ? qualifiedName : null;
    }

    private void Report(Positioned<string> place, string what, string name, string consequence) =>
        report.Add(BindingDescriptors.UnsuppliedType, place.Span, what, name, consequence);
}
