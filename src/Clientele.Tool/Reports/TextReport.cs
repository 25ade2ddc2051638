using System.IO;
using Clientele.Generator.Surfaces.Changes;

namespace Clientele.Tool.Reports;

/// <summary>A report for a terminal or a log: one line says where and what, those below it why and what to do.</summary>
internal sealed class TextReport(TextWriter output, bool hasColors)
{
    private const string Bold = "\u001b[1m";
    private const string Red = "\u001b[31m";
    private const string Green = "\u001b[32m";
    private const string Dim = "\u001b[2m";
    private const string Reset = "\u001b[0m";

    public void Write(ChangeReport report)
    {
        output.WriteLine($"{Paint(Bold, $"{report.Old} -> {report.New}")}: {report.Summary}");
        foreach (var (title, changes) in report.Groups)
        {
            output.WriteLine();
            output.WriteLine(Paint(Bold + (title == "Breaking" ? Red : title == "Additive" ? Green : Dim), title));
            foreach (var change in changes)
            {
                Write(change);
            }
        }

        if (report.OtherCode.Count > 0)
        {
            output.WriteLine();
            output.WriteLine(Paint(Bold, ChangeReport.OtherCodeTitle));
            foreach (var line in report.OtherCode)
            {
                Write(line, "  ");
            }
        }

        if (report.ToDo.Count > 0)
        {
            output.WriteLine();
            output.WriteLine(Paint(Bold, "What to do"));
            foreach (var (advice, count) in report.ToDo)
            {
                output.WriteLine($"  - {advice}{(count > 1 ? $" ({count} times)" : "")}");
            }
        }
    }

    private void Write(ReportedChange reported)
    {
        var change = reported.Change;
        var impact = change.IsBreaking ? $" [{ChangeReport.ImpactWords(change.Impact)}]" : "";
        output.WriteLine($"  {Paint(Dim, $"{reported.Place.Path}({reported.Place.StartLine + 1},{reported.Place.StartColumn + 1}):")} {change.What}.{Paint(Red, impact)}");
        if (change.RenameReason is { } reason)
        {
            output.WriteLine("      because " + reason);
        }

        if (change is { IsBreaking: true, Advice: { } advice })
        {
            output.WriteLine("      to do: " + advice);
        }

        foreach (var line in reported.Code)
        {
            Write(line, "      ");
        }
    }

    private void Write(CodeLine line, string indent)
    {
        output.WriteLine($"{indent}{Paint(Dim, $"{line.Path}({line.Line},{line.Column}):")} {line.Text}");
        if (line.Finding.Length > 0)
        {
            output.WriteLine($"{indent}    {line.Finding}");
        }
    }

    private string Paint(string color, string text) => hasColors && text.Length > 0 ? color + text + Reset : text;
}
