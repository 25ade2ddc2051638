using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Clientele.Testing.Description;
using Clientele.Testing.Service;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Clientele.Testing.Recording;

/// <summary>Records an OData service: rows, each in its set with all that was seen of it, and answers that are no rows.</summary>
internal sealed class ODataRecorder(FakeODataService service, RecordingOptions options) : ServiceRecorder(service, options)
{
    private readonly FakeDescription _description = service.Description;
    private readonly RowCollector _rows = new(service.Description);

    /// <summary>Asks for the keys, since a row without its key cannot be told from others.</summary>
    public override Uri Widened(Uri address, FakeRequest asked)
    {
        if (asked.Method != "GET" || !asked.Options.TryGetValue("$select", out var selected) || asked.Options.ContainsKey("$apply")
            || ODataPaths.Of(_description, asked)?.LastSegment.EdmType?.AsElementType() is not IEdmEntityType type)
        {
            return address;
        }

        var names = selected.Split(',', StringSplitOptions.TrimEntries);
        var missing = names.Contains("*") ? [] : _description.Facts(type).Key.Select(key => key.Name).Except(names, StringComparer.Ordinal).ToList();
        return missing.Count == 0 ? address : new UriBuilder(address) { Query = Added(address.Query, string.Concat(missing.Select(name => "," + name))) }.Uri;
    }

    protected override void Add(FakeRequest asked, int status, string mediaType, JsonNode? body)
    {
        var path = ODataPaths.Of(_description, asked);
        var isOperation = path?.LastSegment is OperationSegment or OperationImportSegment;
        if (asked.Method != "GET" && !isOperation)
        {
            // The fake computes changes itself.
            return;
        }

        if (path is null || isOperation || status != 200 || asked.Options.ContainsKey("$apply") || asked.Options.ContainsKey("$compute") || body is not JsonObject json || !_rows.TryAdd(path, json)
            || path.OfType<NavigationPropertySegment>().Any())
        {
            // Without the row, its related data can be found by the request only.
            Keep(asked, status, mediaType, body);
        }
    }

    protected override SeedFile Write(Scrubber scrubber) => new(
        Service.Contract.Name,
        [.. _rows.Sets.Select(set => (set.Key, (IReadOnlyList<JsonObject>)[.. set.Value.Rows.Select(row => Scrubbed(scrubber, row, set.Value.Type))]))],
        [.. _rows.Singletons.Select(single => (single.Key, Scrubbed(scrubber, single.Value.Row, single.Value.Type)))],
        Answers(scrubber, Place));

    private static string Added(string query, string text)
    {
        var options = query.TrimStart('?').Split('&');
        return string.Join('&', options.Select(option => Uri.UnescapeDataString(option.Split('=')[0]) == "$select" ? option + text : option));
    }

    private JsonObject Scrubbed(Scrubber scrubber, JsonObject row, IEdmStructuredType type) => (JsonObject)scrubber.Scrub(row, ScrubPlace.Of(_description, type))!;

    private ScrubPlace Place(FakeRequest asked) => ODataPaths.Of(_description, asked)?.LastSegment switch
    {
        PropertySegment { Property: { DeclaringType: { } holder } property } when property.Type.IsPrimitive() => ScrubPlace.Of(_description, holder).Member(property.Name, Options),
        { EdmType: { } type } segment => type.AsElementType() is IEdmStructuredType structured ? ScrubPlace.Of(_description, structured) : new ScrubPlace(segment.Identifier ?? ""),
        _ => new ScrubPlace(""),
    };
}
