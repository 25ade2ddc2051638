using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;
using Clientele.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Clientele.Analyzers.Tests.Rules;

/// <summary>What is new in a description, and a surface file that can't be read, are accepted by writing the file. The findings are the generator's, whose tests hold what they carry.</summary>
public sealed class Clt5002FixTests
{
    private const string Surface = "/p/work.surface.txt";
    private const string Other = "/p/play.surface.txt";

    [Theory]
    [InlineData("CLT5002")]
    [InlineData("CLT5003")]
    public async Task The_surface_file_is_written_and_nothing_else(string id)
    {
        var project = Project();

        var action = await ActionOf(project, Found(id, Surface, "new\n"));
        var changed = await Apply(project, action!);

        Assert.Equal("Accept it in 'work.surface.txt'", action!.Title);
        Assert.Equal(("new\n", "old play\n", "<Edmx/>"), (await Text(changed, Surface), await Text(changed, Other), await Text(changed, "/p/work.csdl.xml")));
    }

    [Theory]
    [InlineData(Surface, null)]
    [InlineData("/elsewhere/work.surface.txt", "new\n")]
    public async Task Nothing_is_offered_for_a_finding_without_a_text_and_for_a_file_of_another_project(string file, string? text) =>
        Assert.Null(await ActionOf(Project(), Found("CLT5002", file, text)));

    [Theory]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task All_files_are_written_at_once(FixAllScope scope)
    {
        var project = Project();
        Diagnostic[] all = [Found("CLT5003", Surface, "new\n"), Found("CLT5003", Surface, "new\n"), Found("CLT5003", Other, "new play\n"), Found("CLT5003", Other, null)];
        var fix = new AcceptSurfaceFix();

        var action = await fix.GetFixAllProvider().GetFixAsync(new FixAllContext(project, fix, scope, nameof(AcceptSurfaceFix), ["CLT5003"], new VerifyFix.Provider(all), CancellationToken.None));
        var changed = await Apply(project, action!);

        Assert.Equal(("new\n", "new play\n"), (await Text(changed, Surface), await Text(changed, Other)));
    }

    [Fact]
    public async Task Nothing_to_accept_is_no_action()
    {
        var fix = new AcceptSurfaceFix();

        Assert.Null(await fix.GetFixAllProvider().GetFixAsync(new FixAllContext(Project(), fix, FixAllScope.Project, nameof(AcceptSurfaceFix), ["CLT5002"], new VerifyFix.Provider([Found("CLT5002", Surface, null)]), CancellationToken.None)));
    }

    private static Project Project()
    {
        var project = new AdhocWorkspace().AddProject("p", LanguageNames.CSharp);
        foreach (var (path, text) in new[] { (Surface, "old\n"), (Other, "old play\n"), ("/p/work.csdl.xml", "<Edmx/>") })
        {
            project = project.AddAdditionalDocument(System.IO.Path.GetFileName(path), text, filePath: path).Project;
        }

        return project;
    }

    private static Diagnostic Found(string id, string file, string? text)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add("clientele.surface.file", file);
        return Diagnostic.Create(
            new DiagnosticDescriptor(id, "title", "message", "Clientele.Surface", DiagnosticSeverity.Info, true),
            Location.Create("/p/work.csdl.xml", default, new LinePositionSpan(default, default)),
            text is null ? properties : properties.Add("clientele.surface.text", text));
    }

    private static Task<CodeAction?> ActionOf(Project project, Diagnostic found) => VerifyFix.Action(new AcceptSurfaceFix(), Document(project, "/p/work.csdl.xml"), found);

    private static async Task<Project> Apply(Project project, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
    }

    private static async Task<string> Text(Project project, string path) => (await Document(project, path).GetTextAsync()).ToString();

    private static TextDocument Document(Project project, string path) => project.AdditionalDocuments.Single(file => file.FilePath == path);
}
