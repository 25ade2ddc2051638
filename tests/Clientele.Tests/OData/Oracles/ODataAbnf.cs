using System;
using System.Collections.Generic;
using System.IO;

namespace Clientele.Tests.OData.Oracles;

/// <summary>The OASIS grammar of OData URLs, read from the reference data.</summary>
internal static class ODataAbnf
{
    private static readonly Lazy<AbnfGrammar> Core = new(() => Read("odata-abnf-construction-rules.txt"));

    public static AbnfGrammar Read(params string[] files)
    {
        var grammar = new AbnfGrammar();
        foreach (var file in files)
        {
            grammar.Read(File.ReadAllText(SharedData.PathOf(Path.Combine("odata-abnf", file))));
        }

        return grammar;
    }

    /// <summary>Names that the cases of a suite let each rule stand for: the <c>Constraints</c> of its YAML.</summary>
    public static Dictionary<string, HashSet<string>> Constraints(string file)
    {
        var constraints = new Dictionary<string, HashSet<string>>(StringComparer.OrdinalIgnoreCase);
        HashSet<string>? current = null;
        var within = false;
        foreach (var line in File.ReadLines(SharedData.PathOf(Path.Combine("odata-abnf", file))))
        {
            if (line.Length > 0 && char.IsLetter(line[0]))
            {
                within = line.StartsWith("Constraints:", StringComparison.Ordinal);
            }
            else if (within && line.StartsWith("    - ", StringComparison.Ordinal))
            {
                current!.Add(line[6..].Trim().Trim('"', '\''));
            }
            else if (within && line.StartsWith("  ", StringComparison.Ordinal) && line.Contains(':', StringComparison.Ordinal))
            {
                current = [];
                constraints[line[..line.IndexOf(':', StringComparison.Ordinal)].Trim()] = current;
            }
        }

        return constraints;
    }

    /// <summary>A URL relative to the service root is what the grammar says; nothing is said where the grammar is not at hand.</summary>
    public static void Accepts(string relativeUri)
    {
        if (SharedData.Folder is not null)
        {
            Assert.True(
                new AbnfMatcher(Core.Value).Matches("odataRelativeUri", relativeUri.Replace("%C3%9F", "ss", StringComparison.Ordinal)),
                $"Not in the OASIS grammar: {relativeUri}");
        }
    }
}
