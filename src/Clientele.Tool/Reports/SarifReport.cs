using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Clientele.Generator.Foundation;
using Clientele.Generator.Pipeline.Inputs;
using Clientele.Generator.Surfaces.Changes;
using Clientele.Shared;

namespace Clientele.Tool.Reports;

/// <summary>A report in SARIF 2.1.0, which code scanning reads. What breaks has the id of the build's rule, CLT5001, what is new CLT5002.</summary>
internal static class SarifReport
{
    private static readonly (string Id, string Level, string Name, string Words)[] s_rules =
    [
        ("CLT5001", "error", "BreakingChange", "The description has a breaking change"),
        ("CLT5002", "note", "Addition", "There is more than before"),
        ("CLT5000", "none", "Words", "Documentation changed"),
    ];

    public static void Write(ChangeReport report, TextWriter output) => output.WriteLine(JsonReport.Json(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        WriteTool(writer);
        writer.WriteStartArray("results");
        foreach (var change in report.Changes)
        {
            Write(writer, change);
        }

        foreach (var line in report.OtherCode)
        {
            Write(writer, line);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }));

    private static void WriteTool(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "Clientele");
        writer.WriteString("version", BuildFacts.GeneratorVersion);
        writer.WriteStartArray("rules");
        foreach (var (id, _, name, words) in s_rules)
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteString("name", name);
            writer.WriteStartObject("shortDescription");
            writer.WriteString("text", words);
            writer.WriteEndObject();
            if (id != "CLT5000")
            {
                writer.WriteString("helpUri", HelpLink.Of(id));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ReportedChange reported)
    {
        var change = reported.Change;
        var rule = change.IsBreaking ? 0 : change.Impact.HasAny(Impact.Additive) ? 1 : 2;
        Start(writer, rule, $"{change.What}{(change.RenameReason is { } reason ? $", because {reason}" : "")}.{(change.Advice is { } advice ? $" To do: {advice}." : "")}");

        // The user's lines first, where there are any: they are what is to be changed.
        foreach (var line in reported.Code)
        {
            Place(writer, line.Path, line.Line, line.Column);
        }

        if (reported.Code.Count == 0)
        {
            Place(writer, reported.Place.Path, reported.Place.StartLine + 1, reported.Place.StartColumn + 1);
        }

        writer.WriteEndArray();
        if (reported.Code.Count > 0)
        {
            writer.WriteStartArray("relatedLocations");
            Place(writer, reported.Place.Path, reported.Place.StartLine + 1, reported.Place.StartColumn + 1);
            writer.WriteEndArray();
        }

        writer.WriteStartObject("properties");
        writer.WriteStartArray("impact");
        foreach (var impact in ChangeReport.ImpactList(change.Impact))
        {
            writer.WriteStringValue(impact);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CodeLine line)
    {
        Start(writer, 0, line.Finding);
        Place(writer, line.Path, line.Line, line.Column);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>A result up to its list of places.</summary>
    private static void Start(Utf8JsonWriter writer, int rule, string message)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", s_rules[rule].Id);
        writer.WriteNumber("ruleIndex", rule);
        writer.WriteString("level", s_rules[rule].Level);
        writer.WriteStartObject("message");
        writer.WriteString("text", message);
        writer.WriteEndObject();
        writer.WriteStartArray("locations");
    }

    private static void Place(Utf8JsonWriter writer, string path, int line, int column)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)));
        writer.WriteEndObject();
        writer.WriteStartObject("region");
        writer.WriteNumber("startLine", line);
        writer.WriteNumber("startColumn", column);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
