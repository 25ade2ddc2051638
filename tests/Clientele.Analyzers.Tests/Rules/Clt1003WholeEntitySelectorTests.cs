using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;

namespace Clientele.Analyzers.Tests.Rules;

public sealed class Clt1003WholeEntitySelectorTests
{
    [Fact]
    public async Task A_lambda_that_passes_the_entity_on() => await Raises("""
        await foreach (var text in work.Projects.Select(p => Format({|CLT1003:p|})))
        """, "This selector passes the entity to other code, so each 'Project' is fetched with all its properties");

    [Fact]
    public async Task A_lambda_that_keeps_the_entity() => await Raises("""
        await foreach (var text in work.Projects.Select(p => new { p.Name, {|CLT1003:Whole = p|} }))
        """, "This selector stores the entity itself, so each 'Project' is fetched with all its properties");

    [Fact]
    public async Task A_method() => await Raises("""
        await foreach (var text in work.Projects.Select({|CLT1003:Format|}))
        """, "This selector is not a lambda and can't be analyzed at compile time, so each 'Project' is fetched with all its properties");

    [Fact]
    public async Task A_selector_in_a_variable() => await Raises("""
        Func<Project, string> selector = p => p.Name;
        await foreach (var text in work.Projects.Select({|CLT1003:selector|}))
        """);

    private static async Task Raises(string loop, params string[] messages) => await Verify.Raises($$"""
        public static class Report
        {
            public static async Task WriteAsync(WorkClient work)
            {
                {{loop}}
                {
                    Console.WriteLine(text);
                }
            }

            private static string Format(Project project) => project.ToString() ?? "";
        }
        """, messages);
}
