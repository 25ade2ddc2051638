using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Clientele.Testing.Http;
using Clientele.Testing.Querying;
using Clientele.Testing.Rows;
using Clientele.Testing.Wire;
using Microsoft.OData.Edm;

namespace Clientele.Testing.Service;

/// <summary>Answers to GET.</summary>
internal sealed class ODataReads(ODataCall call, Uri root, int? pageSize)
{
    // As services write texts: apostrophes and non-ASCII letters are not escaped.
    private static readonly JsonWriterOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public FakeResponse Answer()
    {
        var target = call.Target;
        if (target.IsCount)
        {
            return FakeResponse.Text(200, Counted(target).ToString(CultureInfo.InvariantCulture), "text/plain");
        }

        if (target.IsRaw)
        {
            return Raw(target);
        }

        if (target.Rows is { } rows)
        {
            return target.IsReference ? References(rows) : List(rows, target);
        }

        if (target.IsValue)
        {
            return target.Value is null ? FakeResponse.NoContent : Value(target.Value, target.Type);
        }

        if (target.Row is { } row)
        {
            return target.IsReference ? Reference(row) : Single(row, (IEdmStructuredType)target.Type!, 200);
        }

        // A navigation property without a target has no content (OData Protocol 4.01 §11.2.7); an entity that is not there is not found.
        return target.Relation is not null && target.MissingKey is null
            ? FakeResponse.NoContent
            : throw FakeError.NotFound("There is no entity with this key.");
    }

