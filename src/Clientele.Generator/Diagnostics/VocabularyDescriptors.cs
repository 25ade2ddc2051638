using Clientele.Generator.Foundation;
using Clientele.Shared;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Diagnostics;

/// <summary>
/// What can be wrong where <c>x-clientele</c> meets the document around it: CLT0600 to CLT0699. Its keys and values are checked like a
/// contract's. Each has a page in <c>docs/rules</c>.
/// </summary>
internal static class VocabularyDescriptors
{
    public static readonly DiagnosticDescriptor PointerNotFound = New("CLT0600", "A pointer can't be resolved",
        "'{0}' does not exist in {1}.{2}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor ParameterNotFound = New("CLT0601", "Paging names a parameter that the operation does not have",
        "The operation has no query parameter '{0}'.{1}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnknownPaging = New("CLT0602", "An operation names a paging style that is not defined",
        "The document defines no paging style '{0}'.{1}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnknownServer = New("CLT0603", "An operation names a server that does not exist",
        "No server has the role '{0}'.{1}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnknownOperation = New("CLT0604", "The operation that issues tokens does not exist",
        "No operation has the operationId '{0}'.{1}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor ItemsAreNoList = New("CLT0605", "The items of a page are not a list",
        "'{0}' leads to {1}, not to a list; the operation returns whole bodies", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor PagingUnclear = New("CLT0606", "A description of paging can't be used",
        "'{0}' does not say how to request the next page; the operation returns whole bodies", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor PagingNeedsParameter = New("CLT0607", "Paging does not say how to request the next page",
        "Paging needs a query parameter 'token', or 'tokenInBody', to request the next page; the operation returns whole bodies", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor PagingDoesNotFit = New("CLT0608", "Paging in the words of another generator does not fit the document",
        "'{0}' names '{1}', which {2}; the operation returns whole bodies.{3}", DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor New(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, "Clientele.Description", severity, isEnabledByDefault: true, helpLinkUri: HelpLink.Of(id));
}
