using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Clientele.Testing.Http;

namespace Clientele.Testing.Service;

/// <summary>One request of a batch.</summary>
/// <param name="Id">Its name in the batch; empty where it has none.</param>
/// <param name="Group">The atomicity group or change set that it is in.</param>
/// <param name="Method">The verb.</param>
/// <param name="Url">The address as it was said.</param>
/// <param name="Headers">Header fields.</param>
/// <param name="Body">Bytes of the body.</param>
/// <param name="DependsOn">Names of requests and groups that must have succeeded.</param>
internal sealed record BatchItem(
    string Id, string? Group, string Method, string Url, Dictionary<string, string> Headers, byte[] Body, IReadOnlyList<string> DependsOn);

/// <summary>One answer of a batch.</summary>
internal sealed record BatchResult(string Id, string? Group, FakeResponse Response);

/// <summary>Answers batches (OData Protocol 4.01 §11.7): one request after the other; an atomicity group as a whole or not at all.</summary>
internal sealed class BatchAnswer(FakeRequest batch, Func<FakeRequest, FakeResponse> answer, Func<Action> snapshot, bool stops)
{
    private const string InGroup = "Another request of the atomicity group failed.";

    private readonly List<BatchResult> _results = [];
    private readonly Dictionary<string, string> _locations = new(StringComparer.Ordinal);

    public static FakeResponse Of(FakeRequest batch, Func<FakeRequest, FakeResponse> answer, Func<Action> snapshot)
    {
        var type = batch.Headers.GetValueOrDefault("Content-Type") ?? "";
        if (type.Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            return JsonBatch.Write(new BatchAnswer(batch, answer, snapshot, stops: false).Run(JsonBatch.Read(batch)));
        }

        return type.StartsWith("multipart/mixed", StringComparison.OrdinalIgnoreCase)
            ? MultipartBatch.Write(new BatchAnswer(batch, answer, snapshot, stops: !batch.Prefers("continue-on-error")).Run(MultipartBatch.Read(batch)))
            : throw new FakeError(415, "A batch is multipart/mixed or application/json.");
    }

    private List<BatchResult> Run(List<BatchItem> items)
    {
        for (var i = 0; i < items.Count;)
        {
            var group = items[i].Group;
            var length = group is null ? 1 : items.Skip(i).TakeWhile(item => item.Group == group).Count();
            if (!Run(items.GetRange(i, length), group) && stops)
            {
                break;
            }

            i += length;
        }

        return _results;
    }

    /// <summary>Answers a request, or those of a group; false where it failed.</summary>
    private bool Run(List<BatchItem> items, string? group)
    {
        var restore = group is null ? null : snapshot();
        var first = _results.Count;
        foreach (var item in items)
        {
            var response = Failed(item) is { } missing ? Refusal(424, $"The request '{missing}' failed, on which this one depends.") : One(item);
            _results.Add(new BatchResult(item.Id, group, response));
            if (response.Headers.FirstOrDefault(header => header.Key == "Location").Value is { } location)
            {
                _locations[item.Id] = location;
            }

            if (response.Status < 400)
            {
                continue;
            }

            if (restore is not null)
            {
                restore();
                for (var i = first; i < _results.Count - 1; i++)
                {
                    _results[i] = _results[i] with { Response = Refusal(424, InGroup) };
                }

                _results.AddRange(items.Skip(_results.Count - first).Select(rest => new BatchResult(rest.Id, group, Refusal(424, InGroup))).ToList());
            }

            return false;
        }

        return true;
    }

    private string? Failed(BatchItem item) => item.DependsOn.FirstOrDefault(name =>
        !_results.Exists(done => done.Id == name || done.Group == name) || _results.Exists(done => (done.Id == name || done.Group == name) && done.Response.Status >= 400));

    private FakeResponse One(BatchItem item)
    {
        var url = item.Url;
        if (url.StartsWith('$') && _locations.TryGetValue(url[1..].Split('/', '?')[0], out var location))
        {
            url = location + url[(url[1..].Split('/', '?')[0].Length + 1)..];
        }

        var root = batch.Root;
        var address = new Uri(root, url.StartsWith('/') && !url.StartsWith(root.AbsolutePath, StringComparison.Ordinal) ? url[1..] : url);
        var path = address.AbsolutePath.StartsWith(root.AbsolutePath, StringComparison.OrdinalIgnoreCase) ? address.AbsolutePath[root.AbsolutePath.Length..] : address.AbsolutePath;
        var query = address.Query.Length == 0 ? "" : Uri.UnescapeDataString(address.Query[1..]);
        return answer(new FakeRequest(item.Method.ToUpperInvariant(), address, Uri.UnescapeDataString(path), query, item.Headers, item.Body)
        {
            RootPath = batch.RootPath,
            BatchReferences = _locations,
        });
    }

    private static FakeResponse Refusal(int status, string message) =>
        FakeResponse.Text(status, "{\"error\":{\"code\":\"\",\"message\":\"" + JsonEncodedText.Encode(message) + "\"}}", FakeResponse.Json);
}
