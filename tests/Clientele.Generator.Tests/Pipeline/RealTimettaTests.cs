using System.IO;
using System.Linq;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Tests.Pipeline;

/// <summary>The shipped contract with the service's own metadata, in one line as the service sends it.</summary>
public sealed class RealTimettaTests
{
    [SharedDataFact]
    public void The_contract_fits_the_whole_metadata()
    {
        var metadata = string.Join(' ', SharedData.Read("timetta/metadata.xml").Split('\n').Select(line => line.Trim()));

        var run = GeneratorProject.OfContract(Repository.Read("specs/timetta/timetta.contract.yaml"), metadata).Run();

        Assert.DoesNotContain(run.Result.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.InRange(run.Files.Count, 5, 150);
        run.Then(project => project with { Code = "class Unrelated;" }).AssertNothingChanged();
    }

    [SharedDataFact]
    public void A_large_client_stays_light()
    {
        var run = GeneratorProject.OfContract(Repository.Read("specs/timetta/timetta.contract.yaml"), SharedData.Read("timetta/metadata.xml")).Run();
        using var assembly = new MemoryStream();

        Assert.True(run.Compilation.WithOptions(run.Compilation.Options.WithOptimizationLevel(OptimizationLevel.Release)).Emit(assembly).Success);

        Assert.Equal((0L, 0L), (Beyond(3_900_000, run.Files.Values.Sum(text => (long)text.Length)), Beyond(2_900_000, assembly.Length)));
    }

    private static long Beyond(long bound, long length) => length > bound ? length : 0;
}