    /// <summary>One entity.</summary>
    public FakeResponse Single(Row row, IEdmStructuredType declared, int status)
    {
        var tag = EntityTag(row);
        var response = Body(status, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("@odata.context", EntityContext(row));
            Writer(writer).Members(row, declared, call.SelectExpand);
            writer.WriteEndObject();
        });
        return tag is null ? response : response.With("ETag", tag);
    }

    /// <summary>A value of an operation or a property.</summary>
    public FakeResponse Value(object value, IEdmType? type) => Body(200, writer =>
    {
        writer.WriteStartObject();
        if (value is Row row)
        {
            writer.WriteString("@odata.context", Context(row.Type));
            Writer(writer).Members(row, type as IEdmStructuredType, call.SelectExpand);
        }
        else
        {
            writer.WriteString("@odata.context", root + "$metadata#" + (type?.FullTypeName() ?? "Edm.Untyped"));
            writer.WritePropertyName("value");
            Writer(writer).Value(value, type, Selection.All);
        }

        writer.WriteEndObject();
    });

    /// <summary>A list of entities, by the options of the request.</summary>
    public FakeResponse List(IEnumerable<Row> source, Target target)
    {
        var query = call.Query;
        if (call.Apply is { } apply)
        {
            source = new Aggregator(call.Compiler).Apply(source, apply);
        }

        var rows = query.Apply(source, call.Compiler);
        var rest = (query with { Top = query.Top is { } top ? Math.Max(0, top - call.SkipToken) : null, Skip = query.Skip + call.SkipToken }).Cut(rows).ToList();
        var size = PageSize();
        var page = size is { } most && rest.Count > most ? rest[..most] : rest;
        var declared = call.Apply is null ? target.Type as IEdmStructuredType : null;
        var response = Body(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("@odata.context", Context(target.Type));
            if (call.Count)
            {
                writer.WriteNumber("@odata.count", rows.Count);
            }

            var rowWriter = Writer(writer);
            writer.WriteStartArray("value");
            foreach (var row in page)
            {
                rowWriter.Row(row, declared, call.SelectExpand);
            }

            writer.WriteEndArray();
            if (page.Count < rest.Count)
            {
                writer.WriteString("@odata.nextLink", NextLink(call.SkipToken + page.Count));
            }

            writer.WriteEndObject();
        });
        return call.Request.Prefers("maxpagesize") && size is { } applied
            ? response.With("Preference-Applied", "odata.maxpagesize=" + applied.ToString(CultureInfo.InvariantCulture))
            : response;
    }

    private FakeResponse References(IReadOnlyList<Row> rows) => Body(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("@odata.context", root + "$metadata#Collection($ref)");
        writer.WriteStartArray("value");
        foreach (var row in call.Query.Cut(call.Query.Apply(rows, call.Compiler)))
        {
            Writer(writer).Reference(row);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private FakeResponse Reference(Row row) => Body(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("@odata.context", root + "$metadata#$ref");
        writer.WriteString("@odata.id", call.Description.Address(row));
        writer.WriteEndObject();
    });

    private long Counted(Target target) => target switch
    {
        { Rows: { } rows } => call.Query.Apply(rows, call.Compiler).Count,
        { Value: IEnumerable<object?> items } => items.Count(),
        _ => throw FakeError.NotFound("Only collections have a $count."),
    };

    private static FakeResponse Raw(Target target)
    {
        if (!target.IsValue)
        {
            return Stream(target.Row ?? throw FakeError.NotFound("There is no entity with this key."), "");
        }

        return target.Value switch
        {
            null => FakeResponse.NoContent,
            byte[] bytes => new FakeResponse(200, bytes, "application/octet-stream"),
            DateTimeOffset moment => FakeResponse.Text(200, EdmValue.Text(moment), "text/plain"),
            var value => FakeResponse.Text(200, KeyText.Of(value)!, "text/plain"),
        };
    }

    /// <summary>The content of a stream.</summary>
    public static FakeResponse Stream(Row row, string name) => row.Streams is { } streams && streams.TryGetValue(name, out var medium)
        ? new FakeResponse(200, medium.Content, medium.ContentType)
        : name.Length == 0 ? throw FakeError.NotFound("The entity has no medium.") : FakeResponse.NoContent;

    private int? PageSize()
    {
        const string preference = "maxpagesize=";
        var asked = call.Request.Headers.TryGetValue("Prefer", out var said) && said.IndexOf(preference, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
            && int.TryParse(said.AsSpan(at + preference.Length).ToString().Split(',', ';', ' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : (int?)null;
        return (asked, pageSize) switch
        {
            ({ } a, { } b) => Math.Min(a, b),
            _ => asked ?? pageSize,
        };
    }

    /// <summary>The request's own address with another skip token.</summary>
    private string NextLink(int at)
    {
        var options = call.Request.Address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(option => !Uri.UnescapeDataString(option).StartsWith("$skiptoken=", StringComparison.Ordinal))
            .Append("$skiptoken=" + at.ToString(CultureInfo.InvariantCulture));
        return call.Request.Address.GetLeftPart(UriPartial.Path) + "?" + string.Join('&', options);
    }

    private string? EntityTag(Row row) => EntityTags.Of(call.Description, row);

    /// <summary>The context of a result that is in no entity set names its type (OData Protocol 4.01 §10.16).</summary>
    private string EntityContext(Row row) => call.Target is { Operation: null, Import: null } || call.Store.SetWith(row) is not null
        ? Context(row.Type) + "/$entity"
        : root + "$metadata#" + row.Type.FullTypeName();

    private string Context(IEdmType? type) => root + "$metadata#" + (type switch
    {
        IEdmEntityType entity when call.Target.Source is { } source && entity.IsOrInheritsFrom(source.EntityType) => source.Name,
        IEdmEntityType entity => call.Description.SetsOf(entity) is [var set, ..] ? set.Name : entity.FullTypeName(),
        { } other => other.FullTypeName(),
        null => "Edm.Untyped",
    });

    private RowWriter Writer(Utf8JsonWriter writer) => new(writer, call.Description, call.Relations, call.Compiler, EntityTag);

    private static FakeResponse Body(int status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, s_plain))
        {
            write(writer);
        }

        return new FakeResponse(status, buffer.WrittenSpan.ToArray(), FakeResponse.Json);
    }
}
