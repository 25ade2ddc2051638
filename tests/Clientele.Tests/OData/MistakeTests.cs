using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Clientele.Tests.OData.Sample;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Tests.OData;

/// <summary>What is no valid OData does not compile.</summary>
public sealed class MistakeTests
{
    private static readonly MetadataReference[] References = [.. PlatformReferences.Where(static _ => true)];

    [Theory]
    [InlineData("users.Where(u => u.Name == \"x\" && !u.IsActive || u.Tasks.Any(t => t.Hours > 1))")]
    [InlineData("users.OrderBy(u => u.Manager.Name).ThenBy(u => u.Tags.Count())")]
    [InlineData("users.Expand(u => u.Tasks, t => t.Where(x => x.Hours > 1).Expand(x => x.Assignee.Department))")]
    [InlineData("users.Where(u => u.Visits == (int?)null && u.Scale.In(Scale.Day) && u.Name.In(new System.Collections.Generic.List<string>()))")]
    [InlineData("users.Where(u => u.Address == null || u.Manager != null)")]
    public void What_is_right_compiles(string code) => Assert.Empty(ErrorsOf(code));

    [Theory]
    [InlineData("u.Name == 1")]
    [InlineData("u.Name == u.Hours")]
    [InlineData("u.Name == 'x'")]
    [InlineData("u.Id == \"0f8fad5b-d9cb-469f-a165-70867728950e\"")]
    [InlineData("u.Hours == \"1\"")]
    [InlineData("u.Visits == 1.5")]
    [InlineData("u.Visits > 5000000000")]
    [InlineData("u.Birthday == System.DateTimeOffset.MinValue")]
    [InlineData("u.Created == System.DateOnly.MinValue")]
    [InlineData("u.Created > u.Birthday")]
    [InlineData("u.StartsAt == System.TimeSpan.Zero")]
    [InlineData("u.Capacity == System.TimeOnly.MinValue")]
    [InlineData("u.Scale == Rights.Read")]
    [InlineData("u.Scale == 1")]
    [InlineData("u.Scale > Scale.Day")]
    [InlineData("u.Scale.Has(Rights.Read)")]
    [InlineData("u.Photo > u.Photo")]
    [InlineData("u.IsActive > true")]
    [InlineData("u.IsActive == \"true\"")]
    [InlineData("u.Place == u.Place")]
    [InlineData("u.Place == \"x\"")]
    [InlineData("u.Tasks == null")]
    [InlineData("u.Tags == \"x\"")]
    [InlineData("u.Tags.Contains(\"x\")")]
    [InlineData("u.Tags > 1")]
    public void Comparing_what_cannot_be_compared_does_not_compile(string condition) => Assert.NotEmpty(ErrorsOf($"users.Where(u => {condition})"));

    [Theory]
    [InlineData("u.Name + 1 == \"x\"")]
    [InlineData("u.Name * 2 == \"x\"")]
    [InlineData("u.Hours + u.Name == 1")]
    [InlineData("u.Created + u.Modified > u.Created")]
    [InlineData("u.Birthday * 2 > u.Hired")]
    [InlineData("u.IsActive + 1 == 2")]
    [InlineData("u.Hours.Contains(\"x\")")]
    [InlineData("u.Name.Year == 1")]
    [InlineData("u.Birthday.Hour == 1")]
    [InlineData("u.StartsAt.Day == 1")]
    [InlineData("u.Name.Round() == 1")]
    [InlineData("u.Name.Contains(1)")]
    [InlineData("u.Name.In(1)")]
    [InlineData("u.Visits.In(\"x\")")]
    [InlineData("u.Photo.In()")]
    public void Functions_and_operators_of_other_types_do_not_compile(string condition) => Assert.NotEmpty(ErrorsOf($"users.Where(u => {condition})"));

    [Theory]
    [InlineData("u.Name")]
    [InlineData("u.Tags")]
    [InlineData("u.Manager")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("u.Name && u.IsActive")]
    [InlineData("!u.Hours")]
    [InlineData("u.IsActive && true")]
    [InlineData("u.Nope == 1")]
    [InlineData("u.Tasks.Name == \"x\"")]
    [InlineData("u.Tasks.All()")]
    [InlineData("u.Tasks.Any(t => t == \"x\")")]
    [InlineData("u.Tasks.Any(t => t.Name)")]
    [InlineData("u.Tags.Any(t => t.Name == \"x\")")]
    [InlineData("u.Tags.Any(t => t > 1)")]
    [InlineData("u.Tasks.Any(t => t.Manager.IsNull())")]
    [InlineData("u.Name.Any()")]
    [InlineData("u.Name.IsNull()")]
    [InlineData("u.Manager.IsSameAs(u.Department)")]
    public void What_is_no_condition_does_not_compile(string condition) => Assert.NotEmpty(ErrorsOf($"users.Where(u => {condition})"));

    [Theory]
    [InlineData("users.OrderBy(u => u.Tags)")]
    [InlineData("users.OrderBy(u => u.Tasks)")]
    [InlineData("users.OrderBy(u => u.Address)")]
    [InlineData("users.OrderBy(u => u.Manager)")]
    [InlineData("users.OrderBy(u => u.Photo)")]
    [InlineData("users.OrderBy(u => u.Place)")]
    [InlineData("users.OrderBy(u => \"name\")")]
    [InlineData("users.Expand(u => u.Name)")]
    [InlineData("users.Expand(u => u.Address)")]
    [InlineData("users.Expand(u => u.Tags)")]
    [InlineData("users.Expand(u => u.Addresses)")]
    [InlineData("users.Expand(u => u.Tasks.Assignee)")]
    [InlineData("users.Expand(\"manager\")")]
    [InlineData("users.Expand(u => u.Manager, m => m.Where(x => x.IsActive))")]
    [InlineData("users.Expand(u => u.Manager, m => m.Take(1))")]
    [InlineData("users.Expand(u => u.Tasks, t => t.Where(x => x.Nope))")]
    [InlineData("users.Expand(u => u.Tasks, t => t.OrderBy(x => x.Tags))")]
    [InlineData("users.Take(\"1\")")]
    [InlineData("users.Where(u => u.IsActive).Where(t => t.Assignee.IsNull())")]
    [InlineData("users.OfType<Row, AddressFields>(\"x\")")]
    public void Options_of_the_wrong_kind_do_not_compile(string code) => Assert.NotEmpty(ErrorsOf(code));

    private static List<Diagnostic> ErrorsOf(string code)
    {
        var source = $$"""
            using Clientele.OData;
            using Clientele.Tests.OData.Sample;
            public static class Program
            {
                public static object Query(ODataQuery<Row, UserFields> users) => {{code}};
            }
            """;
        var compilation = CSharpCompilation.Create(
            "Mistake",
            [CSharpSyntaxTree.ParseText(source)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }
}
