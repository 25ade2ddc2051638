using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Analyzers.Rules;
using Clientele.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clientele.Analyzers.Tests.Rules;

/// <summary>Comparing fields with null does not make them nullable.</summary>
public sealed class FieldsAreNeverNullTests
{
    [Theory]
    [InlineData("c.Projects.Where(p => p.Manager == null || p.Manager.Name == \"x\")", true)]
    [InlineData("c.Projects.Where(p => p.Manager != null && p.Manager.Department != null && p.Manager.Department.Name == \"x\")", true)]
    [InlineData("c.Projects.Where(p => p.Name == text.ToUpper())", false)]
    public async Task Only_warnings_on_fields_are_taken_back(string query, bool isTakenBack)
    {
        var compilation = Snippet.Compile($$"""class A { object B(Clientele.Work.WorkClient c, string? text) => {{query}}; }""");
        Snippet.AssertCompiles(compilation);
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);

        var diagnostics = await new CompilationWithAnalyzers(compilation, [new FieldsAreNeverNull()], options).GetAllDiagnosticsAsync(CancellationToken.None);

        var warnings = diagnostics.Where(diagnostic => diagnostic.Id == "CS8602").ToList();
        Assert.NotEmpty(warnings);
        Assert.All(warnings, warning => Assert.Equal(isTakenBack, warning.IsSuppressed));
    }
}
