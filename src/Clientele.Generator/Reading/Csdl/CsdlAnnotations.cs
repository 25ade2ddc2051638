using System.Collections.Generic;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Reading.Csdl;

/// <summary>An annotation whose term changes what is emitted; all others are skipped while reading.</summary>
/// <param name="Term">As written: qualified by a namespace or an alias.</param>
/// <param name="Qualifier">Null for the annotation that holds without a condition.</param>
/// <param name="Value">Null where the term's default value is meant.</param>
internal sealed record CsdlAnnotation(Positioned<string> Term, string? Qualifier, CsdlValue? Value);

/// <summary>An <c>edm:Annotations</c> element: annotations of a model element that is named by a path (section 14.2).</summary>
internal sealed record CsdlTargetedAnnotations(Positioned<string> Target, string? Qualifier, IReadOnlyList<CsdlAnnotation> Annotations);

internal enum CsdlValueKind
{
    /// <summary>A constant expression, kept as text.</summary>
    Constant,

    /// <summary>A path that names a model element: property path, navigation property path.</summary>
    Path,
    EnumMember,
    Record,
    Collection,
    Null,

    /// <summary>A value that depends on the instance: a value path, a conditional, a function call.</summary>
    Dynamic,
}

/// <summary>An annotation's value (sections 14.3 and 14.4).</summary>
internal sealed record CsdlValue(CsdlValueKind Kind, string Text)
{
    public IReadOnlyList<CsdlValue> Items { get; init; } = [];

    public IReadOnlyList<CsdlPropertyValue> Properties { get; init; } = [];

    /// <summary>The value of a record's property; <paramref name="isGiven"/> distinguishes a missing property from one with the default value.</summary>
    public CsdlValue? Property(string name, out bool isGiven)
    {
        foreach (var property in Properties)
        {
            if (property.Name == name)
            {
                isGiven = true;
                return property.Value;
            }
        }

        isGiven = false;
        return null;
    }
}

internal sealed record CsdlPropertyValue(string Name, CsdlValue? Value);
