using System;
using System.Diagnostics;
using System.Runtime.Intrinsics;
using System.Threading.Tasks;

namespace Clientele.Tests.Json;

/// <summary>Processors without vector instructions read and write the same.</summary>
public class WithoutVectorsTests
{
    private const string Disabled = "DOTNET_EnableHWIntrinsic";

    /// <summary>Runs in the process that the other test starts; elsewhere it says that this process has the instructions, or lacks them.</summary>
    [Fact]
    public void Code_is_chosen_by_what_the_processor_has() =>
        Assert.Equal(Environment.GetEnvironmentVariable(Disabled) != "0", Vector128.IsHardwareAccelerated);

    [Fact]
    public async Task The_fuzzers_pass_where_vector_instructions_are_off()
    {
        // The process that this test starts runs the class too.
        if (Environment.GetEnvironmentVariable(Disabled) is not null)
        {
            return;
        }

        // The variables reach the process that runs the tests and no other: without these instructions nothing that is compiled ahead of time counts, and all programs start slowly.
        var start = new ProcessStartInfo("dotnet",
        [
            "test", typeof(WithoutVectorsTests).Assembly.Location, "-e", Disabled + "=0", "-e", "CLIENTELE_FUZZ=300",
            "--filter", "FullyQualifiedName~CursorFuzzTests|FullyQualifiedName~WithoutVectors|FullyQualifiedName~TextTests",
        ])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, said);
        Assert.Contains("Passed!", said, StringComparison.Ordinal);
    }
}
