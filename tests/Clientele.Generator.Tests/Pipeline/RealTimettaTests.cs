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
}
