using Clientele.Generator.Foundation;
using Clientele.Shared;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Diagnostics;

/// <summary>What can be wrong with a type with <c>[Projection]</c>: CLT0901 to CLT0903.</summary>
internal static class ProjectionDescriptors
{
    public static readonly DiagnosticDescriptor UnknownMember = Error("CLT0901", "A projection has a member that the entity lacks",
        "The entity '{0}' has no property '{1}'.{2}");

    public static readonly DiagnosticDescriptor WrongType = Error("CLT0902", "A member of a projection has another type than the entity's",
        "'{0}' of '{1}' is of type '{2}', which does not convert to '{3}'{4}");

    public static readonly DiagnosticDescriptor NotPossible = Error("CLT0903", "A type can't be a projection",
        "'{0}' can't be a projection: {1}");

    private const string Category = "Clientele.Queries";

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.Of(id));
}
