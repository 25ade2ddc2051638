using System;

namespace Clientele;

/// <summary>
/// Whether this runtime serves what a version of Clientele emitted. An assembly with a client was compiled against the runtime of its time; the program may
/// load another one.
/// </summary>
internal static class EmittedCode
{
    private static readonly Version s_runtime = typeof(EmittedCode).Assembly.GetName().Version ?? new Version(0, 0);

    /// <summary>Refuses a client that another version was made for, before it fails in the middle with a missing member.</summary>
    /// <exception cref="InvalidOperationException">Client and runtime do not go together; the message says what to update.</exception>
    public static void Require(ServiceContract contract) => Require(contract, s_runtime);

    /// <inheritdoc cref="Require(ServiceContract)"/>
    internal static void Require(ServiceContract contract, Version runtime)
    {
        if (contract.GeneratorVersion is not { } text || !Version.TryParse(text, out var generator))
        {
            return;
        }

        // Before 1.0 a minor version may break; from then on a major one.
        var isNewer = generator.Major > runtime.Major || (generator.Major == runtime.Major && generator.Minor > runtime.Minor);
        var isOlder = generator.Major < runtime.Major || (runtime.Major == 0 && generator.Minor < runtime.Minor);
        if (isNewer)
        {
            throw new InvalidOperationException(
                $"The client of {contract.Name} was compiled by Clientele {text}, but the program uses runtime {runtime.ToString(3)}: reference the package Clientele in version {text} or later.");
        }

        if (isOlder)
        {
            throw new InvalidOperationException(
                $"The client of {contract.Name} was compiled by Clientele {text}, which runtime {runtime.ToString(3)} does not support: compile the client's project with Clientele {runtime.ToString(3)}.");
        }
    }
}
