using System;
using System.Linq;
using System.Text;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Interception;

/// <summary>Code is mostly unfinished while it is compiled: whatever it is, the generator says nothing of faults of its own.</summary>
public class HostileSelectorTests
{
    private const int Mutations = 400;

    private const string Statements = """
        var query = c.Authors.Where(a => a.Name == "x").Expand(a => a.Books, o => o.Take(2));
        await Show(query.Select(a => new { a.Name, City = a.Home?.City ?? "", Titles = a.Books.Where(b => b.Pages > 3).Select(b => b.Title).ToList() }));
        await Show(c.Books.Select(b => { var (title, author) = (b.Title, b.Author); return author is { Name: { Length: > 2 } name } ? name : title switch { null => "", _ => $"{b.Id}" }; }));
        await Show(c.Books.Select(b => { string? F(Book x) => x.Author!.Name; foreach (var e in b.Editions) { if (e.Genre == Genre.Novel) { return F(e); } } return b.DynamicProperties["x"]?.ToString(); }));
        await Show(c.Authors.Select<Card>());
        """;

    private const string Members = """
        public sealed partial class Author { public string Display => Books.Count + Name; }
        [Clientele.OData.Projection(typeof(Author))] public partial record Card(string Name, BookCard[] Books);
        [Clientele.OData.Projection(typeof(Book))] public partial record BookCard(string? Title);
        """;

    private static readonly string[] Words =
    [
        "a", "b", ".", "?.", "!", "=>", "(", ")", "{", "}", "[", "]", "<", ">", ";", ",", "=", "Name", "Home", "Books", "Select", "Where", "new", "var", "is", "not", "null",
        "switch", "return", "await", "async", "this", "base", "default", "record", "partial", "class", "\"", "$\"{", "typeof", "1", "..", "??", "??=", "_", "with", "ref", "out", "in",
    ];

    [Fact]
    public void The_example_is_in_order() => Library.Project(Statements, Members).Run().AssertCompiles();

    [Fact]
    public void No_code_makes_the_generator_fail()
    {
        var project = Library.Project(Statements, Members);
        var run = project.Run();
        for (var seed = 0; seed < Mutations; seed++)
        {
            var code = Mutate(project.Code, seed);
            run = run.Then(_ => project with { Code = code });

            Assert.True(run.Result.Exception is null, $"{seed}: {run.Result.Exception}");
            Assert.DoesNotContain(run.Result.Diagnostics, finding => finding.Id == "CLT0999" && Fail(seed, code, finding.GetMessage(null)));
        }
    }

    private static bool Fail(int seed, string code, string message) => throw new InvalidOperationException($"{seed}: {message}\n{code}");

    private static string Mutate(string code, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder(code);
        for (var edits = 1 + random.Next(4); edits > 0; edits--)
        {
            var start = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(start, Math.Min(1 + random.Next(12), text.Length - start));
                    break;
                case 1:
                    text.Insert(start, " " + Words[random.Next(Words.Length)] + " ");
                    break;
                case 2:
                    var length = Math.Min(random.Next(40), text.Length - start);
                    text.Insert(random.Next(text.Length), text.ToString(start, length));
                    break;
                default:
                    var tokens = code.Split(' ').Where(token => token.Length > 0).ToArray();
                    text.Replace(tokens[random.Next(tokens.Length)], tokens[random.Next(tokens.Length)], start, Math.Min(200, text.Length - start));
                    break;
            }
        }

        return text.ToString();
    }
}
