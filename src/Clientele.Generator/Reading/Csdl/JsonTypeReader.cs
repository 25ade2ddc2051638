using System.Collections.Generic;
using Clientele.Generator.Foundation;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.Csdl;

/// <summary>Reads structured types, their members, and overloads of operations of CSDL JSON (4.01, sections 6 to 9 and 12).</summary>
internal sealed class JsonTypeReader(JsonAccess access)
{
    private static readonly string[] EntityKeys = ["$Kind", "$BaseType", "$Abstract", "$OpenType", "$HasStream", "$Key"];
    private static readonly string[] ComplexKeys = ["$Kind", "$BaseType", "$Abstract", "$OpenType"];
    private static readonly string[] OperationKeys = ["$Kind", "$IsBound", "$EntitySetPath", "$IsComposable", "$Parameter", "$ReturnType"];
    private static readonly string[] TypeKeys = ["$Type", "$Collection", "$Nullable", "$MaxLength", "$Unicode", "$Precision", "$Scale", "$SRID"];
    private static readonly string[] PropertyKeys = ["$Kind", .. TypeKeys, "$DefaultValue"];
    private static readonly string[] ParameterKeys = ["$Name", .. TypeKeys];

    private static readonly string[] NavigationKeys =
        ["$Kind", "$Type", "$Collection", "$Nullable", "$Partner", "$ContainsTarget", "$ReferentialConstraint", "$OnDelete"];

    public CsdlStructuredType ReadStructured(Positioned<string> name, MappingNode node, bool isEntity)
    {
        access.Expect(node, isEntity ? "EntityType" : "ComplexType", isEntity ? EntityKeys : ComplexKeys);
        var result = new CsdlStructuredType(isEntity, name)
        {
            BaseType = access.Text(node, "$BaseType"),
            IsAbstract = access.Boolean(node, "$Abstract"),
            IsOpen = access.Boolean(node, "$OpenType"),
            HasStream = isEntity && access.Boolean(node, "$HasStream"),
            Key = isEntity ? ReadKey(node) : null,
        };
        result.Annotations.AddRange(JsonAnnotationReader.Of(node));
        foreach (var entry in JsonAccess.Declarations(node))
        {
            if (entry.Value is not MappingNode member)
            {
                access.Report(entry, "an object");
            }
            else if (access.Text(member, "$Kind") is { Value: "NavigationProperty" })
            {
                result.Navigations.Add(ReadNavigation(entry, member));
            }
            else
            {
                access.Expect(member, "Property", PropertyKeys);
                result.Properties.Add(new CsdlProperty(
                    Name(entry), TypeUse(member, entry.KeySpan), JsonAccess.Facet(member, "$DefaultValue"), JsonAnnotationReader.Of(member)));
            }
        }

        return result;
    }

    public CsdlOperation ReadOperation(Positioned<string> name, MappingNode node, bool isFunction)
    {
        access.Expect(node, isFunction ? "Function" : "Action", OperationKeys);
        var parameters = new List<CsdlParameter>();
        foreach (var item in access.Items(node, "$Parameter"))
        {
            if (item is MappingNode parameter && access.Text(parameter, "$Name") is { } parameterName)
            {
                access.Expect(parameter, "Parameter", ParameterKeys);
                parameters.Add(new CsdlParameter(parameterName, TypeUse(parameter, parameterName.Span), JsonAnnotationReader.Of(parameter)));
            }
        }

        CsdlReturnType? returnType = null;
        if (node.Find("$ReturnType") is { Value: MappingNode type } returns)
        {
            access.Expect(type, "ReturnType", TypeKeys);
            returnType = new CsdlReturnType(TypeUse(type, returns.KeySpan), JsonAnnotationReader.Of(type));
        }

        return new CsdlOperation(
            isFunction,
            name,
            access.Boolean(node, "$IsBound"),
            isFunction && access.Boolean(node, "$IsComposable"),
            access.Text(node, "$EntitySetPath")?.Value,
            parameters,
            returnType,
            JsonAnnotationReader.Of(node));
    }

    public static CsdlFacets Facets(MappingNode node)
    {
        var maxLength = JsonAccess.Facet(node, "$MaxLength");
        var precision = JsonAccess.Facet(node, "$Precision");
        var scale = JsonAccess.Facet(node, "$Scale");
        return maxLength is null && precision is null && scale is null ? CsdlFacets.None : new CsdlFacets(maxLength, precision, scale);
    }

    /// <summary>The defaults: <c>Edm.String</c>, a single value, not nullable (sections 3.3 and 7.2).</summary>
    private CsdlTypeUse TypeUse(MappingNode node, FileSpan place)
    {
        var type = access.Text(node, "$Type") ?? new Positioned<string>("Edm.String", place);
        var isCollection = access.Boolean(node, "$Collection");
        return new CsdlTypeUse(
            isCollection ? type with { Value = "Collection(" + type.Value + ")" } : type, access.Boolean(node, "$Nullable"), Facets(node));
    }

    private CsdlNavigation ReadNavigation(MappingEntry entry, MappingNode node)
    {
        access.Expect(node, "NavigationProperty", NavigationKeys);
        var constraints = new List<CsdlReferentialConstraint>();
        foreach (var constraint in access.Entries(node, "$ReferentialConstraint"))
        {
            if (constraint.Key.IndexOf('@') < 0 && constraint.Value is ScalarNode principal)
            {
                constraints.Add(new CsdlReferentialConstraint(Name(constraint), principal.Text));
            }
        }

        return new CsdlNavigation(
            Name(entry),
            TypeUse(node, entry.KeySpan),
            access.Boolean(node, "$ContainsTarget"),
            access.Text(node, "$Partner"),
            constraints,
            JsonAnnotationReader.Of(node));
    }

    private CsdlKey? ReadKey(MappingNode node)
    {
        if (node.Find("$Key") is not { } key)
        {
            return null;
        }

        var parts = new List<CsdlPropertyRef>();
        foreach (var item in access.Items(node, "$Key"))
        {
            if (item is ScalarNode { Type: ScalarType.Text } name)
            {
                parts.Add(new CsdlPropertyRef(new Positioned<string>(name.Text, name.Span), null));
            }
            else if (item is MappingNode { Entries.Count: 1 } alias && alias.Entries[0].Value is ScalarNode path)
            {
                parts.Add(new CsdlPropertyRef(new Positioned<string>(path.Text, path.Span), alias.Entries[0].Key));
            }
            else
            {
                access.Report(key, "a list of property names");
            }
        }

        return new CsdlKey(key.KeySpan, parts);
    }

    private static Positioned<string> Name(MappingEntry entry) => new(entry.Key, entry.KeySpan);
}
