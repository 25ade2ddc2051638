using System;
using System.Linq;

namespace Clientele.Generator.Tests.Interception;

/// <summary>Aggregations are read where they can be computed by the service, and refused at the place that it can't compute.</summary>
public class AggregationTests
{
    [Theory]
    [InlineData("c.Books.GroupBy(b => b.Genre, g => new { g.Key, Pages = g.Sum(b => b.Pages) })", "\"genre\"", "new Aggregate<int>(\"pages\", \"sum\", \"b => b.Pages\", JsonRead.Int32)")]
    [InlineData("c.Books.GroupBy(b => (b.Author!.Name, b.Author.Home!.City), g => g.Min(b => (decimal?)b.Price))", "\"author/name\", \"author/home/city\"", "new Aggregate<decimal?>(\"price\", \"min\", \"b => (decimal?)b.Price\", JsonRead.DecimalOrNull)")]
    [InlineData("c.Books.GroupBy(b => b.Author!.Name, g => g.Key + g.Count())", "\"author/name\"", "new Aggregate<long>(\"\", \"$count\", null, JsonRead.Int64)")]
    [InlineData("c.Books.GroupBy(b => b.Id, g => { var x = g.Max(b => b.Title); return x ?? \"-\"; })", "\"id\"", "new Aggregate<string?>(\"title\", \"max\", \"b => b.Title\", JsonRead.StringOrNull)")]
    [InlineData("c.Books.GroupBy(b => ((long?)b.Pages, (decimal)b.Price!), g => g.Sum(b => (long)b.Pages))", "\"pages\", \"price\"", "new Aggregate<long>(\"pages\", \"sum\", \"b => (long)b.Pages\", JsonRead.Int64)")]
    [InlineData("c.Books.GroupBy(b => new Tuple<string, int>(b.Title!, b.Pages), g => g.Count())", "\"title\", \"pages\"", "new Aggregate<long>(\"\", \"$count\", null, JsonRead.Int64)")]
    [InlineData("c.Books.GroupBy(b => b.Author?.Home?.City, g => g.Count())", "\"author/home/city\"", "new Aggregate<long>(\"\", \"$count\", null, JsonRead.Int64)")]
    [InlineData("c.Books.GroupBy(b => b.Id, g => g.Average(b => b.Pages) + g.Custom(b => b.Pages, \"Lib.Median\"))", "\"id\"", "new Aggregate<int>(\"pages\", \"Lib.Median\", \"b => b.Pages\", JsonRead.Int32)")]
    [InlineData("c.Books.GroupBy(b => b.Id, g => g.Sum((b => b.Pages)))", "\"id\"", "new Aggregate<int>(\"pages\", \"sum\", \"b => b.Pages\", JsonRead.Int32)")]
    [InlineData("c.Books.Compute(b => b.Pages * 2).GroupBy(x => new { x.Value, x.Row.Genre }, g => g.Sum(x => x.Row.Pages))", "\"ClienteleComputed\", \"genre\"", "new Aggregate<int>(\"pages\", \"sum\", \"x => x.Row.Pages\", JsonRead.Int32)")]
    [InlineData("c.Books.Compute(b => b.Pages * 2, b => b.Price).GroupBy(x => x.Row.Author!.Name, g => g.Sum(x => x.Second))", "\"author/name\"", "new Aggregate<decimal>(\"ClienteleComputed2\", \"sum\", \"x => x.Second\", JsonRead.Decimal)")]
    public void What_the_lambdas_read_is_what_is_asked_for(string query, string keys, string value)
    {
        var run = Library.Project($"_ = {query}; await Task.CompletedTask;").Run();

        run.AssertCompiles();
        var file = run.Files.Single(file => file.Key.EndsWith("Interception.g.cs", StringComparison.Ordinal)).Value;
        Assert.Contains($"s_Group1 = new([{keys}], static () =>", file, StringComparison.Ordinal);
        Assert.Contains(value, file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("c.Books.GroupBy(b => b.Created!.Value.Year, g => g.Count())", "b.Created!.Value.Year", "give properties of the row")]
    [InlineData("c.Books.GroupBy(b => b.Title!.ToUpper(), g => g.Count())", "b.Title!.ToUpper()", "give properties of the row")]
    [InlineData("c.Books.GroupBy(b => new { b.Title, b.Author }, g => g.Count())", "b.Author", "give properties of the row")]
    [InlineData("c.Authors.GroupBy(a => a.Books, g => g.Count())", "a.Books", "give properties of the row")]
    [InlineData("c.Books.GroupBy(b => (int?)b.Price, g => g.Count())", "(int?)b.Price", "give properties of the row")]
    [InlineData("c.Books.GroupBy(b => (byte)b.Pages, g => g.Count())", "(byte)b.Pages", "give properties of the row")]
    [InlineData("c.Books.GroupBy(b => b.Title, g => g.Sum(b => (int?)b.Price))", "g.Sum(b => (int?)b.Price)", "call Sum, Min, Max")]
    [InlineData("c.Books.GroupBy(b => b.Title, g => g.Sum(b => b.Pages * 2))", "g.Sum(b => b.Pages * 2)", "call Sum, Min, Max")]
    [InlineData("c.Books.Compute(b => b.Pages * 2).GroupBy(x => x.Row, g => g.Count())", "x.Row", "give properties of the row")]
    [InlineData("c.Books.Compute(b => b.Pages * 2).GroupBy(x => x.Value % 3, g => g.Count())", "x.Value % 3", "'Compute' before 'GroupBy'")]
    [InlineData("c.Books.GroupBy(b => b.Title, g => g.ToString())", "g.ToString()", "call Sum, Min, Max")]
    [InlineData("c.Books.GroupBy(b => b.Title, g => string.Concat(g))", "g", "call Sum, Min, Max")]
    [InlineData("await c.Books.AggregateAsync(g => 1)", "g => 1", "call Sum, Min, Max")]
    public void What_the_service_cannot_compute_is_an_error_at_its_place(string query, string place, string message)
    {
        var statement = query.StartsWith("await", StringComparison.Ordinal) ? $"_ = {query};" : $"_ = {query}; await Task.CompletedTask;";

        var finding = Assert.Single(Library.Project(statement).Run().Result.Diagnostics);

        Assert.Equal("CLT0904", finding.Id);
        Assert.Contains(message, finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var span = finding.Location.GetLineSpan();
        Assert.Equal(place.Length, span.EndLinePosition.Character - span.StartLinePosition.Character);
    }

    [Fact]
    public void Groups_of_objects_in_memory_are_left_alone()
    {
        var run = Library.Project("_ = new[] { 1 }.GroupBy(x => x.ToString(), x => x); await Task.CompletedTask;").Run();

        run.AssertCompiles();
        Assert.Empty(run.Findings);
    }
}
