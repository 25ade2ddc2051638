using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.OData;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Emitting.Testing;

/// <summary>
/// The description that a fake reads: the model as CSDL (OData CSDL XML Representation 4.01), with the contract's corrections in it and without what no client of
/// the model can ask for. So a description with faults gives a fake all the same, and the fake checks requests against what the client was compiled from.
/// </summary>
internal sealed class CsdlEmitter(ModelIndex index)
{
    private const string Core = "Org.OData.Core.V1.";

    private readonly ODataServiceModel _model = index.Model;

    public string Emit()
    {
        var container = Namespace(_model.EntitySets.Select(set => set.EntityType).Concat(_model.Types.Select(type => type.QualifiedName)).FirstOrDefault() ?? "Service.Type");
        var lines = new List<string>
        {
            "<edmx:Edmx Version=\"4.0\" xmlns:edmx=\"http://docs.oasis-open.org/odata/ns/edmx\">",
            "<edmx:DataServices>",
        };
        foreach (var name in Namespaces().Append(container).Distinct(StringComparer.Ordinal))
        {
            lines.Add("<Schema" + XmlText.Attribute("Namespace", name) + " xmlns=\"http://docs.oasis-open.org/odata/ns/edm\">");
            lines.AddRange(_model.Types.Where(type => Namespace(type.QualifiedName) == name).SelectMany(Type));
            lines.AddRange(_model.Enums.Where(type => !type.IsText && Namespace(type.QualifiedName) == name).SelectMany(Enumeration));
            lines.AddRange(_model.Operations.Where(operation => Namespace(operation.QualifiedName) == name).SelectMany(Operation));
            if (name == container)
            {
                lines.AddRange(Container());
            }

            lines.Add("</Schema>");
        }

        lines.Add("</edmx:DataServices>");
        lines.Add("</edmx:Edmx>");
        return string.Join("\n", lines);
    }

    private IEnumerable<string> Namespaces() => _model.Types.Select(type => type.QualifiedName)
        .Concat(_model.Enums.Select(type => type.QualifiedName))
        .Concat(_model.Operations.Select(operation => operation.QualifiedName))
        .Select(Namespace);

    private static string Namespace(string qualifiedName) => qualifiedName.LastIndexOf('.') is > 0 and var dot ? qualifiedName.Substring(0, dot) : "Service";

    private static string Local(string qualifiedName) => qualifiedName.Substring(qualifiedName.LastIndexOf('.') + 1);

    private IEnumerable<string> Type(StructuredTypeModel type)
    {
        var isEntity = type.Kind == StructuredTypeKind.Entity;
        var element = isEntity ? "EntityType" : "ComplexType";
        var parent = index.Find(type.BaseType);
        yield return "<" + element + XmlText.Attribute("Name", Local(type.QualifiedName)) + XmlText.Attribute("BaseType", parent?.QualifiedName)
            + Flag("Abstract", type.IsAbstract) + Flag("OpenType", type.IsOpen) + Flag("HasStream", isEntity && type.HasStream && parent is not { HasStream: true }) + ">";
        if (isEntity && !type.Keys.IsEmpty && parent is not { Keys.IsEmpty: false })
        {
            yield return "<Key>" + string.Concat(type.Keys.Select(key => "<PropertyRef" + XmlText.Attribute("Name", key.Path)
                + XmlText.Attribute("Alias", key.Path == key.WireName ? null : key.WireName) + " />")) + "</Key>";
        }

        foreach (var property in type.Properties)
        {
            yield return Property(property);
        }

        foreach (var navigation in type.Navigations.Where(navigation => index.Find(navigation.Target.QualifiedName) is not null))
        {
            yield return Navigation(type, navigation);
        }

        yield return "</" + element + ">";
    }

    private string Property(PropertyModel property)
    {
        var annotations = Tag(Core + "Computed", property.IsComputed) + Tag(Core + "Immutable", property.IsImmutable && !property.IsKey)
            + Tag("Clientele.RequiredOnCreate", property.IsRequiredOnCreate) + Limits(property.Limits);
        return "<Property" + XmlText.Attribute("Name", property.WireName) + TypeOf(property.Type)
            + XmlText.Attribute("MaxLength", property.MaxLength is { } length ? CSharpText.Number(length) : null)
            + XmlText.Attribute("DefaultValue", property.DefaultValue)
            + (annotations.Length == 0 ? " />" : ">" + annotations + "</Property>");
    }

