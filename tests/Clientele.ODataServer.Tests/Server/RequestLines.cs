using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Clientele.ODataServer.Tests;

/// <summary>Notes what a server is asked: method and address as they came, and the body.</summary>
internal sealed class RequestLines
{
    private readonly ConcurrentQueue<Asked> _asked = new();

    /// <summary>Told of each request before it is answered.</summary>
    public Action<Asked>? Seen { get; set; }

    public IReadOnlyList<Asked> All => [.. _asked];

    public Asked Last => _asked.Last();

    public async Task NoteAsync(HttpContext context, RequestDelegate next)
    {
        context.Request.EnableBuffering();
        using var reader = new System.IO.StreamReader(context.Request.Body, leaveOpen: true);
        var body = await reader.ReadToEndAsync();
        context.Request.Body.Position = 0;
        var address = Uri.UnescapeDataString(context.Request.GetEncodedPathAndQuery());
        var asked = new Asked(context.Request.Method, address.Replace("/odata/", "", StringComparison.Ordinal), body,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
        _asked.Enqueue(asked);
        Seen?.Invoke(asked);
        await next(context);
    }
}

/// <summary>One request, as it came.</summary>
/// <param name="Address">Relative to the service root, not percent-encoded.</param>
internal sealed record Asked(string Method, string Address, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public override string ToString() => $"{Method} {Address}";
}
