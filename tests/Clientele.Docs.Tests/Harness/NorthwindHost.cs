using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Clientele.Docs.Tests.Harness;

/// <summary>The invented OData service over real HTTP, for programs that make their client themselves; it runs as long as the tests do.</summary>
internal static class NorthwindHost
{
    private static readonly NorthwindService s_northwind = new();

    private static readonly Lazy<LoopbackService> s_server = new(() => LoopbackService.StartAsync(AnswerAsync).GetAwaiter().GetResult());

    /// <summary>The address that pages give it, which nobody has.</summary>
    public const string Published = "https://services.example.org/";

    /// <summary>Where it really is.</summary>
    public static Uri Address => s_server.Value.Address;

    private static async Task AnswerAsync(HttpContext context)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(new Uri(Published), context.Request.Path + context.Request.QueryString));
        if (context.Request.ContentLength > 0)
        {
            request.Content = new StreamContent(context.Request.Body);
        }

        using var response = await s_northwind.AnswerAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
