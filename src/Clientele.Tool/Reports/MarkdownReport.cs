using System;
using System.IO;
using System.Linq;

namespace Clientele.Tool.Reports;

/// <summary>A report for a pull request.</summary>
internal static class MarkdownReport
{
    public static void Write(ChangeReport report, TextWriter output)
    {
        output.WriteLine($"# {Escape(report.Old)} to {Escape(report.New)}");
        output.WriteLine();
        output.WriteLine(char.ToUpperInvariant(report.Summary[0]) + report.Summary[1..] + ".");
        foreach (var (title, changes) in report.Groups)
        {
            output.WriteLine();
            output.WriteLine($"## {title}");
            output.WriteLine();
            output.WriteLine(title == "Breaking" ? "| where | what | for | to do |" : "| where | what |");
            output.WriteLine(title == "Breaking" ? "|---|---|---|---|" : "|---|---|");
            foreach (var change in changes)
            {
                output.WriteLine(Row(change));
            }
        }

        if (report.OtherCode.Count > 0)
        {
            output.WriteLine();
            output.WriteLine($"## {ChangeReport.OtherCodeTitle}");
            output.WriteLine();
            foreach (var line in report.OtherCode)
            {
                output.WriteLine($"- `{line.Path.Replace('`', '\'')}:{line.Line}`: {Escape(line.Finding)}");
            }
        }

        if (report.ToDo.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("## What to do");
            output.WriteLine();
            foreach (var (advice, count) in report.ToDo)
            {
                output.WriteLine($"- {Escape(advice)}{(count > 1 ? $" ({count} times)" : "")}");
            }
        }
    }

    private static string Row(ReportedChange reported)
    {
        var change = reported.Change;
        var what = change.What + (change.RenameReason is { } reason ? $", because {reason}" : "") + ".";
        var lines = string.Concat(reported.Code.Select(line => $"<br>`{line.Path.Replace('`', '\'')}:{line.Line}`"));
        var row = $"| {Escape(reported.Place.Path)}:{reported.Place.StartLine + 1} | {Escape(what)}{lines} |";
        return change.IsBreaking ? $"{row} {ChangeReport.ImpactWords(change.Impact)} | {Escape(change.Advice ?? "")} |" : row;
    }

    /// <summary>Names of a description are data: nothing in them may be markup.</summary>
    private static string Escape(string text) => string.Concat(text.Select(character =>
        "\\`*_{}[]<>()#+!|~&".Contains(character, StringComparison.Ordinal) ? "\\" + character : char.IsControl(character) ? " " : character.ToString()));
}
