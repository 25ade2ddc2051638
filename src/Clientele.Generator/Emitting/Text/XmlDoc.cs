namespace Clientele.Generator.Emitting.Text;

/// <summary>Parts of documentation comments.</summary>
internal static class XmlDoc
{
    /// <summary>Code within a text.</summary>
    public static string Code(string text) => "<c>" + CSharpText.Xml(text) + "</c>";

    /// <summary>A summary of text that is XML already.</summary>
    public static string Summary(string text) => "/// <summary>" + text + "</summary>";

    /// <summary>The documentation of a parameter in text that is XML already.</summary>
    public static string Parameter(string name, string text) => "/// <param name=\"" + CSharpText.Xml(name) + "\">" + text + "</param>";
}
