using System;
using System.IO;
using System.Linq;
using Scriban;
using Scriban.Runtime;

namespace Clientele.Tool.Reports;

/// <summary>A report as one page without anything from elsewhere, by the template <c>templates/reports/changes.html</c>.</summary>
internal static class HtmlReport
{
    public static void Write(ChangeReport report, TextWriter output)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("reports/changes.html") ?? throw new InvalidOperationException("The tool does not contain the template.");
        using var reader = new StreamReader(stream);
        var page = new ScriptObject
        {
            ["old"] = report.Old,
            ["new"] = report.New,
            ["summary"] = report.Summary,
            ["to_do"] = report.ToDo.Select(item => new ScriptObject { ["advice"] = item.Advice, ["count"] = item.Count }).ToList(),
            ["groups"] = report.Groups.Select(group => new ScriptObject
            {
                ["title"] = group.Title,
                ["changes"] = group.Changes.Select(Change).ToList(),
            }).ToList(),
            ["other_title"] = ChangeReport.OtherCodeTitle,
            ["other_code"] = report.OtherCode.Select(line => new ScriptObject { ["place"] = $"{line.Path}:{line.Line}", ["text"] = line.Text, ["finding"] = line.Finding }).ToList(),
        };
        var context = new TemplateContext { LoopLimit = 1_000_000 };
        context.PushGlobal(page);
        output.Write(Template.Parse(reader.ReadToEnd()).Render(context));
    }

    private static ScriptObject Change(ReportedChange reported) => new()
    {
        ["what"] = reported.Change.What,
        ["reason"] = reported.Change.RenameReason,
        ["advice"] = reported.Change.IsBreaking ? reported.Change.Advice : null,
        ["impact"] = reported.Change.IsBreaking ? ChangeReport.ImpactList(reported.Change.Impact).ToList() : [],
        ["place"] = $"{reported.Place.Path}:{reported.Place.StartLine + 1}",
        ["code"] = reported.Code.Select(line => new ScriptObject { ["place"] = $"{line.Path}:{line.Line}", ["text"] = line.Text }).ToList(),
    };
}
