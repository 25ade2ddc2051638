using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Clientele.Testing.Rows;

namespace Clientele.Testing.Description;

/// <summary>Reads the rules for writing a property from its facets and annotations.</summary>
internal static class PropertyRules
{
    private const string Core = "Org.OData.Core.V1.";

    /// <summary>The rules; null where there are none.</summary>
    public static MemberRules? Of(XElement property)
    {
        var length = (int?)property.Attribute("MaxLength");
        if (!property.HasElements)
        {
            return length is null ? null : new MemberRules(IsComputed: false, IsImmutable: false, IsRequired: false, length);
        }

        var annotations = property.Elements().ToDictionary(annotation => (string)annotation.Attribute("Term")!);
        return new MemberRules(annotations.ContainsKey(Core + "Computed"), annotations.ContainsKey(Core + "Immutable"), annotations.ContainsKey("Clientele.RequiredOnCreate"), length)
        {
            Minimum = Number(Said("Minimum")),
            Maximum = Number(Said("Maximum")),
            Pattern = Said("Pattern"),
            Allowed = annotations.TryGetValue("Clientele.AllowedValues", out var values) ? [.. values.Elements().Single().Elements().Select(value => value.Value)] : [],
        };

        string? Said(string term) => annotations.TryGetValue("Clientele." + term, out var annotation) ? (string?)annotation.Attribute("String") : null;
    }

    private static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
