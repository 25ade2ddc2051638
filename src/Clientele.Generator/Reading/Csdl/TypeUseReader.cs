namespace Clientele.Generator.Reading.Csdl;

/// <summary>Reads the <c>Type</c> attribute and the facets beside it (CSDL XML 4.01, section 7.2).</summary>
internal static class TypeUseReader
{
    /// <summary>Null, and reported, where the type is missing.</summary>
    public static CsdlTypeUse? Read(XmlCursor cursor) =>
        cursor.Required("Type") is { } type ? new CsdlTypeUse(type, cursor.Boolean("Nullable"), ReadFacets(cursor)) : null;

    public static CsdlFacets ReadFacets(XmlCursor cursor)
    {
        var maxLength = cursor.Attribute("MaxLength");
        var precision = cursor.Attribute("Precision");
        var scale = cursor.Attribute("Scale");
        return maxLength is null && precision is null && scale is null ? CsdlFacets.None : new CsdlFacets(maxLength, precision, scale);
    }
}
