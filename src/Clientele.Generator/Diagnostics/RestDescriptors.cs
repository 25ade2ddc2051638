using Clientele.Generator.Foundation;
using Clientele.Shared;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Diagnostics;

/// <summary>What can be wrong where the parts of an OpenAPI document meet: CLT0500 to CLT0599. Each has a page in <c>docs/rules</c>.</summary>
internal static class RestDescriptors
{
    public static readonly DiagnosticDescriptor EndlessType = New("CLT0500", "A schema refers only to itself",
        "'{0}' refers only to itself; it is treated as any JSON value", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor RequiredNotDescribed = New("CLT0501", "A required member is not described",
        "'{0}' is required by '{1}', which has no such property.{2}", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor OpaqueContent = New("CLT0502", "A media type is transferred as bytes",
        "'{0}' is not JSON, a form or text; it is {1} as bytes", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor UnusableServer = New("CLT0503", "A server's address can't be used",
        "'{0}' is not an absolute http or https address; set BaseAddress when you register the client", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor KeyWithoutEffect = New("CLT0504", "A key of the contract has no effect",
        "'{0}' has no effect on {1}; {2}", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnknownScheme = New("CLT0505", "A security scheme is not declared",
        "The document has no security scheme '{0}'; this requirement is ignored.{1}", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnsupportedScheme = New("CLT0506", "A security scheme is left to the HTTP handler",
        "The client does not support the scheme '{0}' of type '{1}'; authenticate its requests in ClientOptions.HttpHandler", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor ValuesAlike = New("CLT0507", "Values of an enumeration are spelled alike",
        "'{0}' is the value '{1}', and values that are spelled alike have other names: {2}. Code that was written for fewer values may mean another one; x-enum-varnames settles it", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor XmlBody = New("CLT0508", "A body is described as XML only",
        "The client neither reads nor writes XML: this body of '{0}' is {1} as bytes, and its schema becomes no type. If the service speaks JSON as well, describe that.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor MembersAlike = New("CLT0509", "Members of a schema are spelled alike",
        "'{0}' of '{1}' is named '{2}' in C#, because another member is named '{3}'; choose another name with x-clientele.member", DiagnosticSeverity.Info);

    private static DiagnosticDescriptor New(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, "Clientele.Description", severity, isEnabledByDefault: true, helpLinkUri: HelpLink.Of(id));
}
