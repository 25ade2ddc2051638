using System;
using System.Collections.Generic;
using System.IO;

namespace Clientele.Tool.Reports;

/// <summary>The forms that a change report can have.</summary>
internal static class ReportFormats
{
    public const string Text = "text";

    /// <summary>Annotations of GitHub's workflow commands; for <c>check</c>.</summary>
    public const string GitHub = "github";

    private static readonly Dictionary<string, Action<ChangeReport, TextWriter>> s_writers = new(StringComparer.Ordinal)
    {
        [Text] = (report, output) => new TextReport(output, hasColors: false).Write(report),
        ["markdown"] = MarkdownReport.Write,
        ["json"] = JsonReport.Write,
        ["sarif"] = SarifReport.Write,
        ["html"] = HtmlReport.Write,
        [GitHub] = GitHubReport.Write,
    };

    public static string[] Names { get; } = [.. s_writers.Keys];

    public static void Write(string format, ChangeReport report, TextWriter output) => s_writers[format](report, output);
}
