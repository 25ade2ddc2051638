using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using Clientele.Generator.Model.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using CsdlDocument = Clientele.Generator.Reading.Csdl.CsdlDocument;

namespace Clientele.Generator.Tests.Csdl;

/// <summary>Puts an Edm model and a service model into the same lines of text.</summary>
internal static class EdmOracle
{
    private const string Empty = """<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices /></edmx:Edmx>""";

    /// <summary>Null where the oracle can't read the text.</summary>
    public static IEdmModel? Read(string text, Func<string, string?> reference)
    {
        using var reader = Open(text);
        reader.MoveToContent();
        IEdmModel? model;
        if (reader.LocalName == "Schema")
        {
            return SchemaReader.TryParse([reader], out model, out _) ? model : null;
        }

        var settings = new CsdlReaderSettings
        {
            IgnoreUnexpectedAttributesAndElements = true,
            GetReferencedModelReaderFunc = uri => Open(reference(uri.OriginalString) ?? Empty),
        };
        return CsdlReader.TryParse(reader, [], settings, out model, out _) && model.SchemaElements.Any() ? model : null;
    }

    /// <summary>
    /// Takes out what makes the oracle refuse a document it could read: an attribute of CSDL v3 that it does not skip, and the
    /// version number of 4.01, for which it reads nothing.
    /// </summary>
    private static string Prepare(string text) =>
        text.TrimStart('\uFEFF').Replace(" ConcurrencyMode=\"Fixed\"", "", StringComparison.Ordinal).Replace("Version=\"4.01\"", "Version=\"4.0\"", StringComparison.Ordinal);

