using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Clientele.Testing.Rows;
using Clientele.Testing.Service;
using Microsoft.OData.Edm;

namespace Clientele.Testing.Description;

/// <summary>
/// The library's model of a description, built from the CSDL that the compiler writes into fakes: complete, of one file, with few kinds of annotations. The
/// library's own reader accepts any CSDL but takes several times as long, which would delay the first test of a run.
/// </summary>
internal sealed class DescribedModel
{
    private const string Concurrency = "Org.OData.Core.V1.OptimisticConcurrency";

    // Collections of reference types only: the runtime has compiled them already. Others would be compiled while the first test of a run waits.
    private readonly Dictionary<string, Declaration> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IEdmSchemaType?> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IEdmTypeReference> _nullable = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IEdmTypeReference> _required = new(StringComparer.Ordinal);
    private readonly Dictionary<IEdmProperty, MemberRules> _rules = [];
    private readonly Dictionary<string, SetRules> _setRules = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tagged = new(StringComparer.Ordinal);
    private readonly EdmModel _model = new(includeDefaultVocabularies: false);

    private DescribedModel(XElement root)
    {
        var operations = new List<Declaration>();
        Declaration? container = null;
        foreach (var schema in root.Elements().Elements())
        {
            var space = Text(schema, "Namespace");
            foreach (var element in schema.Elements())
            {
                var declaration = new Declaration(space, element);
                switch (element.Name.LocalName)
                {
                    case "EntityType" or "ComplexType" or "EnumType":
                        _declared.Add(space + "." + Text(element, "Name"), declaration);
                        break;
                    case "Action" or "Function":
                        operations.Add(declaration);
                        break;
                    case "EntityContainer":
                        container = declaration;
                        break;
                }
            }
        }

        foreach (var name in _declared.Keys)
        {
            _model.AddElement(Declared(name));
        }

        foreach (var (name, declared) in _declared)
        {
            if (_types[name] is EdmStructuredType type)
            {
                AddProperties(type, declared.Element);
            }
        }

        foreach (var (name, declared) in _declared)
        {
            if (_types[name] is EdmStructuredType type)
            {
                AddNavigations(type, declared.Element);
            }
        }

        foreach (var operation in operations)
        {
            _model.AddElement(Operation(operation.Namespace, operation.Element));
        }

        Container = AddContainer(container ?? throw new FormatException("There is no entity container."));
    }

    public IEdmModel Model => _model;

    public IEdmEntityContainer Container { get; }

    /// <summary>Reads a description.</summary>
    /// <exception cref="InvalidOperationException">It is not one that the compiler has written.</exception>
    public static DescribedModel Read(Stream csdl)
    {
        try
        {
            using var reader = XmlReader.Create(csdl);
            return new DescribedModel(XDocument.Load(reader).Root!);
        }
        catch (Exception e) when (e is XmlException or FormatException or OverflowException or KeyNotFoundException or InvalidCastException or ArgumentException)
        {
            throw new InvalidOperationException("The description cannot be read: " + e.Message, e);
        }
    }

    /// <summary>The rules for writing a property; null where the description has none.</summary>
    public MemberRules? Rules(IEdmProperty property) => _rules.GetValueOrDefault(property);

    /// <summary>The restrictions of a set; null where it has none.</summary>
    public SetRules? Rules(string set) => _setRules.GetValueOrDefault(set);

    /// <summary>Whether entities of a set have ETags.</summary>
    public bool HasEntityTags(string set) => _tagged.Contains(set);

    private static string Text(XElement element, string attribute) =>
        (string?)element.Attribute(attribute) ?? throw new FormatException($"A {element.Name.LocalName} has no {attribute}.");

    private static bool Is(XElement element, string attribute) => (string?)element.Attribute(attribute) == "true";

    private static IEnumerable<XElement> Children(XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);

