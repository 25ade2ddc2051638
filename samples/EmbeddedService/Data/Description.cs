using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Vocabularies;

namespace EmbeddedService.Data;

/// <summary>The shipped description: as text for <c>$metadata</c> and as a model for everything else.</summary>
internal static class Description
{
    public static byte[] Text { get; } = ReadText();

    public static IEdmModel Model { get; } = ReadModel();

    public static IEdmEntityType EntityType(string name) => (IEdmEntityType)Model.FindDeclaredType("WP." + name);

    public static IEdmComplexType ComplexType(string name) => (IEdmComplexType)Model.FindDeclaredType("WP." + name);

    /// <summary>Paths that a set's annotation forbids, such as <c>NonExpandableProperties</c> of <c>ExpandRestrictions</c>.</summary>
    public static IReadOnlySet<string> Forbidden(IEdmNavigationSource? set, string term, string property)
    {
        if (set is not IEdmEntitySet || Model.FindTerm("Org.OData.Capabilities.V1." + term) is not { } known)
        {
            return new HashSet<string>();
        }

        return Model.FindVocabularyAnnotations<IEdmVocabularyAnnotation>((IEdmVocabularyAnnotatable)set, known)
            .Select(a => ((IEdmRecordExpression)a.Value).FindProperty(property)?.Value)
            .OfType<IEdmCollectionExpression>()
            .SelectMany(c => c.Elements.OfType<IEdmPathExpression>())
            .Select(p => p.Path)
            .ToHashSet();
    }

    private static byte[] ReadText()
    {
        using var stream = typeof(Description).Assembly.GetManifestResourceStream("timetta.csdl.xml")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static IEdmModel ReadModel()
    {
        using var reader = XmlReader.Create(new MemoryStream(Text));
        return CsdlReader.Parse(reader);
    }
}
