using System.Collections.Generic;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Reading.Csdl;

/// <summary>Reads type declarations (CSDL XML 4.01, sections 6, 9, 10 and 11).</summary>
internal static class TypeReader
{
    private static readonly string[] EntityAttributes = ["Name", "BaseType", "Abstract", "OpenType", "HasStream"];
    private static readonly string[] ComplexAttributes = ["Name", "BaseType", "Abstract", "OpenType"];
    private static readonly string[] EntityElements = ["Key", "Property", "NavigationProperty", "Annotation"];
    private static readonly string[] ComplexElements = ["Property", "NavigationProperty", "Annotation"];
    private static readonly string[] KeyElements = ["PropertyRef"];
    private static readonly string[] PropertyRefAttributes = ["Name", "Alias"];
    private static readonly string[] EnumAttributes = ["Name", "UnderlyingType", "IsFlags"];
    private static readonly string[] EnumElements = ["Member", "Annotation"];
    private static readonly string[] MemberAttributes = ["Name", "Value"];
    private static readonly string[] AnnotationOnly = ["Annotation"];

    private static readonly string[] DefinitionAttributes =
        ["Name", "UnderlyingType", "MaxLength", "Unicode", "Precision", "Scale", "SRID"];

    public static CsdlStructuredType? ReadStructured(XmlCursor cursor, bool isEntity)
    {
        cursor.Expect(isEntity ? EntityAttributes : ComplexAttributes);
        if (cursor.Required("Name") is not { } name)
        {
            return null;
        }

        var result = new CsdlStructuredType(isEntity, name)
        {
            BaseType = cursor.Located("BaseType"),
            IsAbstract = cursor.Boolean("Abstract") ?? false,
            IsOpen = cursor.Boolean("OpenType") ?? false,
            HasStream = isEntity && (cursor.Boolean("HasStream") ?? false),
        };
        List<CsdlAnnotation>? annotations = result.Annotations;
        var known = isEntity ? EntityElements : ComplexElements;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (AnnotationReader.TryRead(cursor, ref annotations))
            {
                continue;
            }

            if (!cursor.IsEdm || !ReadMember(cursor, result))
            {
                cursor.Unknown(scope, known);
            }
        }

        return result;
    }

    public static CsdlEnumType? ReadEnum(XmlCursor cursor)
    {
        cursor.Expect(EnumAttributes);
        if (cursor.Required("Name") is not { } name)
        {
            return null;
        }

        var isFlags = cursor.Boolean("IsFlags") ?? false;
        var members = new List<CsdlEnumMember>();
        List<CsdlAnnotation>? annotations = null;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.IsEdm && cursor.Name == "Member")
            {
                ReadEnumMember(cursor, members);
            }
            else if (!AnnotationReader.TryRead(cursor, ref annotations))
            {
                cursor.Unknown(scope, EnumElements);
            }
        }

        return new CsdlEnumType(name, isFlags, members, annotations ?? []);
    }

    public static CsdlTypeDefinition? ReadDefinition(XmlCursor cursor)
    {
        cursor.Expect(DefinitionAttributes);
        if (cursor.Required("Name") is not { } name || cursor.Required("UnderlyingType") is not { } type)
        {
            return null;
        }

        var facets = TypeUseReader.ReadFacets(cursor);
        return new CsdlTypeDefinition(name, type, facets, ReadAnnotations(cursor));
    }

    /// <summary>The annotations of an element that has no other children.</summary>
    public static IReadOnlyList<CsdlAnnotation> ReadAnnotations(XmlCursor cursor)
    {
        List<CsdlAnnotation>? annotations = null;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (!AnnotationReader.TryRead(cursor, ref annotations))
            {
                cursor.Unknown(scope, AnnotationOnly);
            }
        }

        return annotations ?? (IReadOnlyList<CsdlAnnotation>)[];
    }

    private static bool ReadMember(XmlCursor cursor, CsdlStructuredType type)
    {
        switch (cursor.Name)
        {
            case "Property":
                if (PropertyReader.ReadProperty(cursor) is { } property)
                {
                    type.Properties.Add(property);
                }

                return true;
            case "NavigationProperty":
                if (PropertyReader.ReadNavigation(cursor) is { } navigation)
                {
                    type.Navigations.Add(navigation);
                }

                return true;
            case "Key" when type.IsEntity:
                type.Key = ReadKey(cursor);
                return true;
            default:
                return false;
        }
    }

    private static CsdlKey ReadKey(XmlCursor cursor)
    {
        var span = cursor.Span;
        var parts = new List<CsdlPropertyRef>();
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (!cursor.IsEdm || cursor.Name != "PropertyRef")
            {
                cursor.Unknown(scope, KeyElements);
                continue;
            }

            cursor.Expect(PropertyRefAttributes);
            if (cursor.Required("Name") is { } path)
            {
                parts.Add(new CsdlPropertyRef(path, cursor.Attribute("Alias")));
            }
        }

        return new CsdlKey(span, parts);
    }

    private static void ReadEnumMember(XmlCursor cursor, List<CsdlEnumMember> members)
    {
        cursor.Expect(MemberAttributes);
        var name = cursor.Required("Name");
        var value = cursor.Located("Value");
        var annotations = ReadAnnotations(cursor);
        if (name is not null)
        {
            members.Add(new CsdlEnumMember(name, value, annotations));
        }
    }
}
