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
        "'{0}' is already set in line {1}; this one is ignored", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor TooLarge = New("CLT0402", "The OpenAPI document is too large",
        "The document can't be read from here on: it has {0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnsupportedYaml = New("CLT0403", "The OpenAPI document uses a feature of YAML that JSON does not have",
        "An OpenAPI document can't contain {0}", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor SwaggerOne = New("CLT0404", "The description is older than Swagger 2.0",
        "This is a Swagger {0} document; Swagger 2.0 and OpenAPI 3 are supported", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NotOpenApi = New("CLT0405", "The file is not an OpenAPI document",
        "An OpenAPI document begins with an object that has the key 'openapi' with a version such as 3.1.0", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnknownVersion = New("CLT0406", "Unknown OpenAPI version",
        "The version '{0}' is unknown; the document is read as OpenAPI 3.1", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor WrongKind = New("CLT0407", "A value of the OpenAPI document is of the wrong kind",
        "'{0}' must be {1}, not {2}; it is ignored", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor MissingKey = New("CLT0408", "A required key of the OpenAPI document is missing",
        "{0} needs the key '{1}' and is ignored without it", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnknownKey = New("CLT0409", "Unknown key in the OpenAPI document",
        "'{0}' is not a key of {1}; it is ignored.{2}", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor ReferenceNotFound = New("CLT0410", "A reference can't be resolved",
        "'{0}' can't be resolved.{1}", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor FileNotSupplied = New("CLT0411", "A reference points to a file that the project does not supply",
        "'{0}' points to a file that the project does not supply; add it as an ApiClient item, files are never downloaded",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ReferenceCycle = New("CLT0412", "A reference refers to itself",
        "'{0}' refers to itself", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor DuplicateOperationId = New("CLT0413", "Two operations have the same operationId",
        "The operationId '{0}' is already used in line {1}", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor UndeclaredPathParameter = New("CLT0414", "A parameter of a path is not declared",
        "The path parameter '{0}' is not declared; it is treated as a string", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor UnusedPathParameter = New("CLT0415", "A path parameter is not part of the path",
        "The path '{1}' has no '{{{0}}}'; the parameter is left out.{2}", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor DescribesNothing = New("CLT0416", "The OpenAPI document has no operations",
        "The document has no operations, so its client is empty", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnknownChoice = New("CLT0417", "A value of the OpenAPI document is not one of the allowed values",
        "'{0}' must be one of {1}, not '{2}'; {3}", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ObjectWithItems = New("CLT0418", "A schema is an object and a list",
        "'type' says object and 'items' describes a list; values are read as any JSON. A list has 'type: array'.", DiagnosticSeverity.Warning);

    /// <summary>How much of an OpenAPI document is read: that of GitHub has 12 million characters, larger than most compilers want to see.</summary>
    public static TreeRules Tree { get; } = new(16 << 20, 1_000_000, 128, NotReadable, DuplicateKey, TooLarge, UnsupportedYaml);

    private static DiagnosticDescriptor New(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, "Clientele.Description", severity, isEnabledByDefault: true, helpLinkUri: HelpLink.Of(id));
}
