using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.OData.Annotations;
using Clientele.Generator.Binding.OData.Members;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData;

/// <summary>Writes bound and named symbols down as the model's records.</summary>
internal sealed class ModelBuilder(SymbolTable symbols, AnnotationIndex annotations, MemberBinder members, ForeignKeys foreignKeys)
{
    public EquatableArray<StructuredTypeModel> BuildTypes()
    {
        var result = new List<StructuredTypeModel>();
        foreach (var type in symbols.Structured)
        {
            if (type.IsIncluded)
            {
                result.Add(Build(type));
            }
        }

        return result.ToEquatableArray();
    }

    public EquatableArray<OperationModel> BuildOperations(IReadOnlyList<OperationSymbol> operations)
    {
        var result = new List<OperationModel>();
        foreach (var operation in operations)
        {
            if (operation.IsIncluded)
            {
                result.Add(Build(operation));
            }
        }

        return result.ToEquatableArray();
    }

    private StructuredTypeModel Build(StructuredSymbol type)
    {
        var view = annotations.Of(type.QualifiedName, type.Declaration.Annotations, type.Scope);
        var properties = new PropertyModel[type.Properties.Count];
        for (var i = 0; i < properties.Length; i++)
        {
            properties[i] = Build(type.Properties[i]);
        }

        var navigations = new NavigationModel[type.Navigations.Count];
        for (var i = 0; i < navigations.Length; i++)
        {
            navigations[i] = Build(type.Navigations[i]);
        }

        return new StructuredTypeModel(
            type.IsEntity ? StructuredTypeKind.Entity : StructuredTypeKind.Complex,
            type.QualifiedName,
            type.CSharpName,
            type.Base?.QualifiedName,
            type.AllDerived().Select(derived => derived.QualifiedName).ToEquatableArray(),
            type.IsAbstract,
            type.IsOpen,
            type.Lineage().Any(part => part.Declaration.HasStream),
            type.IsWritten,
            KeyModels.Build(type.Keys),
            type.AlternateKeys.Select(key => new AlternateKeyModel(key.CSharpName, KeyModels.Build(key.Parts))).ToEquatableArray(),
            [.. properties],
            [.. navigations],
            DocumentationOf(type, view),
            AnnotationValues.Deprecated(view))
        {
            Stem = type.Stem,
            HasUnknownKey = type.HasUnknownKey,
            IsOutline = type.IsOutline,
            LeftOut = type.LeftOut.ToEquatableArray(),
            InheritedRequiredOnCreate = type.InheritedRequiredOnCreate.ToEquatableArray(),
        };
    }

    private static DocumentationModel DocumentationOf(StructuredSymbol type, in AnnotationView view)
    {
        const string Outline = "An entity of a type that the contract's 'include' does not take in: its key is declared, and the rest is dynamic.";
        return type.IsOutline ? new DocumentationModel(Outline, null) : AnnotationValues.Documentation(view);
    }

    private PropertyModel Build(PropertySymbol property)
    {
        var view = members.AnnotationsOf(property);
        var definition = symbols.FindType(property.Owner.Scope.Resolve(TypeResolver.Unwrap(property.Declaration.Type.Type.Value, out _)));
        var definitionFacets = definition is DefinitionSymbol { Declaration.Facets: { } facets } ? facets : CsdlFacets.None;
        return new PropertyModel(
            property.Name.Value,
            property.CSharpName,
            property.Type.ToReference(),
            property.IsKey,
            property.IsComputed,
            property.IsImmutable,
            property.IsRequiredOnCreate,
            property.Declaration.DefaultValue,
            FacetText.Describe(property.Declaration.Type.Facets, definitionFacets, view),
            AnnotationValues.Documentation(view, property.Rules),
            AnnotationValues.Deprecated(view))
        {
            MaxLength = FacetText.Length(property.Declaration.Type.Facets, definitionFacets),
            Limits = FacetText.Limits(view),
        };
    }

    private NavigationModel Build(NavigationSymbol navigation)
    {
        var declaration = navigation.Declaration;
        var view = annotations.Of(navigation.Owner.QualifiedName, navigation.Name.Value, declaration.Annotations, navigation.Owner.Scope);
        return new NavigationModel(
            navigation.Name.Value,
            navigation.CSharpName,
            navigation.Type.ToReference(),
            declaration.ContainsTarget,
            declaration.Partner?.Value,
            foreignKeys.Find(navigation),
            navigation.IsNestedOnCreate,
            Remarks.Of(view, AnnotationValues.Documentation(view, navigation.Rules)),
            AnnotationValues.Deprecated(view))
        {
            Granted = navigation.Granted,
            Refused = navigation.Refused,
        };
    }

    private OperationModel Build(OperationSymbol operation)
    {
        var declaration = operation.Source;
        var view = annotations.OfOperation(declaration, null, operation.Declaration.Annotations);
        var parameters = new ParameterModel[operation.Parameters.Count];
        for (var i = 0; i < parameters.Length; i++)
        {
            var parameter = operation.Parameters[i];
            var name = parameter.Declaration.Name.Value;
            var documentation = annotations.OfOperation(declaration, name, parameter.Declaration.Annotations);
            parameters[i] = new ParameterModel(
                name,
                parameter.CSharpName,
                parameter.Type.ToReference(),
                parameter.IsOptional,
                AnnotationValues.Documentation(documentation));
        }

        return new OperationModel(
            operation.Declaration.IsFunction ? OperationKind.Function : OperationKind.Action,
            operation.QualifiedName,
            operation.CSharpName,
            operation.Binding?.ToReference(),
            operation.Import?.Name.Value,
            [.. parameters],
            operation.ReturnType?.ToReference(),
            operation.Rules?.Composable ?? operation.Declaration.IsComposable,
            operation.Rules?.Multipart ?? TakesStream(parameters),
            AnnotationValues.Documentation(view),
            AnnotationValues.Deprecated(view));
    }

    /// <summary>A stream has no place in a JSON body but as base64; services take it as a part of a form unless the contract says otherwise.</summary>
    private static bool TakesStream(ParameterModel[] parameters) =>
        Array.Exists(parameters, parameter => parameter.Type is { Primitive: PrimitiveKind.Stream, IsCollection: false });
}