    /// <summary>As texts, whatever the description wrote them as.</summary>
    private static string Limits(ValueLimits? limits) => limits is null
        ? ""
        : Text("Minimum", limits.Minimum) + Text("Maximum", limits.Maximum) + Text("Pattern", limits.Pattern)
            + (limits.Allowed.IsEmpty ? "" : "<Annotation Term=\"Clientele.AllowedValues\"><Collection>" + string.Concat(limits.Allowed.Select(value => "<String>" + XmlText.Content(value) + "</String>")) + "</Collection></Annotation>");

    private static string Text(string term, string? value) => value is null ? "" : "<Annotation" + XmlText.Attribute("Term", "Clientele." + term) + XmlText.Attribute("String", value) + " />";

    private string Navigation(StructuredTypeModel type, NavigationModel navigation)
    {
        var constraint = ForeignKey(type, navigation) is { Property: var foreign, Key: var key }
            ? "<ReferentialConstraint" + XmlText.Attribute("Property", foreign) + XmlText.Attribute("ReferencedProperty", key) + " />"
            : "";
        return "<NavigationProperty" + XmlText.Attribute("Name", navigation.WireName)
            + XmlText.Attribute("Type", navigation.Target.IsCollection ? "Collection(" + navigation.Target.QualifiedName + ")" : navigation.Target.QualifiedName)
            + XmlText.Attribute("Partner", Partner(navigation)) + Flag("ContainsTarget", navigation.ContainsTarget)
            + (constraint.Length == 0 ? " />" : ">" + constraint + "</NavigationProperty>");
    }

    /// <summary>The property that holds the related entity's key: as the model knows it, else <c>managerId</c> beside <c>manager</c>, where it is of the key's type.</summary>
    private (string Property, string Key)? ForeignKey(StructuredTypeModel type, NavigationModel navigation)
    {
        if (navigation.Target.IsCollection || navigation.ContainsTarget || index.Find(navigation.Target.QualifiedName) is not { Keys: [var key] })
        {
            return null;
        }

        var properties = index.AllProperties(type).ToList();
        var found = navigation.ForeignKey is { } foreign
            ? properties.Find(property => property.WireName == foreign)
            : properties.Find(property => property.WireName.Equals(navigation.WireName + "Id", StringComparison.OrdinalIgnoreCase)
                && property.Type.Primitive == key.Type.Primitive && property.Type.QualifiedName == key.Type.QualifiedName && !property.Type.IsCollection);
        return found is null ? null : (found.WireName, key.Path);
    }

    private string? Partner(NavigationModel navigation) =>
        navigation.Partner is { } partner && index.Find(navigation.Target.QualifiedName) is { } target
            && index.AllNavigations(target).Any(other => other.WireName == partner)
            ? partner
            : null;

    private static IEnumerable<string> Enumeration(EnumTypeModel type)
    {
        var isWide = type.Members.Any(member => member.Value is > int.MaxValue or < int.MinValue);
        yield return "<EnumType" + XmlText.Attribute("Name", Local(type.QualifiedName)) + XmlText.Attribute("UnderlyingType", isWide ? "Edm.Int64" : null)
            + Flag("IsFlags", type.IsFlags) + ">";
        foreach (var member in type.Members)
        {
            yield return "<Member" + XmlText.Attribute("Name", member.WireName) + XmlText.Attribute("Value", CSharpText.Number(member.Value)) + " />";
        }

        yield return "</EnumType>";
    }

    private IEnumerable<string> Operation(OperationModel operation)
    {
        var element = operation.Kind == OperationKind.Function ? "Function" : "Action";
        yield return "<" + element + XmlText.Attribute("Name", Local(operation.QualifiedName)) + Flag("IsBound", operation.Binding is not null)
            + Flag("IsComposable", operation.IsComposable && operation.Kind == OperationKind.Function) + ">";
        if (operation.Binding is { } binding)
        {
            yield return "<Parameter Name=\"bindingParameter\"" + TypeOf(binding) + " />";
        }

        foreach (var parameter in operation.Parameters)
        {
            yield return "<Parameter" + XmlText.Attribute("Name", parameter.WireName) + TypeOf(parameter.Type)
                + (parameter.IsOptional ? "><Annotation Term=\"" + Core + "OptionalParameter\" /></Parameter>" : " />");
        }

        if (operation.ReturnType is { } result)
        {
            yield return "<ReturnType" + TypeOf(result) + " />";
        }

        yield return "</" + element + ">";
    }

