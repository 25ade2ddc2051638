using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Clientele.Tool.Trimming;

/// <summary>Puts a selection into the text of a contract, whose every other line stays.</summary>
internal static class ContractEdit
{
    private const string Comment = "# What the code uses, as 'dotnet clientele trim' found it. Without it the client has all of the service.";
    private const string NoOperations = "  operations: ['*']";

    /// <summary>The contract with <c>include</c>, and with <c>exclude</c> where no operation is used, in place of those that it had from here.</summary>
    /// <exception cref="ToolException">The contract already has an <c>exclude</c> that the tool did not write.</exception>
    public static string Apply(string contract, Wanted wanted)
    {
        var lines = contract.ReplaceLineEndings("\n").Split('\n').ToList();
        lines.RemoveAll(line => line == Comment);
        var (start, count) = Section(lines, "include");
        lines.RemoveRange(start, count);

        // One that the tool wrote contains nothing else: what users wrote stays.
        (start, count) = Section(lines, "exclude");
        if (lines.GetRange(start, count).Where(line => line.Length > 0).SequenceEqual(["exclude:", NoOperations], StringComparer.Ordinal))
        {
            lines.RemoveRange(start, count);
        }

        var text = new StringBuilder(string.Join('\n', lines).TrimEnd('\n')).Append("\n\n").Append(Comment).Append("\ninclude:\n");
        Append(text, "sets", wanted.Sets);
        Append(text, "types", wanted.Types);
        Append(text, "properties", wanted.Properties);
        Append(text, "navigations", wanted.Navigations);
        Append(text, "operations", wanted.Operations);
        if (wanted.Operations.Count > 0 || lines.Contains(NoOperations))
        {
            return text.ToString();
        }

        return lines.Exists(line => line.StartsWith("exclude:", StringComparison.Ordinal))
            ? throw new ToolException("The code uses no operation, and the contract already has an 'exclude': add \"operations: ['*']\" to it, and trim again.")
            : text.Append("exclude:\n").Append(NoOperations).Append('\n').ToString();
    }

    private static void Append(StringBuilder text, string key, SortedSet<string> names)
    {
        if (names.Count == 0)
        {
            return;
        }

        text.Append("  ").Append(key).Append(":\n");
        foreach (var name in names)
        {
            text.Append("    - ").Append(Scalar(name)).Append('\n');
        }
    }

    /// <summary>A name in YAML: plain where it has nothing that means something there, else in single quotes (YAML 1.2, sections 7.3.2 and 7.3.3).</summary>
    private static string Scalar(string name) => name.All(character => char.IsLetterOrDigit(character) || character is '.' or '_' or '/' or ' ') && name[0] != ' '
        ? name
        : $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The lines of a key of the first level, with all that is below it; none where it is not there.</summary>
    private static (int Start, int Count) Section(List<string> lines, string key)
    {
        var start = lines.FindIndex(line => line.StartsWith(key + ":", StringComparison.Ordinal));
        if (start < 0)
        {
            return (0, 0);
        }

        var end = start + 1;
        while (end < lines.Count && (lines[end].Length == 0 || lines[end][0] is ' ' or '\t' or '-' or '}' or ']'))
        {
            end++;
        }

        return (start, end - start);
    }
}
