using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Clientele.Tool.Reports;

/// <summary>A report for programs.</summary>
internal static class JsonReport
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(ChangeReport report, TextWriter output) => output.WriteLine(Json(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("old", report.Old);
        writer.WriteString("new", report.New);
        writer.WriteNumber("exitCode", report.ExitCode);
        writer.WriteNumber("breaking", report.BreakingCount);
        writer.WriteStartArray("changes");
        foreach (var change in report.Changes)
        {
            Write(writer, change);
        }

        writer.WriteEndArray();
        Write(writer, "otherCode", report.OtherCode);
        writer.WriteEndObject();
    }));

    internal static string Json(System.Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.ToArray()).ReplaceLineEndings("\n");
    }

    private static void Write(Utf8JsonWriter writer, ReportedChange reported)
    {
        var change = reported.Change;
        writer.WriteStartObject();
        writer.WriteString("subject", change.Subject);
        writer.WriteStartArray("impact");
        foreach (var impact in ChangeReport.ImpactList(change.Impact))
        {
            writer.WriteStringValue(impact);
        }

        writer.WriteEndArray();
        writer.WriteString("what", change.What);
        if (change.RenameReason is { } reason)
        {
            writer.WriteString("renamedTo", Generator.Surfaces.Entries.SurfaceKey.Show(change.After!));
            writer.WriteString("reason", reason);
        }

        if (change.Advice is { } advice)
        {
            writer.WriteString("advice", advice);
        }

        writer.WriteString("file", reported.Place.Path);
        writer.WriteNumber("line", reported.Place.StartLine + 1);
        writer.WriteNumber("column", reported.Place.StartColumn + 1);
        Write(writer, "code", reported.Code);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, System.Collections.Generic.IReadOnlyList<CodeLine> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var line in lines)
        {
            writer.WriteStartObject();
            writer.WriteString("file", line.Path);
            writer.WriteNumber("line", line.Line);
            writer.WriteNumber("column", line.Column);
            writer.WriteString("text", line.Text);
            writer.WriteString("finding", line.Finding);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
