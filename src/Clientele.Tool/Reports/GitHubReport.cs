using System;
using System.IO;
using System.Linq;
using Clientele.Generator.Surfaces.Changes;

namespace Clientele.Tool.Reports;

/// <summary>Annotations in a workflow of GitHub Actions: an error for what breaks, at the lines of code that it touches, a notice for what is new.</summary>
internal static class GitHubReport
{
    public static void Write(ChangeReport report, TextWriter output)
    {
        foreach (var reported in report.Changes.Where(change => change.Change.Impact != Impact.Words))
        {
            var change = reported.Change;
            var level = change.IsBreaking ? "error" : "notice";
            var message = change.What + (change.RenameReason is { } reason ? $", because {reason}" : "") + "." + (change.Advice is { } advice ? $" To do: {advice}." : "");
            foreach (var line in reported.Code)
            {
                output.WriteLine($"::{level} file={Property(line.Path)},line={line.Line},col={line.Column},title={(change.IsBreaking ? "CLT5001" : "CLT5002")}::{Data(message)}");
            }

            if (reported.Code.Count == 0)
            {
                output.WriteLine($"::{level} file={Property(reported.Place.Path)},line={reported.Place.StartLine + 1},col={reported.Place.StartColumn + 1},title={(change.IsBreaking ? "CLT5001" : "CLT5002")}::{Data(message)}");
            }
        }

        foreach (var line in report.OtherCode)
        {
            output.WriteLine($"::error file={Property(line.Path)},line={line.Line},col={line.Column}::{Data(line.Finding)}");
        }

        output.WriteLine($"{report.Old} -> {report.New}: {report.Summary}");
    }

    /// <summary>What a description says can't begin another command.</summary>
    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
