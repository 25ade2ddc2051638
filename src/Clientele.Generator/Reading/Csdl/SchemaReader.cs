using System.Collections.Generic;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Reading.Csdl;

/// <summary>Reads an <c>edm:Schema</c> (CSDL XML 4.01, section 5).</summary>
internal static class SchemaReader
{
    private static readonly string[] Attributes = ["Namespace", "Alias"];

    private static readonly string[] Elements =
    [
        "EntityType", "ComplexType", "EnumType", "TypeDefinition", "Function", "Action", "EntityContainer", "Term", "Annotations", "Annotation",
    ];

    private static readonly string[] TargetAttributes = ["Target", "Qualifier"];
    private static readonly string[] AnnotationsElements = ["Annotation"];

    public static CsdlSchema? Read(XmlCursor cursor)
    {
        cursor.Expect(Attributes);
        if (cursor.Required("Namespace") is not { } name)
        {
            return null;
        }

        var result = new CsdlSchema(name.Value, cursor.Attribute("Alias"));
        var schema = cursor.Enter();
        while (cursor.NextChild(schema))
        {
            if (!cursor.IsEdm)
            {
                cursor.Unknown(schema, Elements);
                continue;
            }

            switch (cursor.Name)
            {
                case "EntityType":
                    Add(result.StructuredTypes, TypeReader.ReadStructured(cursor, isEntity: true));
                    break;
                case "ComplexType":
                    Add(result.StructuredTypes, TypeReader.ReadStructured(cursor, isEntity: false));
                    break;
                case "EnumType":
                    Add(result.EnumTypes, TypeReader.ReadEnum(cursor));
                    break;
                case "TypeDefinition":
                    Add(result.TypeDefinitions, TypeReader.ReadDefinition(cursor));
                    break;
                case "Function":
                    Add(result.Operations, OperationReader.Read(cursor, isFunction: true));
                    break;
                case "Action":
                    Add(result.Operations, OperationReader.Read(cursor, isFunction: false));
                    break;
                case "EntityContainer":
                    Add(result.Containers, ContainerReader.Read(cursor));
                    break;
                case "Annotations":
                    Add(result.TargetedAnnotations, ReadTargeted(cursor));
                    break;
                case "Term":
                    Add(result.Terms, cursor.Attribute("Name"));
                    break;
                case "Annotation":
                    // Annotations of the schema itself change nothing in code.
                    break;
                default:
                    cursor.Unknown(schema, Elements);
                    break;
            }
        }

        return result;
    }

    private static void Add<T>(List<T> list, T? item)
        where T : class
    {
        if (item is not null)
        {
            list.Add(item);
        }
    }

    private static CsdlTargetedAnnotations? ReadTargeted(XmlCursor cursor)
    {
        cursor.Expect(TargetAttributes);
        Positioned<string>? target = cursor.Required("Target");
        if (target is null)
        {
            return null;
        }

        var qualifier = cursor.Attribute("Qualifier");
        var annotations = new List<CsdlAnnotation>();
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (!AnnotationReader.TryRead(cursor, ref annotations!))
            {
                cursor.Unknown(scope, AnnotationsElements);
            }
        }

        return new CsdlTargetedAnnotations(target, qualifier, annotations);
    }
}
