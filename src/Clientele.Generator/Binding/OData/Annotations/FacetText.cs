using System.Collections.Generic;
using System.Globalization;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Annotations;

/// <summary>Puts facets and Validation annotations into words for documentation.</summary>
internal static class FacetText
{
    public static string? Describe(CsdlFacets facets, CsdlFacets definition, in AnnotationView annotations)
    {
        var parts = new List<string>();
        if ((facets.MaxLength ?? definition.MaxLength) is { } maxLength && maxLength != "max")
        {
            parts.Add("at most " + maxLength + " long");
        }

        Add(parts, "precision ", facets.Precision ?? definition.Precision);
        Add(parts, "scale ", facets.Scale ?? definition.Scale);
        Add(parts, "matches ", Value(annotations, Terms.Pattern));
        Add(parts, "at least ", Value(annotations, Terms.Minimum));
        Add(parts, "at most ", Value(annotations, Terms.Maximum));
        Add(parts, "a multiple of ", Value(annotations, Terms.MultipleOf));
        Add(parts, "no fewer items than ", Value(annotations, Terms.MinItems));
        Add(parts, "no more items than ", Value(annotations, Terms.MaxItems));
        var allowed = AllowedValues(annotations);
        Add(parts, "one of ", allowed.Count == 0 ? null : string.Join(", ", allowed));
        return parts.Count == 0 ? null : string.Join("; ", parts);
    }

    /// <summary>Most characters or bytes; null for <c>max</c>, and for what is no number.</summary>
    public static int? Length(CsdlFacets facets, CsdlFacets definition) =>
        int.TryParse(facets.MaxLength ?? definition.MaxLength, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    /// <summary>What the Validation vocabulary says of values; null for nothing.</summary>
    public static ValueLimits? Limits(in AnnotationView annotations)
    {
        var limits = new ValueLimits(Value(annotations, Terms.Minimum), Value(annotations, Terms.Maximum), Value(annotations, Terms.Pattern), AllowedValues(annotations).ToEquatableArray());
        return limits is { Minimum: null, Maximum: null, Pattern: null, Allowed.IsEmpty: true } ? null : limits;
    }

    private static string? Value(in AnnotationView annotations, string term) => AnnotationValues.Text(annotations.Validation(term));

    private static List<string> AllowedValues(in AnnotationView annotations)
    {
        var texts = new List<string>();
        if (annotations.Validation(Terms.AllowedValues)?.Value is not { Kind: CsdlValueKind.Collection } values)
        {
            return texts;
        }

        foreach (var value in values.Items)
        {
            if (value.Property("Value", out _) is { Kind: CsdlValueKind.Constant } text)
            {
                texts.Add(text.Text);
            }
        }

        return texts;
    }

    private static void Add(List<string> parts, string words, string? value)
    {
        if (value is not null)
        {
            parts.Add(words + value);
        }
    }
}
