using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Clientele.ODataServer.Tests;

/// <summary>
/// Answers requests that prefer it later, as OData Protocol 4.01 §11.6 has it: 202 and a status monitor, which says "not yet" once and then gives what the service answers to
/// the request. ASP.NET Core OData 9.5 ignores the preference, so this stands before it.
/// </summary>
internal sealed class LateAnswers
{
    private const string Monitors = "/odata/$async";

    private readonly ConcurrentDictionary<string, Job> _jobs = new();
    private int _last;

    /// <summary>Whether results come as <c>application/http</c>, as services of version 4.0 give them; otherwise with <c>AsyncResult</c>.</summary>
    public bool IsText { get; set; }

    public async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments(Monitors, StringComparison.Ordinal, out var number))
        {
            await MonitorAsync(context, next, number.Value!.TrimStart('/'));
        }
        else if (context.Request.Headers["Prefer"].Any(value => value!.Contains("respond-async", StringComparison.Ordinal)))
        {
            var id = Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);
            _jobs[id] = await Job.OfAsync(context.Request);
            Later(context, id);
        }
        else
        {
            await next(context);
        }
    }

    private static void Later(HttpContext context, string id)
    {
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.Headers.Location = $"{Monitors}/{id}";
        context.Response.Headers.RetryAfter = "0";
    }

    private async Task MonitorAsync(HttpContext context, RequestDelegate next, string id)
    {
        if (!_jobs.TryGetValue(id, out var job))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (HttpMethods.IsDelete(context.Request.Method))
        {
            _jobs.TryRemove(id, out _);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        else if (!job.WasAsked)
        {
            job.WasAsked = true;
            Later(context, id);
        }
        else
        {
            await FinishAsync(context, next, job);
        }
    }

    private async Task FinishAsync(HttpContext context, RequestDelegate next, Job job)
    {
        job.Restore(context.Request);
        var body = context.Response.Body;
        using var result = new MemoryStream();
        context.Response.Body = result;
        await next(context);
        context.Response.Body = body;

        var status = context.Response.StatusCode;
        var headers = context.Response.Headers.ToList();
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.ContentLength = null;
        if (IsText)
        {
            context.Response.Headers.Clear();
            context.Response.ContentType = "application/http";
            var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} It is done\r\n");
            headers.ForEach(header => text.Append(CultureInfo.InvariantCulture, $"{header.Key}: {header.Value}\r\n"));
            await body.WriteAsync(Encoding.UTF8.GetBytes(text.Append("\r\n").ToString()));
        }
        else
        {
            context.Response.Headers["AsyncResult"] = status.ToString(CultureInfo.InvariantCulture);
        }

        result.Position = 0;
        await result.CopyToAsync(body);
    }

    /// <summary>The request for the result has no body; the one that is answered may have.</summary>
    private sealed record HasBody(bool CanHaveBody) : IHttpRequestBodyDetectionFeature;

    private sealed record Job(string Method, PathString Path, QueryString Query, IReadOnlyList<KeyValuePair<string, StringValues>> Headers, byte[] Body)
    {
        public bool WasAsked { get; set; }

        public static async Task<Job> OfAsync(HttpRequest request)
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            return new Job(request.Method, request.Path, request.QueryString, [.. request.Headers], body.ToArray());
        }

        public void Restore(HttpRequest request)
        {
            (request.Method, request.Path, request.QueryString) = (Method, Path, Query);
            request.Headers.Clear();
            foreach (var (name, value) in Headers.Where(header => header.Key != "Prefer"))
            {
                request.Headers[name] = value;
            }

            request.Body = new MemoryStream(Body);
            request.HttpContext.Features.Set<IHttpRequestBodyDetectionFeature>(new HasBody(Body.Length > 0));
        }
    }
}
