using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;
using Clientele.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Analyzers.Tests.Rules;

/// <summary>The compiler itself reports a use of what is gone; the fix writes the name that it probably has now.</summary>
public sealed class Clt5001FixTests
{
    private const string Client = """
        public class Project
        {
            public string State { get; set; } = "";
            [System.Obsolete("The property 'approvalStatus' of 'WP.Project' is gone, and probably called 'state' now (because it has the same type).", error: true, DiagnosticId = "CLT5001")]
            public string ApprovalStatus { get; set; } = "";
            [System.Obsolete("The property 'note' of 'WP.Project' is gone.", error: true, DiagnosticId = "CLT5001")]
            public string Note { get; set; } = "";
            [System.Obsolete("The property 'x' of 'WP.Project' is gone, and probably called 'nowhere' now.", error: true, DiagnosticId = "CLT5001")]
            public string X { get; set; } = "";
        }

        """;

    [Fact]
    public async Task The_new_name_is_written_in_reads_and_initializers() => Assert.Equal(
        "class Code { string Run(Project p) => p.State + p?.State + new Project { State = \"\" }.State; }",
        await FixedAsync("class Code { string Run(Project p) => p.ApprovalStatus + p?.ApprovalStatus + new Project { ApprovalStatus = \"\" }.State; }"));

    [Theory]
    [InlineData("Note")]
    [InlineData("X")]
    public async Task Nothing_is_offered_without_a_name_that_is_there(string member)
    {
        var code = $"class Code {{ string Run(Project p) => p.{member}; }}";
        Assert.Equal(code, await FixedAsync(code));
    }

    /// <summary>The code with all fixes that there are applied, each on what the one before gave.</summary>
    private static async Task<string> FixedAsync(string code)
    {
        using var workspace = new AdhocWorkspace();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator)
            .Where(path => System.IO.Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll")
            .Select(path => MetadataReference.CreateFromFile(path));
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "p", "p", LanguageNames.CSharp, compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary), metadataReferences: references));
        project = project.AddDocument("client.cs", Client).Project;
        var document = project.AddDocument("code.cs", code);
        while (true)
        {
            var compilation = await document.Project.GetCompilationAsync();
            CodeAction? action = null;
            foreach (var found in compilation!.GetDiagnostics().Where(found => found.Id == "CLT5001" && found.Location.SourceTree?.FilePath != "client.cs").OrderBy(found => found.Location.SourceSpan.Start))
            {
                action ??= await VerifyFix.Action(new RenamedMemberFix(), document, found);
            }

            if (action is null)
            {
                return (await document.GetTextAsync()).ToString();
            }

            document = await VerifyFix.Apply(document, action);
        }
    }
}
