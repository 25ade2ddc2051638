using Clientele.Shared;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Diagnostics;

/// <summary>What can be wrong with the text of a CSDL document.</summary>
internal static class CsdlDescriptors
{
    private const string Category = "Clientele.Description";
    private static readonly string Pages = HelpLink.Folder;

    public static readonly DiagnosticDescriptor MalformedXml = new(
        "CLT0001",
        "The description is not well-formed XML",
        "The description is not well-formed XML here; only the part before is used: {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0001.md");

    public static readonly DiagnosticDescriptor DocumentType = new(
        "CLT0002",
        "The description has a document type declaration",
        "A document type declaration (DTD) is not allowed; descriptions need none, and its entities can be used to attack the reader",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0002.md");

    public static readonly DiagnosticDescriptor OldVersion = new(
        "CLT0003",
        "The description is not OData v4",
        "This is {0}, not OData v4; ask the service for its v4 $metadata",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0003.md");

    public static readonly DiagnosticDescriptor NotCsdl = new(
        "CLT0004",
        "The file is not a CSDL document",
        "The document element is <{0}>, not <edmx:Edmx> of OData v4; was an error page or another file saved as the description?",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0004.md");

    public static readonly DiagnosticDescriptor UnknownElement = new(
        "CLT0005",
        "Unknown element in the description",
        "<{0}> is unknown inside <{1}> and is ignored.{2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0005.md");

    public static readonly DiagnosticDescriptor UnknownAttribute = new(
        "CLT0006",
        "Unknown attribute in the description",
        "The attribute '{0}' is unknown on <{1}> and is ignored.{2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0006.md");

    public static readonly DiagnosticDescriptor MissingAttribute = new(
        "CLT0007",
        "A declaration lacks an attribute it needs",
        "<{0}> needs '{1}' and is left out without it",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0007.md");

    public static readonly DiagnosticDescriptor InvalidValue = new(
        "CLT0008",
        "An attribute has a value it can't have",
        "'{0}' is not a value of '{1}', which takes {2}; the default holds",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0008.md");

    public static readonly DiagnosticDescriptor TooDeep = new(
        "CLT0009",
        "The description is nested too deeply",
        "Elements nested more than {0} deep are skipped",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0009.md");

    public static readonly DiagnosticDescriptor NothingDescribed = new(
        "CLT0010",
        "The description describes nothing",
        "The document has no schema, so there is nothing to emit",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0010.md");

    public static readonly DiagnosticDescriptor UnknownVersion = new(
        "CLT0011",
        "Unknown CSDL version",
        "CSDL version '{0}' is not known; the document is read as 4.01",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0011.md");

    public static readonly DiagnosticDescriptor OtherDocument = new(
        "CLT0012",
        "The file is another document, not the description",
        "This is {0}, not the $metadata of an OData service; {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0012.md");

    public static readonly DiagnosticDescriptor MalformedJson = new(
        "CLT0013",
        "The description is not well-formed JSON",
        "The description is not well-formed JSON here; only the part before is used: {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0013.md");
}