    /// <summary>The part of a model that <paramref name="main"/> declares itself; the oracle keeps what is referenced or extended apart.</summary>
    public static List<string> Describe(ODataServiceModel model, CsdlDocument main)
    {
        var namespaces = main.Schemas.Select(schema => schema.Namespace).ToHashSet();
        var sets = main.Schemas.SelectMany(schema => schema.Containers).SelectMany(container => container.EntitySets).Select(set => set.Name.Value).ToHashSet();
        var lines = new List<string>();
        foreach (var type in model.Types.Where(type => IsMain(type.QualifiedName)))
        {
            var flags = (type.IsAbstract ? " abstract" : "") + (type.IsOpen ? " open" : "") + (type.HasStream ? " stream" : "");
            lines.Add($"{type.Kind} {type.QualifiedName} : {type.BaseType}{flags}");
            // The oracle knows a key by its path alone; aliases have tests of their own.
            lines.AddRange(type.Keys.Select(key => $"{type.QualifiedName} key {key.Path}"));
            lines.AddRange(type.Properties.Select(property => $"{type.QualifiedName}/{property.WireName} : {Text(property.Type)} {property.DefaultValue}"));
            lines.AddRange(type.Navigations.Select(navigation =>
                $"{type.QualifiedName}/{navigation.WireName} > {Text(navigation.Target)}{(navigation.ContainsTarget ? " contained" : "")}"));
        }

        foreach (var type in model.Enums.Where(type => IsMain(type.QualifiedName)))
        {
            lines.Add($"Enum {type.QualifiedName}{(type.IsFlags ? " flags" : "")}");
            lines.AddRange(type.Members.Select(member => $"{type.QualifiedName}/{member.WireName} = {member.Value}"));
        }

        lines.AddRange(model.EntitySets.Where(set => sets.Contains(set.WireName)).Select(set => $"Set {set.WireName} of {set.EntityType}"));
        lines.AddRange(model.Singletons.Select(singleton => $"Singleton {singleton.WireName} of {singleton.EntityType}"));
        foreach (var operation in model.Operations.Where(operation => IsMain(operation.QualifiedName)))
        {
            var parameters = operation.Parameters.Select(parameter => $"{parameter.WireName} {Text(parameter.Type)}").Order(StringComparer.Ordinal);
            var binding = operation.Binding is { } type ? type.QualifiedName + (type.IsCollection ? "*" : "") : "import " + operation.ImportName;
            lines.Add(
                $"{operation.Kind} {operation.QualifiedName} on {binding} ({string.Join(", ", parameters)}) "
                + $"{(operation.ReturnType is { } result ? Text(result) : "nothing")}{(operation.IsComposable ? " composable" : "")}");
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;

        bool IsMain(string qualifiedName) => namespaces.Contains(qualifiedName.Substring(0, qualifiedName.LastIndexOf('.')));
    }

    public static List<string> Describe(IEdmModel edm)
    {
        var lines = new List<string>();
        foreach (var element in edm.SchemaElements)
        {
            if (element is IEdmStructuredType structured)
            {
                Describe(element.FullName(), structured, lines);
            }
            else if (element is IEdmEnumType enumeration)
            {
                lines.Add($"Enum {element.FullName()}{(enumeration.IsFlags ? " flags" : "")}");
                lines.AddRange(enumeration.Members.Select(member => $"{element.FullName()}/{member.Name} = {member.Value.Value}"));
            }
            else if (element is IEdmOperation { IsBound: true } operation)
            {
                var binding = operation.Parameters.First().Type;
                var definition = binding.IsCollection() ? binding.AsCollection().ElementType().Definition : binding.Definition;
                lines.Add(Describe(operation, definition.FullTypeName() + (binding.IsCollection() ? "*" : ""), operation.Parameters.Skip(1)));
            }
        }

        foreach (var element in edm.EntityContainer?.Elements ?? [])
        {
            switch (element)
            {
                case IEdmEntitySet set:
                    lines.Add($"Set {set.Name} of {set.EntityType.FullName()}");
                    break;
                case IEdmSingleton singleton:
                    lines.Add($"Singleton {singleton.Name} of {singleton.EntityType.FullName()}");
                    break;
                // An import of a bound operation is wrong, and the oracle takes it; we report it and leave it out.
                case IEdmOperationImport import when edm.FindDeclaredOperations(import.Operation.FullName()).Any(operation => !operation.IsBound):
                    lines.Add(Describe(import.Operation, "import " + import.Name, import.Operation.Parameters));
                    break;
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static void Describe(string name, IEdmStructuredType type, List<string> lines)
    {
        var kind = type.TypeKind == EdmTypeKind.Entity ? "Entity" : "Complex";
        var stream = HasStream(type) ? " stream" : "";
        lines.Add($"{kind} {name} : {type.BaseType?.FullTypeName()}{(type.IsAbstract ? " abstract" : "")}{(IsOpen(type) ? " open" : "")}{stream}");
        if (type is IEdmEntityType entity)
        {
            lines.AddRange((entity.Key() ?? []).Select(key => $"{name} key {key.Name}"));
        }

        foreach (var property in type.DeclaredProperties)
        {
            if (property is IEdmNavigationProperty navigation)
            {
                if (navigation.ToEntityType() == EdmCoreModel.Instance.GetEntityType())
                {
                    // Only vocabularies lead to any entity at all; there is nothing to emit for it.
                    continue;
                }

                lines.Add($"{name}/{property.Name} > {Text(property.Type)}{(navigation.ContainsTarget ? " contained" : "")}");
            }
            else
            {
                lines.Add($"{name}/{property.Name} : {Text(property.Type)} {((IEdmStructuralProperty)property).DefaultValueString}");
            }
        }
    }

    /// <summary>What derives from an open type is open (CSDL 4.01, section 6.3); the oracle tells what is declared.</summary>
    private static bool IsOpen(IEdmStructuredType? type) => type is not null && (type.IsOpen || IsOpen(type.BaseType));

    /// <summary>A type derived from a media entity type is one (CSDL 4.01 §6.4); the library says what the type itself declares.</summary>
    private static bool HasStream(IEdmStructuredType? type) => type is IEdmEntityType entity && (entity.HasStream || HasStream(type.BaseType));

    private static XmlReader Open(string text) => XmlReader.Create(new StringReader(Prepare(text)));

    private static string Describe(IEdmOperation operation, string binding, IEnumerable<IEdmOperationParameter> parameters)
    {
        var texts = parameters.Select(parameter => $"{parameter.Name} {Text(parameter.Type)}").Order(StringComparer.Ordinal);
        var kind = operation.IsFunction() ? "Function" : "Action";
        var composable = operation is IEdmFunction { IsComposable: true } ? " composable" : "";
        var result = operation.GetReturn()?.Type is { } type ? Text(type) : "nothing";
        return $"{kind} {operation.FullName()} on {binding} ({string.Join(", ", texts)}) {result}{composable}";
    }

    private static string Text(TypeReference type) => Text(type.QualifiedName, type.IsCollection, type.IsNullable);

    /// <summary>
    /// Whether a collection has null items is compared elsewhere: where it is not said the oracle takes it to have some, we to have
    /// none, and the standard leaves it open (CSDL 4.01, section 7.2.1).
    /// </summary>
    private static string Text(string name, bool isCollection, bool isNullable) =>
        isCollection ? "Collection(" + name + ")" : name + (isNullable ? "?" : "");

    private static string Text(IEdmTypeReference type)
    {
        var isCollection = type.IsCollection();
        var item = isCollection ? type.AsCollection().ElementType() : type;
        var definition = item.Definition is IEdmTypeDefinition alias ? alias.UnderlyingType : item.Definition;
        return Text(definition.FullTypeName(), isCollection, item.IsNullable);
    }
}
