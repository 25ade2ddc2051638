using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Emitting.OData;

/// <summary>Documentation comments: the description's words, or the fact where it has none.</summary>
internal static class Documentation
{
    public static string Of(DocumentationModel documentation, string fact)
    {
        var lines = new List<string> { XmlDoc.Summary(documentation.Summary is { } summary ? CSharpText.Xml(summary) : fact) };
        if (documentation.Remarks is { } remarks)
        {
            lines.Add("/// <remarks>" + CSharpText.Xml(remarks) + "</remarks>");
        }

        return string.Join("\n", lines);
    }

    /// <summary>The documentation of a member that repeats another, where the description has any.</summary>
    public static string Inherit(string owner, string member, DocumentationModel documentation) =>
        documentation.Summary is null ? "" : "/// <inheritdoc cref=\"" + owner + "." + member + "\"/>";

    /// <summary>
    /// What the declaration does not say: the description's words, the name on the wire where it differs by more than the case of its first letter, and
    /// facts about the value. Nothing where there is nothing to say.
    /// </summary>
    public static string Property(PropertyModel property)
    {
        var facts = string.Join("; ", new[]
        {
            IsSaid(property.WireName, property.CSharpName) ? null : XmlDoc.Code(property.WireName),
            property.IsComputed ? "set by the service" : null,
            property.IsImmutable && !property.IsKey ? "set on creation only" : null,
            property.DefaultValue is { } value ? "default " + XmlDoc.Code(value) : null,
            property.Facets is { } facets ? CSharpText.Xml(facets) : null,
        }.Where(text => text is not null));
        return (property.Documentation.Summary, facts.Length) switch
        {
            (null, 0) => "",
            (null, _) => XmlDoc.Summary(Identifiers.UpperFirst(facts) + "."),
            ({ } summary, 0) => XmlDoc.Summary(CSharpText.Xml(summary)),
            ({ } summary, _) => XmlDoc.Summary(CSharpText.Xml(summary)) + "\n/// <remarks>" + Identifiers.UpperFirst(facts) + ".</remarks>",
        };
    }

    public static string Navigation(NavigationModel navigation)
    {
        var unexpanded = navigation.Target.IsCollection ? "empty unless expanded." : "null unless expanded.";
        return Of(navigation.Documentation, IsSaid(navigation.WireName, navigation.CSharpName)
            ? Identifiers.UpperFirst(unexpanded)
            : XmlDoc.Code(navigation.WireName) + ", " + unexpanded);
    }

    /// <summary>Whether the name in C# tells the one on the wire.</summary>
    private static bool IsSaid(string wireName, string csharpName) => wireName == csharpName || Identifiers.UpperFirst(wireName) == csharpName;

    /// <summary>The name on the wire, and whether the value can be null; the type is there to see.</summary>
    public static string Fact(string wireName, TypeReference type) =>
        XmlDoc.Code(wireName) + (type.IsNullable ? ", nullable" : "");
}
