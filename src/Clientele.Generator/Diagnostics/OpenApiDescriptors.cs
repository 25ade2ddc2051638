using Clientele.Generator.Foundation;
using Clientele.Shared;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Diagnostics;

/// <summary>What can be wrong with the text of an OpenAPI document: CLT0400 to CLT0499. Each has a page in <c>docs/rules</c>.</summary>
internal static class OpenApiDescriptors
{
    public static readonly DiagnosticDescriptor NotReadable = New("CLT0400", "The OpenAPI document is neither YAML nor JSON",
        "The document can't be read from here on: {0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor DuplicateKey = New("CLT0401", "A key of the OpenAPI document is given twice",
        "'{0}' was already given in line {1}; the first one counts", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor TooLarge = New("CLT0402", "The OpenAPI document is too large",
        "The document can't be read from here on: it has {0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnsupportedYaml = New("CLT0403", "The OpenAPI document uses a part of YAML that JSON does not have",
        "An OpenAPI document can't have {0}", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor SwaggerOne = New("CLT0404", "The description is older than Swagger 2.0",
        "This is a Swagger {0} document; Swagger 2.0 and OpenAPI 3 are read", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NotOpenApi = New("CLT0405", "The file is not an OpenAPI document",
        "An OpenAPI document begins with an object that has the key 'openapi' with a version such as 3.1.0", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnknownVersion = New("CLT0406", "Unknown OpenAPI version",
        "The version '{0}' is unknown; the document is read as OpenAPI 3.1", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor WrongKind = New("CLT0407", "A value of the OpenAPI document is of the wrong kind",
        "'{0}' must be {1}, not {2}; it is left out", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor MissingKey = New("CLT0408", "A part of the OpenAPI document lacks a key it needs",
        "{0} needs the key '{1}'; it is left out", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnknownKey = New("CLT0409", "Unknown key in the OpenAPI document",
        "'{0}' is not a key of {1}; it is skipped.{2}", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor ReferenceNotFound = New("CLT0410", "A reference leads nowhere",
        "'{0}' leads nowhere.{1}", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor FileNotSupplied = New("CLT0411", "A reference leads to a file that the project does not supply",
        "'{0}' leads outside of what the project supplies; add the file to the project with the ApiClient item, the network is never asked",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ReferenceCycle = New("CLT0412", "A reference leads back to itself",
        "'{0}' leads back to itself", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor DuplicateOperationId = New("CLT0413", "Two operations have one operationId",
        "The operationId '{0}' was already given in line {1}", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor UndeclaredPathParameter = New("CLT0414", "A parameter of a path is not declared",
        "The path has the parameter '{0}', which no parameter declares; it is taken as text", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor UnusedPathParameter = New("CLT0415", "A path parameter is not part of the path",
        "The path '{1}' has no '{{{0}}}'; the parameter is left out.{2}", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor DescribesNothing = New("CLT0416", "The OpenAPI document describes no operation",
        "The document has no operation, so that its client can do nothing", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnknownChoice = New("CLT0417", "A value of the OpenAPI document is none of those that are known",
        "'{0}' must be one of {1}, not '{2}'; {3}", DiagnosticSeverity.Warning);

    /// <summary>How much of an OpenAPI document is read: that of GitHub has 12 million characters, larger than most compilers want to see.</summary>
    public static TreeRules Tree { get; } = new(16 << 20, 1_000_000, 128, NotReadable, DuplicateKey, TooLarge, UnsupportedYaml);

    private static DiagnosticDescriptor New(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, "Clientele.Description", severity, isEnabledByDefault: true, helpLinkUri: HelpLink.Of(id));
}
