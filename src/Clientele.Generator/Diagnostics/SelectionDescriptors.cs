using Clientele.Generator.Foundation;
using Clientele.Shared;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Diagnostics;

/// <summary>What can be wrong with a selector: CLT0905.</summary>
internal static class SelectionDescriptors
{
    public static readonly DiagnosticDescriptor Endless = new(
        "CLT0905",
        "A selector reads related entities to any depth",
        "The code of this selector reads '{0}' of '{1}' again and again, and the request ends after some levels: deeper ones are null or empty",
        "Clientele.Queries",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.Of("CLT0905"));
}
