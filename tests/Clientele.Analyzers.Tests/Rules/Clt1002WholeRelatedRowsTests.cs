using System;
using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;

namespace Clientele.Analyzers.Tests.Rules;

public sealed class Clt1002WholeRelatedRowsTests
{
    private const string MostOfIt = "department.Id + department.Name + department.Code + department.Notes";

    [Fact]
    public async Task Little_of_a_related_row_is_read() => await Verify.Raises(Method($$"""
        await foreach (var department in work.Departments.{|CLT1002:Expand(d => d.Head)|})
        {
            Console.WriteLine({{MostOfIt}} + department.Head?.Name);
        }
        """), "'Head' is expanded with all its 9 properties, and 1 is read; read them in a Select lambda");

    [Fact]
    public async Task Nothing_of_a_related_row_is_read() => await Verify.Raises(Method($$"""
        await foreach (var department in work.Departments.{|CLT1002:Expand(d => d.Head)|})
        {
            Console.WriteLine({{MostOfIt}});
        }
        """), "'Head' is expanded with all its 9 properties, and none of them is read");

    [Fact]
    public async Task The_fix_selects_what_is_read() => await VerifyFix.Fixes("CLT1002", Method($$"""
        await foreach (var department in work.Departments.Expand(d => d.Head))
        {
            Console.WriteLine({{MostOfIt}} + department.Head?.Name);
        }
        """), Method($$"""
        await foreach (var department in work.Departments.Expand(d => d.Head).Select(d => new
        {
            d.Id,
            d.Name,
            d.Code,
            d.Notes,
            Head = d.Head == null ? null : new { d.Head.Name },
        }))
        {
            Console.WriteLine({{MostOfIt}} + department.Head?.Name);
        }
        """));

    [Fact]
    public async Task The_fix_leaves_out_what_nobody_reads() => await VerifyFix.FixesAll("CLT1002", Method($$"""
        await foreach (var department in work.Departments.OrderBy(d => d.Name).Expand(d => d.Head))
        {
            Console.WriteLine({{MostOfIt}});
        }
        """), Method($$"""
        await foreach (var department in work.Departments.OrderBy(d => d.Name))
        {
            Console.WriteLine({{MostOfIt}});
        }
        """));

    private static string Method(string body) => $$"""
        public static class Report
        {
            public static async Task WriteAsync(WorkClient work)
            {
                {{body.ReplaceLineEndings("\n        ")}}
            }
        }
        """;
}
