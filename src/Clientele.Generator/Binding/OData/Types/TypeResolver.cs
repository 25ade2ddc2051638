using System;
using System.Collections.Generic;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Types;

/// <summary>Resolves the text of a <c>Type</c> attribute: collections, aliases, built-in types, type definitions.</summary>
internal sealed class TypeResolver(SymbolTable symbols, BindingReport report)
{
    private const string CollectionStart = "Collection(";

    private readonly HashSet<DocumentScope> _unqualified = [];

    /// <summary>Namespaces of unsupplied documents that something needs a type, an operation or a container of.</summary>
    public HashSet<string> MissedNamespaces { get; } = [];

    /// <summary>
    /// The type of a property, parameter or return value. What is not described is untyped, and reported unless it lives in a
    /// referenced document that was not supplied, which is reported once there.
    /// </summary>
    public BoundType Resolve(CsdlTypeUse use, DocumentScope scope) => Resolve(use.Type, use.Nullable, scope);

    public BoundType Resolve(Positioned<string> type, bool? nullable, DocumentScope scope)
    {
        if (TryResolve(type.Value, nullable, scope, out var result))
        {
            ReportUnqualified(type, result, scope);
            return result;
        }

        var qualifiedName = scope.Resolve(Unwrap(type.Value, out _));
        if (!IsUnsupplied(qualifiedName, scope))
        {
            report.Add(BindingDescriptors.UnknownType, type.Span, qualifiedName, SuggestType(qualifiedName));
        }

        return result;
    }

    /// <summary>Resolves a type; where nothing describes it, gives untyped and false.</summary>
    public bool TryResolve(string type, bool? nullable, DocumentScope scope, out BoundType result)
    {
        if (scope.KnownTypes.TryGetValue((type, nullable), out result))
        {
            return true;
        }

        result = Find(type, nullable, scope, out var isKnown);
        if (isKnown)
        {
            scope.KnownTypes.Add((type, nullable), result);
        }

        return isKnown;
    }

    /// <summary>Gives type definitions the primitive type they stand for.</summary>
    public void ResolveDefinitions()
    {
        foreach (var definition in symbols.Definitions)
        {
            Positioned<string> type = definition.Declaration.UnderlyingType;
            if (PrimitiveTypes.TryGet(definition.Scope.Resolve(type.Value), out var primitive))
            {
                definition.Primitive = primitive;
            }
            else
            {
                report.Add(BindingDescriptors.UnusableDefinition, type.Span, definition.QualifiedName, type.Value);
            }
        }
    }

    /// <summary>Whether <paramref name="qualifiedName"/> belongs to a referenced document that is not supplied.</summary>
    public bool IsUnsupplied(string qualifiedName, DocumentScope scope)
    {
        var dot = qualifiedName.LastIndexOf('.');
        if (dot < 0)
        {
            return false;
        }

        var name = qualifiedName.Substring(0, dot);
        var isUnsupplied = scope.IncludedNamespaces.Contains(name) && !symbols.Namespaces.Contains(name);
        if (isUnsupplied)
        {
            MissedNamespaces.Add(name);
        }

        return isUnsupplied;
    }

    /// <summary>The note that a document names primitive types without <c>Edm.</c>, once a document.</summary>
    private void ReportUnqualified(Positioned<string> type, BoundType result, DocumentScope scope)
    {
        if (result.Kind == TypeKind.Primitive && type.Value.IndexOf('.') < 0 && _unqualified.Add(scope))
        {
            report.Add(BindingDescriptors.UnqualifiedPrimitive, type.Span, Unwrap(type.Value, out _), result.QualifiedName);
        }
    }

    /// <summary>The name inside <c>Collection(…)</c>.</summary>
    public static string Unwrap(string type, out bool isCollection)
    {
        var name = type.Trim();
        isCollection = name.StartsWith(CollectionStart, StringComparison.Ordinal) && name[name.Length - 1] == ')';
        return isCollection ? name.Substring(CollectionStart.Length, name.Length - CollectionStart.Length - 1).Trim() : name;
    }

    /// <summary>A phrase that suggests a described type.</summary>
    public string SuggestType(string name)
    {
        var phrase = report.Suggest(name, symbols.TypeNames);
        return phrase.Length > 0 ? phrase : report.Suggest(name, PrimitiveTypes.Names);
    }

    private BoundType Find(string type, bool? nullable, DocumentScope scope, out bool isKnown)
    {
        isKnown = true;
        var name = Unwrap(type, out var isCollection);

        // CSDL 4.01, section 7.2.1: a single value can be null unless it says otherwise. Of an unsaid collection nobody knows whether
        // it has null items; hardly any has, so none is taken to.
        var isNullable = nullable ?? !isCollection;
        var qualifiedName = scope.Resolve(name);
        if (PrimitiveTypes.TryGet(qualifiedName, out var primitive))
        {
            return new BoundType(TypeKind.Primitive, primitive, qualifiedName, null, isCollection, isNullable);
        }

        if (PrimitiveTypes.IsUntyped(qualifiedName))
        {
            return new BoundType(TypeKind.Untyped, PrimitiveKind.None, qualifiedName, null, isCollection, isNullable);
        }

        switch (symbols.FindType(qualifiedName))
        {
            case StructuredSymbol { IsEntity: true } entity:
                // A collection of entities has no null (OData JSON 4.01, section 4.5).
                return new BoundType(TypeKind.Entity, PrimitiveKind.None, qualifiedName, entity, isCollection, !isCollection && isNullable);
            case StructuredSymbol complex:
                return new BoundType(TypeKind.Complex, PrimitiveKind.None, qualifiedName, complex, isCollection, isNullable);
            case EnumSymbol enumeration:
                return new BoundType(TypeKind.Enum, PrimitiveKind.None, qualifiedName, enumeration, isCollection, isNullable);
            case DefinitionSymbol { Primitive: PrimitiveKind.None }:
                return BoundType.Untyped(isCollection, isNullable);
            case DefinitionSymbol definition:
                var underlying = definition.Scope.Resolve(definition.Declaration.UnderlyingType.Value);
                return new BoundType(TypeKind.Primitive, definition.Primitive, underlying, null, isCollection, isNullable);
            default:
                isKnown = false;
                return BoundType.Untyped(isCollection, isNullable);
        }
    }
}
