using System.Collections.Generic;
using Clientele.Generator.Foundation;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.Csdl;

/// <summary>Reads a schema object of CSDL JSON (4.01, section 5): types, overloads, containers, targeted annotations.</summary>
internal sealed class JsonSchemaReader(JsonAccess access)
{
    private static readonly string[] SchemaKeys = ["$Alias", "$Annotations"];
    private static readonly string[] EnumKeys = ["$Kind", "$UnderlyingType", "$IsFlags"];
    private static readonly string[] DefinitionKeys = ["$Kind", "$UnderlyingType", "$MaxLength", "$Unicode", "$Precision", "$Scale", "$SRID"];
    private static readonly string[] Kinds = ["EntityType", "ComplexType", "EnumType", "TypeDefinition", "Term", "EntityContainer", "Action", "Function"];

    private readonly JsonTypeReader _types = new(access);

    public CsdlSchema Read(string name, MappingNode node)
    {
        access.Expect(node, "schema", SchemaKeys);
        var result = new CsdlSchema(name, access.Text(node, "$Alias")?.Value);
        foreach (var entry in JsonAccess.Declarations(node))
        {
            if (entry.Value is SequenceNode overloads)
            {
                ReadOverloads(entry, overloads, result);
            }
            else if (entry.Value is MappingNode declaration)
            {
                ReadDeclaration(entry, declaration, result);
            }
            else
            {
                access.Report(entry, "an object");
            }
        }

        foreach (var target in access.Entries(node, "$Annotations"))
        {
            if (target.Value is MappingNode annotations)
            {
                result.TargetedAnnotations.Add(new CsdlTargetedAnnotations(
                    new Positioned<string>(target.Key, target.KeySpan), null, JsonAnnotationReader.Of(annotations)));
            }
        }

        return result;
    }

    private void ReadDeclaration(MappingEntry entry, MappingNode node, CsdlSchema schema)
    {
        var name = new Positioned<string>(entry.Key, entry.KeySpan);
        if (access.Text(node, "$Kind") is not { } kind)
        {
            if (node.Find("$Kind") is null)
            {
                access.Missing(entry, "$Kind");
            }

            return;
        }

        switch (kind.Value)
        {
            case "EntityType" or "ComplexType":
                schema.StructuredTypes.Add(_types.ReadStructured(name, node, kind.Value == "EntityType"));
                break;
            case "EnumType":
                schema.EnumTypes.Add(ReadEnum(name, node));
                break;
            case "TypeDefinition":
                access.Expect(node, kind.Value, DefinitionKeys);
                if (access.Text(node, "$UnderlyingType") is { } type)
                {
                    schema.TypeDefinitions.Add(new CsdlTypeDefinition(name, type, JsonTypeReader.Facets(node), JsonAnnotationReader.Of(node)));
                }
                else
                {
                    access.Missing(entry, "$UnderlyingType");
                }

                break;
            case "Term":
                schema.Terms.Add(entry.Key);
                break;
            case "EntityContainer":
                schema.Containers.Add(new JsonContainerReader(access).Read(name, node));
                break;
            default:
                access.Report(node.Find("$Kind")!, string.Join(", ", Kinds));
                break;
        }
    }

    private CsdlEnumType ReadEnum(Positioned<string> name, MappingNode node)
    {
        access.Expect(node, "EnumType", EnumKeys);
        var members = new List<CsdlEnumMember>();
        foreach (var entry in JsonAccess.Declarations(node))
        {
            var value = entry.Value is ScalarNode { Type: not ScalarType.Null } scalar ? new Positioned<string>(scalar.Text, scalar.Span) : null;
            members.Add(new CsdlEnumMember(new Positioned<string>(entry.Key, entry.KeySpan), value, JsonAnnotationReader.OfMember(node, entry.Key)));
        }

        return new CsdlEnumType(name, access.Boolean(node, "$IsFlags"), members, JsonAnnotationReader.Of(node));
    }

    private void ReadOverloads(MappingEntry entry, SequenceNode overloads, CsdlSchema schema)
    {
        foreach (var item in overloads.Items)
        {
            if (item is MappingNode node && access.Text(node, "$Kind") is { Value: "Action" or "Function" } kind)
            {
                schema.Operations.Add(_types.ReadOperation(new Positioned<string>(entry.Key, entry.KeySpan), node, kind.Value == "Function"));
            }
            else
            {
                access.Missing(entry, "$Kind");
            }
        }
    }
}
