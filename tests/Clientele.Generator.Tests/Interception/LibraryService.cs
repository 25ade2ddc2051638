using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Generator.Tests.Interception;

/// <summary>Answers each request with one book or author, narrowed to what <c>$select</c> and <c>$expand</c> ask for and no more.</summary>
internal sealed class LibraryService : RecordingHandler
{
    private const string Author = """
        "id": 7, "name": "Ann", "home": { "city": "Oslo", "zip": "0150" }, "fax": "none"
        """;

    private const string Book = """
        "@odata.type": "#Lib.Book", "id": "00000000-0000-0000-0000-000000000001", "created": "2026-01-02T03:04:05Z", "title": "Snow", "genre": "Poetry",
        "pages": 12, "price": 9.5, "tags": ["a", "b"], "class": "C", "shelf": "S3"
        """;

    protected override Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath.Trim('/');
        var query = Uri.UnescapeDataString(request.RequestUri.Query.TrimStart('?'));
        var isAuthor = path.StartsWith("Author", StringComparison.Ordinal) || path == "Founder";
        var row = isAuthor
            ? $$"""{ "@odata.etag": "W/1", {{Author}}, "books": [{ {{Book}}, "author": { {{Author}} } }] }"""
            : $$"""{ "@odata.etag": "W/2", {{Book}}, "author": { {{Author}} }, "editions": [{ {{Book}} }, { {{Book}} }] }""";
        var narrowed = Narrow((JsonObject)JsonNode.Parse(row)!, query, '&');
        var body = path.EndsWith(')') && !path.Contains('.', StringComparison.Ordinal) || path == "Founder" ? narrowed : new JsonObject { ["value"] = new JsonArray(narrowed) };
        return Task.FromResult(Json(body.ToJsonString()));
    }

    private static JsonObject Narrow(JsonObject row, string options, char separator)
    {
        var parts = Split(options, separator).ToDictionary(option => option.Split('=', 2)[0], option => option.Split('=', 2)[^1]);
        var expand = parts.TryGetValue("$expand", out var expanded) ? Split(expanded, ',').ToDictionary(Name, Inner) : [];
        var select = parts.TryGetValue("$select", out var selected) ? selected.Split(',') : null;
        var result = new JsonObject();
        foreach (var (name, value) in row)
        {
            var paths = select?.Select(WithoutCast).Where(path => path == name || path.StartsWith(name + "/", StringComparison.Ordinal)).ToList();
            if (expand.TryGetValue(name, out var inner))
            {
                result[name] = value is JsonArray rows
                    ? new JsonArray([.. rows.Select(item => Narrow((JsonObject)item!, inner, ';'))])
                    : Narrow((JsonObject)value!, inner, ';');
            }
            else if (name.StartsWith('@') || (paths is null ? name is not ("books" or "author" or "editions") : paths.Count > 0))
            {
                result[name] = value is JsonObject part && paths is { Count: > 0 } && paths[0] != name
                    ? new JsonObject(part.Where(member => paths.Contains(name + "/" + member.Key)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())))
                    : value?.DeepClone();
            }
        }

        return result;
    }

    private static string WithoutCast(string path) => path.Contains('.', StringComparison.Ordinal) ? path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..] : path;

    private static string Name(string item) => WithoutCast(item.Split('(')[0]);

    private static string Inner(string item) => item.EndsWith(')') ? item[(item.IndexOf('(', StringComparison.Ordinal) + 1)..^1] : "";

    private static IEnumerable<string> Split(string text, char separator)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0 && text[i] == separator)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }
}
