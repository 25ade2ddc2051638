using Clientele.Generator.Foundation;
using Clientele.Shared;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Diagnostics;

/// <summary>What can be wrong with an aggregation: CLT0904.</summary>
internal static class AggregationDescriptors
{
    public static readonly DiagnosticDescriptor NotRead = new(
        "CLT0904",
        "An aggregation can't be translated",
        "The service can't compute this: {0}",
        "Clientele.Queries",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.Of("CLT0904"));
}
