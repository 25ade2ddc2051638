using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Clientele.OpenApiServer.Tests.Server;

/// <summary>Bodies that are no JSON: files, forms, streams, downloads, events.</summary>
internal static class BodyEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("/files").DisableAntiforgery();
        files.MapPost("/one", (IFormFile file) => new Upload(file.FileName, file.ContentType, file.Length, null));
        files.MapPost("/many", (IFormFileCollection files) => files.Select(file => new Upload(file.FileName, file.ContentType, file.Length, null)).ToList());
        files.MapPost("/noted", (IFormFile file, [FromForm] string note) => new Upload(file.FileName, file.ContentType, file.Length, note));
        files.MapPost("/form", ([FromForm] Address address) => address);
        files.MapPost("/stream", async (Stream body) => new Upload("stream", null, await CountAsync(body), null));
        files.MapGet("/bytes", () => TypedResults.File(new byte[] { 1, 2, 3 }, "application/octet-stream", "three.bin")).Produces<Stream>(200, "application/octet-stream");
        files.MapGet("/pipe", () => TypedResults.Stream(new MemoryStream(Encoding.UTF8.GetBytes("streamed")), "application/octet-stream")).Produces<Stream>(200, "application/octet-stream");
        files.MapGet("/csv", () => TypedResults.Text("a;b\n", "text/csv")).Produces<string>(200, "text/csv");

        app.MapGet("/feed", (CancellationToken cancellationToken) => TypedResults.ServerSentEvents(TicksAsync(cancellationToken)));
        app.MapGet("/feed/texts", (CancellationToken cancellationToken) => TypedResults.ServerSentEvents(TextsAsync(cancellationToken)));
    }

    private static async Task<long> CountAsync(Stream body)
    {
        var buffer = new MemoryStream();
        await body.CopyToAsync(buffer);
        return buffer.Length;
    }

    private static async IAsyncEnumerable<SseItem<Tick>> TicksAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var number = 1; number <= 3; number++)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return new SseItem<Tick>(new Tick(number, Yard.Noon), "tick") { EventId = number.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        }
    }

    private static async IAsyncEnumerable<string> TextsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        yield return "one";
        yield return "two\nlines";
    }
}
