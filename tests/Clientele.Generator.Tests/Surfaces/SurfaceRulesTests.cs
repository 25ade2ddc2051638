using System;
using System.Linq;
using Clientele.Generator.Pipeline.Inputs;
using Clientele.Generator.Surfaces.Entries;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Tests.Surfaces;

/// <summary>A description that no longer gives what was accepted is an error there, and at each line of code that used it.</summary>
public sealed class SurfaceRulesTests
{
    private const string Client = "/project/work.csdl.xml";
    private const string SurfacePath = "/project/work.surface.txt";

    private const string Description = """
        <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
          <edmx:DataServices>
            <Schema Namespace="WP" xmlns="http://docs.oasis-open.org/odata/ns/edm">
              <EnumType Name="State"><Member Name="Open" Value="0" /><Member Name="Done" Value="1" /></EnumType>
              <EntityType Name="Project">
                <Key><PropertyRef Name="id" /></Key>
                <Property Name="id" Type="Edm.Guid" Nullable="false" />
                <Property Name="hours" Type="Edm.Int32" Nullable="false" />
                <Property Name="state" Type="WP.State" Nullable="false" />
                <NavigationProperty Name="manager" Type="WP.User" />
              </EntityType>
              <EntityType Name="User">
                <Key><PropertyRef Name="id" /></Key>
                <Property Name="id" Type="Edm.Guid" Nullable="false" />
              </EntityType>
              <Action Name="Close" IsBound="true"><Parameter Name="project" Type="WP.Project" /></Action>
              <EntityContainer Name="Container">
                <EntitySet Name="Projects" EntityType="WP.Project" />
                <EntitySet Name="Users" EntityType="WP.User" />
              </EntityContainer>
            </Schema>
          </edmx:DataServices>
        </edmx:Edmx>
        """;

    private const string Code = """
        using System.Threading.Tasks;
        using Work;

        public static class Program
        {
            public static async Task Main(WorkClient work, Project project)
            {
                await work.Projects.Where(p => p.Hours > 3).CountAsync();
                System.Console.WriteLine(project.Hours);
                _ = new ProjectPatch { Hours = 3 };
                _ = work.Users;
                _ = State.Done;
                await work.Projects[project.Id].CloseAsync();
            }
        }
        """;

    [Fact]
    public void A_description_that_gives_what_was_accepted_is_silent()
    {
        var run = Accepted(Description).Run();

        Assert.Empty(run.Findings);
        run.AssertCompiles();
    }

