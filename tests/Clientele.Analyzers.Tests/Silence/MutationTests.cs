using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;
using Clientele.Analyzers.Tests.Rules;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Analyzers.Tests.Silence;

/// <summary>Code as it is while somebody types: no rule may throw, whatever it looks like.</summary>
public sealed class MutationTests
{
    private const int Seed = 20260620;
    private const int FilesInACompilation = 40;

    /// <summary>The environment variable CLIENTELE_FUZZ says how many files there are.</summary>
    private static int Files => Damage.Cases(2_000);

    [Fact]
    public async Task No_rule_throws_on_broken_code()
    {
        var random = new Random(Seed);
        var corpus = new SilentShapes().Concat(new Mistakes()).Concat(new SilentQueries()).Concat(new QueryMistakes()).Select(row => Tokens(Markup.Parse((string)row[1]).Source)).ToList();
        var clients = Snippet.Create("Broken", [.. Snippet.Clients, "Usings.cs"]);
        for (var done = 0; done < Files; done += FilesInACompilation)
        {
            var sources = Enumerable.Range(0, Math.Min(FilesInACompilation, Files - done)).Select(_ => Mutate(corpus, random)).ToArray();
            await Verify.Diagnostics(Snippet.With(clients, sources), mustCompile: false);
        }
    }

    private static List<string> Tokens(string source) =>
        CSharpSyntaxTree.ParseText(source, Snippet.ParseOptions).GetRoot().DescendantTokens().Select(token => token.ToFullString()).ToList();

    private static string Mutate(List<List<string>> corpus, Random random)
    {
        var tokens = corpus[random.Next(corpus.Count)].ToList();
        for (var mutations = random.Next(1, 6); mutations > 0 && tokens.Count > 1; mutations--)
        {
            var at = random.Next(tokens.Count);
            var other = random.Next(tokens.Count);
            var stranger = corpus[random.Next(corpus.Count)];
            switch (random.Next(6))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[other]);
                    break;
                case 2:
                    (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                    break;
                case 3:
                    tokens[at] = stranger[random.Next(stranger.Count)];
                    break;
                case 4:
                    tokens.InsertRange(at, stranger.Skip(random.Next(stranger.Count)).Take(10));
                    break;
                default:
                    tokens.RemoveRange(at, Math.Min(tokens.Count - at, random.Next(1, 20)));
                    break;
            }
        }

        return string.Concat(tokens);
    }
}
