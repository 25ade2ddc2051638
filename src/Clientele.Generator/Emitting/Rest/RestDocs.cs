using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Emitting.Rest;

/// <summary>Documentation comments: the description's words, or the fact where it has none; and how well it is known.</summary>
internal static class RestDocs
{
    public static string Of(DocumentationModel documentation, string fact, params string?[] remarks)
    {
        var lines = new List<string> { XmlDoc.Summary(documentation.Summary is { } summary ? CommonMark.Xml(summary) : fact) };
        var rest = remarks.Where(remark => !string.IsNullOrEmpty(remark)).ToList();
        if (documentation.Remarks is { } words)
        {
            rest.Insert(0, CommonMark.Xml(words));
        }

        if (rest.Count > 0)
        {
            lines.Add("/// <remarks>" + string.Join(" ", rest) + "</remarks>");
        }

        return string.Join("\n", lines);
    }

    /// <summary>The evidence that a description gives for itself, as a sentence.</summary>
    public static string? Evidence(string? evidence) => evidence switch
    {
        "documented" => "Evidence: documented by the vendor.",
        "observed" => "Evidence: observed in the traffic of the service.",
        "inferred" => "Evidence: inferred, not seen.",
        _ => null,
    };

    public static string Member(RestMemberModel member)
    {
        var fact = XmlDoc.Code(member.WireName) + ": " + CSharpText.Xml(RestTypeMap.Wire(member.Type));
        var facts = new[]
        {
            member.Documentation.Summary is null ? null : fact,
            member.IsRequired ? "required" : null,
            member.Type.IsNullable ? "can be null" : null,
            member.IsReadOnly ? "set by the service" : null,
            member.IsWriteOnly ? "sent, never returned" : null,
            member.DefaultValue is { } value ? "default " + XmlDoc.Code(value) : null,
            member.Facets is { } facets ? CSharpText.Xml(facets) : null,
        }.Where(text => text is not null).ToList();
        var summary = XmlDoc.Summary(member.Documentation.Summary is { } words ? CommonMark.Xml(words) : fact + ".");
        return facts.Count == 0 ? summary : summary + "\n/// <remarks>" + Identifiers.UpperFirst(string.Join("; ", facts)) + ".</remarks>";
    }
}
