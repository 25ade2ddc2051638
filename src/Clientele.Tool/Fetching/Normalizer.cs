using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Clientele.Tool.Fetching;

/// <summary>
/// Writes a description in the form in which its differences can be read: an element a line, declarations of a schema by kind and name. The
/// members of types keep their order, which is the order on the wire.
/// </summary>
internal static class Normalizer
{
    private static readonly string[] s_kinds = ["TypeDefinition", "EnumType", "ComplexType", "EntityType", "Term", "Action", "Function", "EntityContainer", "Annotations"];

    public static string Normalize(string text)
    {
        var start = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        try
        {
            return (start.StartsWith('<') ? Xml(start) : start.StartsWith('{') ? Json(start) : start).ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        }
        catch (Exception fault) when (fault is XmlException or JsonException)
        {
            throw new ToolException($"The description can't be read: {fault.Message}", fault);
        }
    }

    private static string Xml(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true });
        var document = XDocument.Load(reader);
        foreach (var schema in document.Descendants().Where(element => element.Name.LocalName == "Schema").ToList())
        {
            schema.ReplaceNodes(schema.Nodes().OrderBy(Rank).ThenBy(Name, StringComparer.Ordinal).ToList());
        }

        var result = new StringBuilder();
        using (var writer = XmlWriter.Create(result, new XmlWriterSettings { Indent = true, IndentChars = "  ", NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            document.Save(writer);
        }

        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + result;
    }

    private static int Rank(XNode node) => node is XElement element ? Array.IndexOf(s_kinds, element.Name.LocalName) : -1;

    private static string Name(XNode node) => node is XElement element ? (element.Attribute("Name") ?? element.Attribute("Target"))?.Value ?? "" : "";

    private static string Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            document.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