    private IEdmSchemaType Declared(string name)
    {
        if (_types.TryGetValue(name, out var known))
        {
            return known ?? throw new FormatException($"The type '{name}' is based on itself.");
        }

        _types.Add(name, null);
        var (space, element) = _declared.GetValueOrDefault(name) ?? throw new FormatException($"There is no type '{name}'.");
        var local = Text(element, "Name");
        var parent = (string?)element.Attribute("BaseType") is { } text ? Declared(text) : null;
        IEdmSchemaType type = element.Name.LocalName switch
        {
            "EntityType" => new EdmEntityType(space, local, (IEdmEntityType?)parent, Is(element, "Abstract"), Is(element, "OpenType"), Is(element, "HasStream")),
            "ComplexType" => new EdmComplexType(space, local, (IEdmComplexType?)parent, Is(element, "Abstract"), Is(element, "OpenType")),
            _ => Enumeration(space, local, element),
        };
        _types[name] = type;
        return type;
    }

    private static EdmEnumType Enumeration(string space, string name, XElement element)
    {
        var kind = (string?)element.Attribute("UnderlyingType") == "Edm.Int64" ? EdmPrimitiveTypeKind.Int64 : EdmPrimitiveTypeKind.Int32;
        var type = new EdmEnumType(space, name, kind, Is(element, "IsFlags"));
        foreach (var member in Children(element, "Member"))
        {
            type.AddMember(Text(member, "Name"), new EdmEnumMemberValue(long.Parse(Text(member, "Value"), CultureInfo.InvariantCulture)));
        }

        return type;
    }

    /// <summary>The type that an element declares by <c>Type</c> and <c>Nullable</c>. On a collection, <c>Nullable</c> applies to its items (CSDL XML 4.01 §7.2.1).</summary>
    private IEdmTypeReference Reference(XElement element) => Reference(Text(element, "Type"), (string?)element.Attribute("Nullable") != "false");

    private IEdmTypeReference Reference(string name, bool isNullable)
    {
        const string collection = "Collection(";
        var known = isNullable ? _nullable : _required;
        if (!known.TryGetValue(name, out var reference))
        {
            reference = name.StartsWith(collection, StringComparison.Ordinal)
                ? new EdmCollectionTypeReference(new EdmCollectionType(Reference(name[collection.Length..^1], isNullable)))
                : name.StartsWith("Edm.", StringComparison.Ordinal) ? BuiltIn(name, isNullable) : Own(Declared(name), isNullable);
            known.Add(name, reference);
        }

        return reference;
    }

    private static IEdmTypeReference BuiltIn(string name, bool isNullable) => EdmCoreModel.Instance.FindDeclaredType(name) switch
    {
        IEdmPrimitiveType primitive => EdmCoreModel.Instance.GetPrimitive(primitive.PrimitiveKind, isNullable),
        not null => EdmCoreModel.Instance.GetUntyped(),
        null => throw new FormatException($"There is no type '{name}'."),
    };

    private static EdmTypeReference Own(IEdmSchemaType type, bool isNullable) => type switch
    {
        IEdmEntityType entity => new EdmEntityTypeReference(entity, isNullable),
        IEdmComplexType complex => new EdmComplexTypeReference(complex, isNullable),
        _ => new EdmEnumTypeReference((IEdmEnumType)type, isNullable),
    };

    private void AddProperties(EdmStructuredType type, XElement element)
    {
        foreach (var child in Children(element, "Property"))
        {
            var property = new EdmStructuralProperty(type, Text(child, "Name"), Reference(child), (string?)child.Attribute("DefaultValue"));
            type.AddProperty(property);
            if (PropertyRules.Of(child) is { } rules)
            {
                _rules.Add(property, rules);
            }
        }

        foreach (var key in Children(element, "Key").SelectMany(found => found.Elements()))
        {
            if (type.FindProperty(Text(key, "Name")) is IEdmStructuralProperty part)
            {
                ((EdmEntityType)type).AddKeys(part);
            }
        }
    }

