using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Pipeline.Inputs;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Tests.Interception;

/// <summary>Selectors are read again when they may mean another thing, and then alone.</summary>
public class InterceptionCachingTests
{
    private const string FileName = "Clientele.Interception.g.cs";

    private const string Added = "public sealed partial class Author { public string Display => Name; } public class Plain;";

    private static readonly GeneratorProject Project = Library.Project("await Show(c.Authors.Select(a => a.Display));")
        .WithCode("/project/Added.cs", "namespace Library; " + Added)
        .WithCode("/project/Other.cs", "class Other { int Number() => 1; }");

    private static readonly GeneratorRun First = Project.Run();

    [Fact]
    public void An_edit_within_a_method_of_another_file_reruns_nothing() =>
        First.Then(project => project.WithCode("/project/Other.cs", "class Other { int Number() => 2; }")).AssertNothingChanged();

    [Fact]
    public void The_same_project_reruns_nothing() => First.Then(project => project).AssertNothingChanged();

    [Fact]
    public void A_comment_in_the_description_emits_no_interceptor_anew() => First.Then(project => project.With(
            Library.DescriptionPath, Repository.Read("tests/Clientele.Generator.Tests/Golden/OData/Library/in.csdl.xml").Replace("<EntityContainer", "<!-- x --><EntityContainer", StringComparison.Ordinal)))
        .AssertNothingEmittedAnew();

    [Fact]
    public void A_property_that_reads_more_makes_the_selector_ask_for_more()
    {
        var next = First.Then(project => project.WithCode("/project/Added.cs", "namespace Library; " + Added.Replace("=> Name", "=> Name + Id", StringComparison.Ordinal)));

        Assert.Contains("new QueryShape(\"name\")", First.Files[FileName], StringComparison.Ordinal);
        Assert.Contains("new QueryShape(\"id\", \"name\")", next.Files[FileName], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public static int Count(Author a) => a.Id;", "Other.Count(a)")]
    [InlineData("public static int Count(params Author[] all) { var a = all[0]; return a.Id; }", "Other.Count(a)")]
    [InlineData("public static int Count(object o) { var a = (Author)o; return a.Id; }", "Other.Count(a)")]
    [InlineData("public static int Count<T>(T a) where T : IHasBooks => a.Id;", "Other.Count(a)")]
    [InlineData("public static int Count(IHasBooks a) => a.Id;", "Other.Count(a)")]
    [InlineData("public static int Count(Held held) { var a = held.Author; return a.Id; }", "Other.Count(new Held(a))")]
    [InlineData("public static int Count(Counting x) { var a = x().Author; return a.Id; }", "Other.Count(() => new Held(a))")]
    [InlineData("public static Func<Author, int> Count() => a => a.Id;", "Other.Count()(a)")]
    [InlineData("public static Func<Author, int> Count { get; } = a => a.Id;", "Other.Count(a)")]
    [InlineData("public static readonly Func<Author, int> Count = a => a.Id;", "Other.Count(a)")]
    public void A_function_of_another_file_that_reads_more_makes_the_selector_ask_for_more(string function, string call)
    {
        var first = Library.Project(
            $"await Show(c.Authors.Select(a => {call}));",
            "public sealed record Held(Author Author); public delegate Held Counting(); public interface IHasBooks { int Id { get; } System.Collections.Generic.IReadOnlyList<Book> Books { get; } } public sealed partial class Author : IHasBooks { int IHasBooks.Id => 1; }").Run();
        first = first.Then(project => Other(project, function.Replace("a.Id", "1", StringComparison.Ordinal)));
        first.AssertCompiles();

        var next = first.Then(project => Other(project, function.Replace("a.Id", "a.Books.Count", StringComparison.Ordinal)));

        next.AssertCompiles();
        Assert.DoesNotContain(".Expand(", first.Files.GetValueOrDefault(FileName, ""), StringComparison.Ordinal);
        Assert.Contains(".Expand(\"books\"", next.Files[FileName], StringComparison.Ordinal);

        static GeneratorProject Other(GeneratorProject project, string code) =>
            project.WithCode("/project/Other.cs", "namespace Library; using System; using System.Collections.Generic; public static class Other { " + code + " }");
    }

    [Fact]
    public void Another_selector_is_another_interceptor()
    {
        var next = First.Then(project => project with { Code = project.Code.Replace("a.Display", "a.Id", StringComparison.Ordinal) });

        Assert.Contains("new QueryShape(\"id\")", next.Files[FileName], StringComparison.Ordinal);
        Assert.Contains(IncrementalStepRunReason.Modified, next.Reasons(StepNames.Interceptions));
        Assert.All(next.Reasons(StepNames.EmittedFiles), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_member_that_the_description_gives_another_type_is_asked_for_by_it()
    {
        var first = Library.Project("await Show(c.Authors.Select(a => a.Home!.City));").Run();
        var next = first.Then(project => project.With(
            Library.DescriptionPath,
            project.Files[0].GetText().ToString().Replace("Name=\"home\" Type=\"Lib.Address\"", "Name=\"home\" Type=\"Lib.Address\" Nullable=\"false\"", StringComparison.Ordinal)));

        Assert.Contains("new QueryShape(\"home\")", first.Files[FileName], StringComparison.Ordinal);
        Assert.Contains("new QueryShape(\"home/city\")", next.Files[FileName], StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_goes_from_the_description_goes_from_the_selector()
    {
        var next = First.Then(project => project
            .With(Library.DescriptionPath, project.Files[0].GetText().ToString().Replace("<Property Name=\"home\" Type=\"Lib.Address\" />", "", StringComparison.Ordinal))
            .WithCode("/project/Added.cs", "namespace Library; " + Added.Replace("=> Name", "=> Name + Home", StringComparison.Ordinal)));

        Assert.DoesNotContain("home", next.Files[FileName], StringComparison.Ordinal);
    }

    [Fact]
    public void An_editors_build_reads_no_selector()
    {
        var run = (Project with { IsDesignTime = true }).Run();

        Assert.DoesNotContain(FileName, run.Files.Keys);
        Assert.Equal(First.Files.Count - 1, run.Files.Count);
    }

    [Fact]
    public void A_project_without_queries_has_no_interceptors() =>
        Assert.DoesNotContain(FileName, Library.Project("await Task.CompletedTask;").Run().Files.Keys);

    [Fact]
    public void Other_calls_of_Select_are_left_alone() =>
        Assert.DoesNotContain(FileName, Library.Project("await Task.CompletedTask; Lines.Select(x => x.Length).ToList();").Run().Files.Keys);

    [Fact]
    public void Two_runs_emit_the_same_text() => Assert.Equal(First.Files[FileName], Project.Run().Files[FileName]);

    [Fact]
    public void One_shape_in_many_places_is_one_reader()
    {
        var run = Library.Project(string.Concat(Enumerable.Repeat("await Show(c.Authors.Select(a => a.Name));\n", 3))).Run();

        run.AssertCompiles();
        Assert.Equal(3, run.Files[FileName].Split("[InterceptsLocation(").Length - 1);
        Assert.Equal(1, run.Files[FileName].Split(": RowReader<").Length - 1);
    }
}
