using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;

namespace Clientele.Generator.Emitting.Rest;

/// <summary>The class of header fields that responses have.</summary>
internal sealed class RestHeaderEmitter(RestServiceModel model, Template template, string version)
{
    public string Emit() => template["headers"].Fill(
        ("service", CSharpText.Xml(model.Name)),
        ("version", version),
        ("name", ClassName(model)),
        ("headers", string.Join("\n\n", model.Headers.Select(Header))));

    /// <summary>The header fields of an operation, as a sentence; null where it has none.</summary>
    public static string? Fact(RestServiceModel model, EquatableArray<string> headers) => headers.IsEmpty
        ? null
        : "Header fields: " + string.Join(", ", headers.Select(name => "<see cref=\"" + ClassName(model) + "." + CSharpText.Identifier(name) + "\"/>")) + ".";

    private static string ClassName(RestServiceModel model) => model.Name + "Headers";

    private string Header(RestHeaderModel header)
    {
        var fact = XmlDoc.Code(header.WireName) + ": " + CSharpText.Xml(RestTypeMap.Wire(header.Type));
        return template["header"].Fill(
            ("doc", RestDocs.Of(header.Documentation, fact + ".", header.Documentation.Summary is null ? null : fact + ".")),
            ("type", RestTypeMap.CSharp(header.Type)),
            ("name", CSharpText.Identifier(header.CSharpName)),
            ("wire", CSharpText.Literal(header.WireName)),
            ("form", header.Form.ToString()),
            ("read", RestTypeMap.ReadMethod(header.Type)));
    }
}