    private IEnumerable<string> Container()
    {
        yield return "<EntityContainer Name=\"Container\">";
        foreach (var set in _model.EntitySets.Where(set => index.Find(set.EntityType) is not null))
        {
            var content = Bindings(set.EntityType).ToList();
            if (set.Capabilities.HasETags)
            {
                content.Add("<Annotation Term=\"" + Core + "OptimisticConcurrency\"><Collection /></Annotation>");
            }

            content.AddRange(SetRestrictions.Annotations(set.Capabilities));

            foreach (var line in Element("EntitySet", XmlText.Attribute("Name", set.WireName) + XmlText.Attribute("EntityType", set.EntityType), content))
            {
                yield return line;
            }
        }

        foreach (var singleton in _model.Singletons.Where(singleton => index.Find(singleton.EntityType) is not null))
        {
            foreach (var line in Element(
                "Singleton", XmlText.Attribute("Name", singleton.WireName) + XmlText.Attribute("Type", singleton.EntityType), [.. Bindings(singleton.EntityType)]))
            {
                yield return line;
            }
        }

        foreach (var import in _model.Operations.Where(operation => operation is { Binding: null, ImportName: not null })
            .GroupBy(operation => operation.ImportName!, StringComparer.Ordinal).Select(group => group.First()))
        {
            var kind = import.Kind == OperationKind.Function ? "Function" : "Action";
            yield return "<" + kind + "Import" + XmlText.Attribute("Name", import.ImportName) + XmlText.Attribute(kind, import.QualifiedName) + " />";
        }

        yield return "</EntityContainer>";
    }

    private static IEnumerable<string> Element(string name, string attributes, List<string> content) => content.Count == 0
        ? ["<" + name + attributes + " />"]
        : ["<" + name + attributes + ">", .. content, "</" + name + ">"];

    /// <summary>Navigation properties lead to the first set of their target's type, since the model does not keep bindings.</summary>
    private IEnumerable<string> Bindings(string entityType)
    {
        if (index.Find(entityType) is not { } type)
        {
            yield break;
        }

        foreach (var part in index.Lineage(type).Concat(type.DerivedTypes.Select(index.Find).OfType<StructuredTypeModel>()))
        {
            var cast = type.DerivedTypes.Contains(part.QualifiedName) ? part.QualifiedName + "/" : "";
            foreach (var navigation in part.Navigations.Where(navigation => !navigation.ContainsTarget))
            {
                if (SetOf(navigation.Target.QualifiedName) is { } target)
                {
                    yield return "<NavigationPropertyBinding" + XmlText.Attribute("Path", cast + navigation.WireName) + XmlText.Attribute("Target", target) + " />";
                }
            }
        }
    }

    private string? SetOf(string entityType)
    {
        for (var type = index.Find(entityType); type is not null; type = index.Find(type.BaseType))
        {
            if (_model.EntitySets.FirstOrDefault(set => set.EntityType == type.QualifiedName) is { } found)
            {
                return found.WireName;
            }
        }

        return null;
    }

    private string TypeOf(TypeReference type)
    {
        var name = type.Kind switch
        {
            TypeKind.Primitive when type.Primitive == PrimitiveKind.Spatial => type.QualifiedName.StartsWith("Edm.Geo", StringComparison.Ordinal) ? type.QualifiedName : "Edm.Untyped",
            TypeKind.Primitive => "Edm." + type.Primitive,
            TypeKind.Untyped => "Edm.Untyped",
            TypeKind.Enum when _model.Enums.Any(text => text.IsText && text.QualifiedName == type.QualifiedName) => "Edm.String",
            TypeKind.Enum => type.QualifiedName,
            _ => index.Find(type.QualifiedName) is { } found ? found.QualifiedName : "Edm.Untyped",
        };
        return XmlText.Attribute("Type", type.IsCollection ? "Collection(" + name + ")" : name)
            + (type.IsNullable ? "" : " Nullable=\"false\"") + (type.Primitive == PrimitiveKind.Decimal ? " Scale=\"variable\"" : "");
    }

    private static string Flag(string name, bool holds) => holds ? " " + name + "=\"true\"" : "";

    private static string Tag(string term, bool holds) => holds ? "<Annotation Term=\"" + term + "\" Bool=\"true\" />" : "";
}
