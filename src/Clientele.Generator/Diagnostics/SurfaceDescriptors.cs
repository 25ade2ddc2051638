using Clientele.Shared;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Diagnostics;

/// <summary>Diagnostics of a description that differs from the accepted surface: CLT5001 to CLT5004. Each has a page in <c>docs/rules</c>.</summary>
internal static class SurfaceDescriptors
{
    public const string BreakingId = "CLT5001";

    public static readonly DiagnosticDescriptor Breaking = New(BreakingId, "The description has a breaking change", DiagnosticSeverity.Error,
        "{0}; update the code that uses it, then accept the change with 'dotnet clientele refresh'");

    public static readonly DiagnosticDescriptor Grown = New("CLT5002", "The description has additions", DiagnosticSeverity.Info,
        "{0}; accept the change with 'dotnet clientele refresh'");

    public static readonly DiagnosticDescriptor Unreadable = New("CLT5003", "The surface file can't be compared", DiagnosticSeverity.Warning,
        "The surface file can't be compared here: {0}; recreate it with 'dotnet clientele refresh'");

    private static DiagnosticDescriptor New(string id, string title, DiagnosticSeverity severity, string message) =>
        new(id, title, message, "Clientele.Surface", severity, isEnabledByDefault: true, helpLinkUri: HelpLink.Of(id));
}
