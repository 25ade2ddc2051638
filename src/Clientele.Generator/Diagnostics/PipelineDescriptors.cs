using Clientele.Generator.Foundation;
using Clientele.Shared;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Diagnostics;

/// <summary>
/// What can be wrong with a project or with a client as a whole: CLT0300 to CLT0319, and CLT0999. CLT0320 to CLT0329 are raised by the
/// package's MSBuild targets. Each has a page in <c>docs/rules</c>.
/// </summary>
internal static class PipelineDescriptors
{
    public static readonly DiagnosticDescriptor LanguageTooOld = Error("CLT0300", "The project's C# is too old for clients",
        "Clients are written in C# 12, and this project is compiled as C# {0}; "
        + "set <LangVersion>12</LangVersion> or higher, or target .NET 8 or later");

    public static readonly DiagnosticDescriptor RuntimeMissing = Error("CLT0301", "The runtime library is not referenced",
        "Clients call the library 'Clientele', which this project does not reference; reference the package with its 'compile' assets");

    public static readonly DiagnosticDescriptor RuntimeMismatch = new(
        "CLT0302",
        "The runtime library is of another version than the generator",
        "The generator is version {0} and the library 'Clientele' is version {1}; reference one version of the package in all projects",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.Of("CLT0302"));

    public static readonly DiagnosticDescriptor FileUnreadable = Error("CLT0303", "A file can't be read as text",
        "The compiler can't read '{0}' as text{1}");

    public static readonly DiagnosticDescriptor NoDescription = Error("CLT0304", "A contract has no description",
        "The contract does not name the file that describes the service; "
        + "add a line 'description: <file>' or set Description on the ApiClient item");

    public static readonly DiagnosticDescriptor DescriptionNotSupplied = Error(
        "CLT0305", "The contract's description was not found by the build",
        "The build did not find '{0}' in the contract; "
        + "write 'description: <file>' on a line of its own without indentation, or set Description on the ApiClient item");

    public static readonly DiagnosticDescriptor SameClient = Error("CLT0306", "Two clients have the same name",
        "'{0}' and '{1}' would both generate '{2}', so only the first does; "
        + "set another Name or Namespace on one of the ApiClient items");

    public static readonly DiagnosticDescriptor SameTypes = Error("CLT0307", "Two clients of one namespace have types of one name",
        "'{0}' and '{1}' would both generate '{2}'{3}, so only the first is generated; set another Namespace on one of the ApiClient items");

    /// <summary>An exception that nothing foresaw. The compiler would report it without the client and the step it happened in.</summary>
    public static readonly DiagnosticDescriptor Unexpected = Error("CLT0999", "The generator failed",
        "The generator failed while {0}: {1}; this is a bug in the generator, please report it");

    private const string Category = "Clientele.Build";

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.Of(id));
}