    private void AddNavigations(EdmStructuredType type, XElement element)
    {
        foreach (var child in Children(element, "NavigationProperty"))
        {
            var constraint = child.Elements().FirstOrDefault(found => found.Name.LocalName == "ReferentialConstraint");
            type.AddProperty(new DescribedNavigation(type, Text(child, "Name"), Reference(child))
            {
                ContainsTarget = Is(child, "ContainsTarget"),
                PartnerName = (string?)child.Attribute("Partner"),
                ForeignKey = constraint is null ? null : (Text(constraint, "Property"), Text(constraint, "ReferencedProperty")),
            });
        }
    }

    private EdmOperation Operation(string space, XElement element)
    {
        var result = Children(element, "ReturnType").Select(Reference).FirstOrDefault();
        EdmOperation operation = element.Name.LocalName == "Action"
            ? new EdmAction(space, Text(element, "Name"), result, Is(element, "IsBound"), entitySetPathExpression: null)
            : new EdmFunction(space, Text(element, "Name"), result ?? EdmCoreModel.Instance.GetUntyped(), Is(element, "IsBound"), entitySetPathExpression: null, Is(element, "IsComposable"));
        foreach (var parameter in Children(element, "Parameter"))
        {
            if (parameter.HasElements)
            {
                operation.AddOptionalParameter(Text(parameter, "Name"), Reference(parameter));
            }
            else
            {
                operation.AddParameter(Text(parameter, "Name"), Reference(parameter));
            }
        }

        return operation;
    }

    private EdmEntityContainer AddContainer(Declaration declared)
    {
        var container = new EdmEntityContainer(declared.Namespace, Text(declared.Element, "Name"));
        foreach (var child in declared.Element.Elements())
        {
            var name = Text(child, "Name");
            switch (child.Name.LocalName)
            {
                case "EntitySet":
                    container.AddEntitySet(name, (IEdmEntityType)Declared(Text(child, "EntityType")));
                    AddAnnotations(name, child);
                    break;
                case "Singleton":
                    container.AddSingleton(name, (IEdmEntityType)Declared(Text(child, "Type")));
                    break;
                case "ActionImport":
                    container.AddActionImport(name, Imported<IEdmAction>(Text(child, "Action")));
                    break;
                case "FunctionImport":
                    container.AddFunctionImport(name, Imported<IEdmFunction>(Text(child, "Function")));
                    break;
            }
        }

        _model.AddElement(container);
        foreach (var child in declared.Element.Elements())
        {
            if ((container.FindEntitySet(Text(child, "Name")) ?? (IEdmNavigationSource?)container.FindSingleton(Text(child, "Name"))) is EdmNavigationSource source)
            {
                Bind(source, child, container);
            }
        }

        return container;
    }

    private void AddAnnotations(string set, XElement element)
    {
        if (Children(element, "Annotation").Any(annotation => Text(annotation, "Term") == Concurrency))
        {
            _tagged.Add(set);
        }

        if (SetAnnotations.Of(element) is { } rules)
        {
            _setRules.Add(set, rules);
        }
    }

    private T Imported<T>(string name)
        where T : IEdmOperation =>
        _model.FindDeclaredOperations(name).OfType<T>().FirstOrDefault(operation => !operation.IsBound) ?? throw new FormatException($"There is no operation '{name}'.");

    /// <summary>The targets of navigation properties. The path starts with a type name where a derived type declares the property.</summary>
    private void Bind(EdmNavigationSource source, XElement element, EdmEntityContainer container)
    {
        foreach (var binding in Children(element, "NavigationPropertyBinding"))
        {
            var path = Text(binding, "Path");
            var slash = path.IndexOf('/', StringComparison.Ordinal);
            var type = slash < 0 ? source.EntityType : (IEdmStructuredType)Declared(path[..slash]);
            if (type.FindProperty(path[(slash + 1)..]) is IEdmNavigationProperty navigation && container.FindEntitySet(Text(binding, "Target")) is { } target)
            {
                source.AddNavigationTarget(navigation, target, new EdmPathExpression(path));
            }
        }
    }

    /// <summary>An element of a schema, and the namespace of the schema.</summary>
    private sealed record Declaration(string Namespace, XElement Element);
}
