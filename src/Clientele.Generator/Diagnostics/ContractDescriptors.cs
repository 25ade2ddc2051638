using Clientele.Generator.Foundation;
using Clientele.Shared;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Diagnostics;

/// <summary>What can be wrong in a contract: CLT0200 to CLT0299. Each has a page in <c>docs/rules</c>.</summary>
internal static class ContractDescriptors
{
    public static readonly DiagnosticDescriptor NotReadable = Error("CLT0200", "The contract is neither YAML nor JSON",
        "The contract can't be read from here on: {0}");

    public static readonly DiagnosticDescriptor UnknownKey = Error("CLT0201", "The contract has an unknown key",
        "'{0}' is not a key of {1}.{2}");

    public static readonly DiagnosticDescriptor DuplicateKey = Error("CLT0202", "A key of the contract is given twice",
        "'{0}' is already set in line {1}; this one is ignored");

    public static readonly DiagnosticDescriptor WrongKind = Error("CLT0203", "A value of the contract is of the wrong kind",
        "{0} must be {1}, not {2}");

    public static readonly DiagnosticDescriptor InvalidDuration = Error("CLT0204", "A duration of the contract can't be read",
        "{0} must be {1}, not '{2}'.{3}");

    public static readonly DiagnosticDescriptor InvalidAddress = Error("CLT0205", "An address of the contract can't be used",
        "{0} must be {1}, not '{2}'.{3}");

    public static readonly DiagnosticDescriptor InvalidNumber = Error("CLT0206", "A number of the contract is out of range",
        "{0} must be {1}, not '{2}'.{3}");

    public static readonly DiagnosticDescriptor UnknownChoice = Error("CLT0207", "A value of the contract is not one of the allowed values",
        "{0} must be {1}, not '{2}'.{3}");

    public static readonly DiagnosticDescriptor InvalidName = Error("CLT0208", "A name of the contract can't be used",
        "{0} must be {1}, not '{2}'.{3}");

    public static readonly DiagnosticDescriptor MissingKey = Error("CLT0209", "The contract lacks a key",
        "{0} needs {1}");

    public static readonly DiagnosticDescriptor UnsupportedVersion = Error("CLT0210", "The contract is written for another version",
        "{0} must be {1}, not '{2}'.{3}");

    public static readonly DiagnosticDescriptor TooLarge = Error("CLT0211", "The contract is too large",
        "The contract can't be read from here on: it has {0}");

    public static readonly DiagnosticDescriptor UnsupportedYaml = Error(
        "CLT0212", "The contract uses an unsupported feature of YAML", "A contract can't contain {0}");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "Clientele.Contract", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.Of(id));
}
