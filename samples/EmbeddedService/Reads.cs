using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using EmbeddedService.Data;
using EmbeddedService.Querying;
using EmbeddedService.Wire;
using Microsoft.OData.Edm;

namespace EmbeddedService;

/// <summary>Answers to GET.</summary>
internal static class Reads
{
    public static Answer Get(Call call)
    {
        var target = call.Target;
        Restrictions.Check(target.Source, call.Request);
        return target switch
        {
            { IsRows: true, IsCount: true } => Answer.Text(
                200, call.Request.Query.Apply(target.Rows!, call.Evaluator).Count.ToString(CultureInfo.InvariantCulture)),
            { IsRows: true } => Page(call, target.Rows!, (IEdmStructuredType)target.Type, Context(target)),
            { Row: { } row } => Single(call, row, (IEdmStructuredType)target.Type, Context(target) + "/$entity"),
            { Value: { } value } => Value(call, value, target.Type),
            { Relation: not null } or { Type: not IEdmStructuredType } => Answer.NoContent,
            _ => throw Fault.NotFound("There is no such row."),
        };
    }

    /// <summary>A page of rows, with a next link where the service limits pages and there is more.</summary>
    public static Answer Page(Call call, IEnumerable<Row> all, IEdmStructuredType type, string context)
    {
        var query = call.Request.Query;
        var rows = query.Apply(all, call.Evaluator);
        var wanted = query.Cut(rows).ToList();
        var from = call.SkipToken;
        var page = call.Options.PageLimit is { } limit ? wanted.Skip(from).Take(limit).ToList() : wanted;
        var next = from + page.Count;
        return Object(call, context, (json, writer) =>
        {
            if (call.Request.Count)
            {
                json.WriteNumber("@odata.count", rows.Count);
            }

            json.WriteStartArray("value");
            foreach (var row in page)
            {
                writer.Row(row, type, call.Request.SelectExpand);
            }

            json.WriteEndArray();
            if (next < wanted.Count)
            {
                json.WriteString("@odata.nextLink", NextLink(call.Address, next));
            }
        });
    }

    public static Answer Single(Call call, Row row, IEdmStructuredType type, string context, int status = 200) =>
        Object(call, context, (_, writer) => writer.Members(row, type, call.Request.SelectExpand), status);

    /// <summary>A primitive, complex or collection value (OData JSON §11, §12).</summary>
    public static Answer Value(Call call, object value, IEdmType type) =>
        value is Row row
            ? Single(call, row, (IEdmStructuredType)type, type.FullTypeName())
            : Object(call, type.FullTypeName(), (json, writer) =>
            {
                json.WritePropertyName("value");
                writer.Value(value, type);
            });

    private static Answer Object(Call call, string context, Action<Utf8JsonWriter, RowWriter> members, int status = 200)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", $"{call.Root}$metadata#{context}");
            members(json, new RowWriter(json, call.Relations));
            json.WriteEndObject();
        }

        return new Answer(status, buffer.WrittenSpan.ToArray(), Answer.Json);
    }

    private static string Context(PathResult target) => target.Source?.Name ?? target.Type.FullTypeName();

    private static string NextLink(Uri address, int from)
    {
        var options = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(o => !Uri.UnescapeDataString(o).StartsWith("$skiptoken=", StringComparison.Ordinal))
            .Append($"$skiptoken={from.ToString(CultureInfo.InvariantCulture)}");
        return $"{address.GetLeftPart(UriPartial.Path)}?{string.Join('&', options)}";
    }
}
