using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;

namespace Clientele.Tests.ServiceResults;

/// <summary>A set of numbered rows, served in pages.</summary>
internal static class RowServer
{
    /// <summary>Pages by next links, at most so many rows in each.</summary>
    public static FakeService WithNextLinks(int rows, int pageSize) => new(request =>
    {
        var query = Query(request);
        var skip = Number(query, "$skiptoken") ?? Number(query, "$skip") ?? 0;
        var left = Number(query, "$top") ?? rows;
        var size = Math.Min(Math.Min(pageSize, left), Math.Max(0, rows - skip));
        var more = left > size && skip + size < rows;
        var next = more ? $",\"@odata.nextLink\":\"{FakeService.Root}Rows?$skiptoken={skip + size}&$top={left - size}\"" : "";
        return FakeService.Json($$"""{"@odata.context":"x","value":[{{Rows(skip, size)}}]{{next}}}""");
    });

    /// <summary>Knows <c>$top</c> and <c>$skip</c> only.</summary>
    public static FakeService WithoutNextLinks(int rows) => new(request =>
    {
        var query = Query(request);
        var skip = Number(query, "$skip") ?? 0;
        var size = Math.Min(Number(query, "$top") ?? rows, Math.Max(0, rows - skip));
        var count = query.ContainsKey("$count") ? $"\"@odata.count\":{rows}," : "";
        return FakeService.Json($$"""{{{count}}"value":[{{Rows(skip, size)}}]}""");
    });

    public static IEnumerable<string> Names(int from, int count) => Enumerable.Range(from, count).Select(row => $"row {row}");

    private static string Rows(int from, int count) => string.Join(',', Names(from, count).Select(name => $$"""{"name":"{{name}}"}"""));

    private static Dictionary<string, string> Query(HttpRequestMessage request) =>
        Uri.UnescapeDataString(request.RequestUri!.Query).TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);

    private static int? Number(Dictionary<string, string> query, string name) =>
        query.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : null;
}
