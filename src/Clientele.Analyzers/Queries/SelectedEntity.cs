using Clientele.Analyzers.Foundation;
using Clientele.Analyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Queries;

/// <summary>Calls of <c>Select</c> on queries and entries that could ask for less than whole rows.</summary>
internal static class SelectedEntity
{
    /// <summary>
    /// The entity that the selector of a call runs on; null where the call is no such <c>Select</c>, where whole rows are asked for on purpose, and where the
    /// set refuses <c>$select</c>.
    /// </summary>
    public static INamedTypeSymbol? Of(IInvocationOperation call, AnalyzedProject project)
    {
        if (call.TargetMethod.Name != "Select"
            || call.Instance is not { Type: { } type } query
            || call.Arguments.Length == 0
            || QueryTypes.Entity(type) is not { } entity
            || project.Shape(entity) is not { PropertyCount: > 1 })
        {
            return null;
        }

        var chain = QueryChain.Of(query);
        return chain.Has("SelectAll") || chain.Limits is { CannotSelect: true } ? null : entity;
    }
}