    [Fact]
    public void What_is_gone_is_an_error_in_the_description_and_at_each_line_that_used_it()
    {
        var run = Accepted(Description.Replace("""        <Property Name="hours" Type="Edm.Int32" Nullable="false" />""", "", StringComparison.Ordinal)).Run();

        Assert.Equal(
            ["/project/work.csdl.xml(5,25) CLT5001: The property 'hours' of 'WP.Project' is gone; update the code that uses it, then accept the change with 'dotnet clientele refresh'"],
            run.Findings);
        Assert.Equal(
            ["Program.cs(8) CLT5001", "Program.cs(9) CLT5001", "Program.cs(10) CLT5001"],
            Errors(run));
        Assert.Contains("The property 'hours' of 'WP.Project' is gone.", run.CompilerFindings()[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""        <EntitySet Name="Users" EntityType="WP.User" />""", "Program.cs(11) CLT5001")]
    [InlineData("""<Member Name="Done" Value="1" />""", "Program.cs(12) CLT5001")]
    [InlineData("""      <Action Name="Close" IsBound="true"><Parameter Name="project" Type="WP.Project" /></Action>""", "Program.cs(13) CLT5001")]
    public void Sets_values_and_operations_that_are_gone_are_errors_where_they_are_used(string gone, string error) =>
        Assert.Equal([error], Errors(Accepted(Description.Replace(gone, "", StringComparison.Ordinal)).Run()));

    [Fact]
    public void Operations_that_are_gone_are_errors_on_entries_that_take_less_and_as_requests()
    {
        const string Close = """<Action Name="Close" IsBound="true"><Parameter Name="project" Type="WP.Project" /></Action>""";
        const string Purge = """<ActionImport Name="Purge" Action="WP.Purge" />""";
        var before = Description.Replace("</EntityContainer>", Purge + """
            <ActionImport Name="Sweep" Action="WP.Sweep" />
            <EntitySet Name="Archive" EntityType="WP.Project">
              <Annotation Term="Org.OData.Capabilities.V1.UpdateRestrictions"><Record><PropertyValue Property="Updatable" Bool="false" /></Record></Annotation>
            </EntitySet>
            </EntityContainer>
            """, StringComparison.Ordinal).Replace(Close, Close + """<Action Name="Purge" /><Action Name="Sweep" />""", StringComparison.Ordinal);
        var run = (GeneratorProject.OfDescription(before.Replace(Close, "", StringComparison.Ordinal).Replace(Purge, "", StringComparison.Ordinal), Client) with
        {
            Code = """
                public static class Program
                {
                    public static object[] Main(Work.WorkClient work, System.Guid id) =>
                    [
                        work.Archive[id].CloseAsync(),
                        work.OperationRequests.Purge(),
                    ];
                }
                """,
        }).With(SurfacePath, SurfaceOf(before), $"{Client}|surface||").Run();

        Assert.Equal(["Program.cs(5) CLT5001", "Program.cs(6) CLT5001"], Errors(run));
    }

    [Fact]
    public void A_rename_is_named_with_its_reason()
    {
        var run = Accepted(Description.Replace("\"hours\"", "\"plannedHours\"", StringComparison.Ordinal)).Run();

        Assert.Contains("and probably called 'plannedHours' now (because it has a similar name, and the same type 'Edm.Int32')", Assert.Single(run.Findings), StringComparison.Ordinal);
        Assert.Equal(3, Errors(run).Length);
    }

    [Fact]
    public void Another_type_is_told_in_the_description_and_the_compiler_tells_the_rest()
    {
        var run = Accepted(Description.Replace("Type=\"Edm.Int32\"", "Type=\"Edm.String\"", StringComparison.Ordinal)).Run();

        Assert.StartsWith("/project/work.csdl.xml(8,25) CLT5001: The property 'hours' of 'WP.Project' is 'Edm.String', and was 'Edm.Int32';", Assert.Single(run.Findings), StringComparison.Ordinal);
        Assert.DoesNotContain(run.Files.Keys, name => name.Contains("Gone", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_new_is_an_information()
    {
        var run = Accepted(Description.Replace("<Member Name=\"Done\" Value=\"1\" />", "<Member Name=\"Done\" Value=\"1\" /><Member Name=\"Late\" Value=\"2\" />", StringComparison.Ordinal)).Run();

        Assert.Equal(["/project/work.csdl.xml(4,108) CLT5002: The value 'Late' of 'WP.State' is new; accept the change with 'dotnet clientele refresh'"], run.Findings);
        Assert.All(run.Result.Diagnostics, finding => Assert.Equal(DiagnosticSeverity.Info, finding.Severity));
        run.AssertCompiles();
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_told_at_its_place_and_nothing_is_compared()
    {
        var project = Accepted(Description);
        var surface = project.Files.Find(file => file.Path == SurfacePath)!.GetText().ToString();
        var run = project.With(SurfacePath, surface + "<<<<<<< HEAD\n").Run();

        Assert.Equal(
            [$"/project/work.surface.txt({surface.Count(character => character == '\n') + 1},1) CLT5003: The surface file can't be compared here: '<<<<<<<' is no kind of entry; recreate it with 'dotnet clientele refresh'"],
            run.Findings);
    }

    [Fact]
    public void A_file_that_is_no_surface_is_told() =>
        Assert.StartsWith("/project/work.surface.txt(1,1) CLT5003: The surface file can't be compared here: its first line is not '# clientele surface 1'", Accepted(Description).With(SurfacePath, "").Run().Findings[0], StringComparison.Ordinal);

    [Fact]
    public void What_is_new_carries_the_file_that_accepts_it()
    {
        var grown = Description.Replace("<Member Name=\"Done\" Value=\"1\" />", "<Member Name=\"Done\" Value=\"1\" /><Member Name=\"Late\" Value=\"2\" />", StringComparison.Ordinal);
        var run = Accepted(grown).Run();
        var properties = Assert.Single(run.Result.Diagnostics).Properties;

        Assert.Equal(SurfacePath, properties["clientele.surface.file"]);
        Assert.Contains("# described 2026-11-29\n", properties["clientele.surface.text"], StringComparison.Ordinal);
        Assert.Empty(run.Then(project => project.With(SurfacePath, properties["clientele.surface.text"]!)).Findings);
    }

    [Fact]
    public void What_is_new_is_not_accepted_along_with_what_breaks()
    {
        var run = Accepted(Description.Replace("<Member Name=\"Done\" Value=\"1\" />", "<Member Name=\"Late\" Value=\"7\" />", StringComparison.Ordinal).Replace("\"manager\"", "\"owner\"", StringComparison.Ordinal)
            .Replace("<EntitySet Name=\"Users\"", "<EntitySet Name=\"People\" EntityType=\"WP.User\" /><EntitySet Name=\"Users\"", StringComparison.Ordinal)).Run();

        Assert.Contains(run.Result.Diagnostics, found => found.Id == "CLT5001");
        Assert.All(run.Result.Diagnostics, found => Assert.False(found.Properties.ContainsKey("clientele.surface.text")));
        Assert.Contains(run.Result.Diagnostics, found => found.Id == "CLT5002");
    }

    [Fact]
    public void A_file_that_cannot_be_read_carries_the_one_to_write()
    {
        var run = Accepted(Description).With(SurfacePath, "<<<<<<< HEAD\n# described 2026-11-29\n").Run();
        Assert.All(run.Result.Diagnostics, found => Assert.Equal("CLT5003", found.Id));

        Assert.Empty(run.Then(project => project.With(SurfacePath, run.Result.Diagnostics[0].Properties["clientele.surface.text"]!)).Findings);
    }

    [Fact]
    public void Words_are_no_part_of_the_surface() => Assert.Empty(Accepted(Description.Replace(
        "<Property Name=\"hours\" Type=\"Edm.Int32\" Nullable=\"false\" />",
        "<Property Name=\"hours\" Type=\"Edm.Int32\" Nullable=\"false\"><Annotation Term=\"Org.OData.Core.V1.Description\" String=\"Effort.\" /></Property>",
        StringComparison.Ordinal)).Run().Findings);

    [Fact]
    public void An_unrelated_edit_compares_nothing() =>
        Accepted(Description).Run().Then(project => project with { Code = project.Code + "\n// more" }).AssertNothingChanged();

    [Fact]
    public void A_surface_that_is_accepted_ends_the_errors()
    {
        var broken = Description.Replace("\"hours\"", "\"plannedHours\"", StringComparison.Ordinal);
        var run = Accepted(broken).Run();
        Assert.NotEmpty(run.Findings);

        Assert.Empty(run.Then(project => project.With(SurfacePath, SurfaceOf(broken))).Findings);
    }

    [Theory]
    [InlineData(Description)]
    public void A_surface_file_says_what_the_surface_is(string description)
    {
        var text = SurfaceOf(description);
        var read = SurfaceText.Read(text);

        Assert.Empty(read.Faults);
        Assert.Equal("2026-11-29", read.Origin.Described);
        Assert.True(SurfaceText.IsOf(text, read.Surface));
        Assert.Contains("property WP.Project/hours : Edm.Int32\n", text, StringComparison.Ordinal);
        Assert.Contains("navigation WP.Project/manager : WP.User?\n", text, StringComparison.Ordinal);
        Assert.Contains("action WP.Close(WP.Project)\n", text, StringComparison.Ordinal);
        Assert.Contains("entity WP.Project ; key=id\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_written_for_these_inputs_need_not_be_compared_and_one_that_was_edited_is()
    {
        var text = SurfaceOf(Description, "inputs");

        Assert.True(SurfaceText.IsChecked(text, "inputs"));
        Assert.False(SurfaceText.IsChecked(text, "other inputs"));
        Assert.False(SurfaceText.IsChecked(text.Replace("property WP.Project/hours : Edm.Int32\n", "", StringComparison.Ordinal), "inputs"));
        Assert.False(SurfaceText.IsChecked(text + "set X : WP.X\n", "inputs"));
        Assert.False(SurfaceText.IsChecked(SurfaceOf(Description), "inputs"));
        Assert.True(SurfaceText.IsOf(text, SurfaceText.Read(text).Surface));
    }

    private static GeneratorProject Accepted(string description) => (GeneratorProject.OfDescription(description, Client) with { Code = Code })
        .With(SurfacePath, SurfaceOf(Description), $"{Client}|surface||");

    private static string SurfaceOf(string description, string? inputs = null)
    {
        var file = FileDocument.Read(new ClientFile(Client, new MemoryText(Client, description).GetText(), [new FileUse("x", FileRole.Description, null, null)]), default);
        var input = Assert.Single(ClientInput.Group([file]));
        var model = ClientBinding.Bind(input, new BuildFacts("12.0", true, BuildFacts.GeneratorVersion, ""), default);
        return SurfaceText.Write(ClientSurface.Of(model)!, new SurfaceOrigin("2026-11-29", null), inputs);
    }

    private static string[] Errors(GeneratorRun run) =>
    [
        .. run.Compilation.GetDiagnostics().Where(finding => finding.Severity == DiagnosticSeverity.Error)
            .Select(finding => finding.Location.GetLineSpan())
            .Zip(run.Compilation.GetDiagnostics().Where(finding => finding.Severity == DiagnosticSeverity.Error), (place, finding) => $"{System.IO.Path.GetFileName(place.Path)}({place.StartLinePosition.Line + 1}) {finding.Id}"),
    ];
}
