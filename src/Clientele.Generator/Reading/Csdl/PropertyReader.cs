using System.Collections.Generic;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Reading.Csdl;

/// <summary>Reads structural properties (CSDL XML 4.01, section 7) and navigation properties (section 8).</summary>
internal static class PropertyReader
{
    private static readonly string[] PropertyAttributes =
        ["Name", "Type", "Nullable", "DefaultValue", "MaxLength", "Unicode", "Precision", "Scale", "SRID", "Collation", "ConcurrencyMode"];

    private static readonly string[] NavigationAttributes = ["Name", "Type", "Nullable", "Partner", "ContainsTarget"];
    private static readonly string[] NavigationElements = ["ReferentialConstraint", "OnDelete", "Annotation"];
    private static readonly string[] ConstraintAttributes = ["Property", "ReferencedProperty"];

    public static CsdlProperty? ReadProperty(XmlCursor cursor)
    {
        cursor.Expect(PropertyAttributes);
        return cursor.Required("Name") is { } name && TypeUseReader.Read(cursor) is { } type
            ? new CsdlProperty(name, type, cursor.Attribute("DefaultValue"), TypeReader.ReadAnnotations(cursor))
            : null;
    }

    public static CsdlNavigation? ReadNavigation(XmlCursor cursor)
    {
        cursor.Expect(NavigationAttributes);
        if (cursor.Required("Name") is not { } name || TypeUseReader.Read(cursor) is not { } type)
        {
            return null;
        }

        var containsTarget = cursor.Boolean("ContainsTarget") ?? false;
        var partner = cursor.Located("Partner");
        List<CsdlReferentialConstraint>? constraints = null;
        List<CsdlAnnotation>? annotations = null;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.IsEdm && cursor.Name == "ReferentialConstraint")
            {
                cursor.Expect(ConstraintAttributes);
                if (cursor.Required("Property") is { } dependent && cursor.Required("ReferencedProperty") is { } principal)
                {
                    (constraints ??= []).Add(new CsdlReferentialConstraint(dependent, principal.Value));
                }
            }
            else if (!AnnotationReader.TryRead(cursor, ref annotations) && !(cursor.IsEdm && cursor.Name == "OnDelete"))
            {
                cursor.Unknown(scope, NavigationElements);
            }
        }

        return new CsdlNavigation(name, type, containsTarget, partner, constraints ?? [], annotations ?? []);
    }
}
