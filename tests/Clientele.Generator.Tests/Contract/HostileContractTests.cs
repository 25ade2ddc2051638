using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Reading.Contract;

namespace Clientele.Generator.Tests.Contract;

/// <summary>No text hangs the reader, exhausts memory or makes it throw.</summary>
public sealed class HostileContractTests
{
    [Fact]
    public void Aliases_that_multiply_are_counted_and_stopped()
    {
        var text = new StringBuilder("clientele: 1\na0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (var i = 1; i < 12; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(",", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        Assert.Contains(text.ToString().Read().Findings(), finding => finding.Contains("CLT0211", StringComparison.Ordinal) && finding.Contains("more than 50000 values", StringComparison.Ordinal));
    }

    [Fact]
    public void An_alias_inside_what_it_names_stands_for_nothing() =>
        Assert.Contains("(2,11) CLT0212: A contract can't contain the alias 'x', which stands for nothing before it", "clientele: 1\nsets: &x [*x]".Read().Findings());

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Depth_is_bounded(string opening) =>
        Assert.Contains(
            string.Concat(Enumerable.Repeat(opening, 20_000)).Read().Findings(),
            finding => finding.Contains("CLT0211", StringComparison.Ordinal) || finding.Contains("CLT0200", StringComparison.Ordinal));

    [Fact]
    public void Length_is_bounded() =>
        Assert.StartsWith(
            "(1,1) CLT0211: The contract can't be read from here on: it has more than 1048576 characters",
            Assert.Single(new string('#', TreeRules.Contract.MaximumLength + 1).Read().Findings()),
            StringComparison.Ordinal);

    [Fact]
    public void Many_findings_are_reported_without_a_long_wait()
    {
        var text = "clientele: 1\n" + string.Concat(Enumerable.Range(0, 40_000).Select(i => $"zk{i}: 1\n"));

        Assert.NotEmpty(text.Read().Findings());
    }

    [Fact]
    public void Thousands_of_mutations_give_findings_or_contracts_and_never_an_exception()
    {
        var random = new Random(20_261_121);
        var seed = Seed;
        for (var i = 0; i < 5_000; i++)
        {
            var text = Mutate(seed, random);
            var watch = Stopwatch.GetTimestamp();
            try
            {
                _ = text.Read();
            }
            catch (Exception exception)
            {
                Assert.Fail($"{exception}\n{text}");
            }

            Assert.True(Stopwatch.GetElapsedTime(watch) < TimeSpan.FromSeconds(20), text);
        }
    }

    private static string Seed => """
        clientele: 1
        name: Example
        servers: { data: "https://api.example.com/" }
        authentication: &auth
          scheme: oauth2
          grants:
            password: { clientId: a, parameters: { x: 'y' } }
        rateLimits:
          - { requests: 100, window: 10s }   # a comment
        types:
          Issue: &t { requiredOnCreate: [a, b], members: { c: { nullable: false } } }
          User: *t
        note: |
          several
          lines
        other: >-
          folded
        """;

    private static string Mutate(string seed, Random random)
    {
        const string alphabet = "\0\t\n\r !\"#%&'*+,-./0123:<>?@[]_`{|}~aé\u2028\uD83D\uFEFF";
        var text = new StringBuilder(seed);
        for (var edits = random.Next(1, 12); edits > 0; edits--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 30), text.Length - at);
            switch (random.Next(5))
            {
                case 0: text[at] = alphabet[random.Next(alphabet.Length)]; break;
                case 1: text.Insert(at, alphabet[random.Next(alphabet.Length)]); break;
                case 2 when text.Length > 100: text.Remove(at, length); break;
                case 3: text.Insert(random.Next(text.Length), text.ToString(at, length)); break;
                default: text.Insert(at, new string(alphabet[random.Next(alphabet.Length)], random.Next(1, 40))); break;
            }
        }

        return text.ToString();
    }
}
