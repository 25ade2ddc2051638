using System;
using System.Collections.Generic;
using System.Globalization;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Reading.Csdl;

/// <summary>Reads annotations and their values (CSDL XML 4.01, section 14), those that change what is emitted.</summary>
internal static class AnnotationReader
{
    /// <summary>Values nested deeper than this are skipped; no term that matters needs a tenth of it.</summary>
    private const int DeepestValue = 64;

    private static readonly string[] ConstantNames =
    [
        "String", "Bool", "Int", "EnumMember", "Float", "Decimal", "Date", "DateTimeOffset", "Duration", "Guid", "TimeOfDay", "Binary", "UrlRef",
    ];

    private static readonly string[] PathNames =
    [
        "PropertyPath", "NavigationPropertyPath", "AnnotationPath", "ModelElementPath", "AnyPropertyPath",
    ];

    private static readonly string[] AnnotationAttributes =
        ["Term", "Qualifier", .. ConstantNames, .. PathNames, "Path", "LabeledElementReference"];

    private static readonly string[] PropertyValueAttributes =
        ["Property", .. ConstantNames, .. PathNames, "Path", "LabeledElementReference"];

    /// <summary>Reads the current element when it is an annotation; the list is made for the first one that is kept.</summary>
    public static bool TryRead(XmlCursor cursor, ref List<CsdlAnnotation>? annotations)
    {
        if (!cursor.IsEdm || cursor.Name != "Annotation")
        {
            return false;
        }

        if (cursor.Required("Term") is { } term && Terms.Matters(term.Value))
        {
            cursor.Expect(AnnotationAttributes);
            var qualifier = cursor.Attribute("Qualifier");
            var value = ReadValue(cursor, 0);
            (annotations ??= []).Add(new CsdlAnnotation(term, qualifier, value));
        }

        return true;
    }

    /// <summary>The value of the current element: of an attribute, else of the first child that is an expression.</summary>
    private static CsdlValue? ReadValue(XmlCursor cursor, int depth)
    {
        var value = ReadAttributeValue(cursor);
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (value is null && cursor.IsEdm && cursor.Name != "Annotation")
            {
                value = ReadExpression(cursor, depth + 1);
            }
        }

        return value;
    }

    private static CsdlValue? ReadAttributeValue(XmlCursor cursor)
    {
        foreach (var name in ConstantNames)
        {
            if (cursor.Attribute(name) is { } text)
            {
                return Constant(name, text);
            }
        }

        foreach (var name in PathNames)
        {
            if (cursor.Attribute(name) is { } text)
            {
                return new CsdlValue(CsdlValueKind.Path, text);
            }
        }

        return cursor.Attribute("Path") is { } path ? new CsdlValue(CsdlValueKind.Dynamic, path) : null;
    }

    private static CsdlValue Constant(string name, string text) =>
        new(name == "EnumMember" ? CsdlValueKind.EnumMember : CsdlValueKind.Constant, text);

    private static CsdlValue ReadExpression(XmlCursor cursor, int depth)
    {
        if (depth > DeepestValue)
        {
            cursor.Report(CsdlDescriptors.TooDeep, cursor.Span, DeepestValue.ToString(CultureInfo.InvariantCulture));
            return new CsdlValue(CsdlValueKind.Null, "");
        }

        var name = cursor.Name;
        if (name == "Record")
        {
            return ReadRecord(cursor, depth);
        }

        if (name == "Collection")
        {
            return ReadCollection(cursor, depth);
        }

        if (name == "Null")
        {
            return new CsdlValue(CsdlValueKind.Null, "");
        }

        if (Array.IndexOf(ConstantNames, name) >= 0)
        {
            return Constant(name, cursor.ReadText(cursor.Enter()));
        }

        return Array.IndexOf(PathNames, name) >= 0
            ? new CsdlValue(CsdlValueKind.Path, cursor.ReadText(cursor.Enter()))
            : new CsdlValue(CsdlValueKind.Dynamic, name);
    }

    private static CsdlValue ReadRecord(XmlCursor cursor, int depth)
    {
        var properties = new List<CsdlPropertyValue>();
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.IsEdm && cursor.Name == "PropertyValue" && cursor.Required("Property") is { } property)
            {
                cursor.Expect(PropertyValueAttributes);
                properties.Add(new CsdlPropertyValue(property.Value, ReadValue(cursor, depth + 1)));
            }
            else if (cursor.IsEdm && cursor.Name == "Annotation" && cursor.Required("Term") is { } term && Terms.SimpleName(term.Value) == Terms.SymbolicName)
            {
                properties.Add(new CsdlPropertyValue(Terms.SymbolicNameMember, ReadValue(cursor, depth + 1)));
            }
        }

        return new CsdlValue(CsdlValueKind.Record, "") { Properties = properties };
    }

    private static CsdlValue ReadCollection(XmlCursor cursor, int depth)
    {
        var items = new List<CsdlValue>();
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.IsEdm && cursor.Name != "Annotation")
            {
                items.Add(ReadExpression(cursor, depth + 1));
            }
        }

        return new CsdlValue(CsdlValueKind.Collection, "") { Items = items };
    }
}
