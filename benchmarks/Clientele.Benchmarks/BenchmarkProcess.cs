using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Clientele.Benchmarks;

/// <summary>Comparisons whose server and clients are processes of their own.</summary>
internal static class BenchmarkProcess
{
    /// <summary>Starts a server, and lets clients take turns that each print their figures in a line.</summary>
    /// <param name="mode">The comparison, as the command line names it.</param>
    /// <param name="candidates">Names of the clients.</param>
    /// <param name="turns">Number of processes of each.</param>
    /// <returns>The medians of each client's figures.</returns>
    public static async Task<Dictionary<string, double[]>> TakeTurnsAsync(string mode, string[] candidates, int turns)
    {
        using var server = Start(mode, "serve");
        var address = await server.StandardOutput.ReadLineAsync();
        var results = candidates.ToDictionary(candidate => candidate, _ => new List<double[]>());
        for (var turn = 0; turn < turns; turn++)
        {
            foreach (var candidate in candidates)
            {
                using var client = Start(mode, candidate, address!);
                var line = await client.StandardOutput.ReadLineAsync();
                await client.WaitForExitAsync();
                results[candidate].Add([.. line!.Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))]);
            }
        }

        server.Kill();
        return results.ToDictionary(
            result => result.Key,
            result => Enumerable.Range(0, result.Value[0].Length).Select(index => Measure.Median(result.Value.Select(figures => figures[index]))).ToArray());
    }

    /// <summary>Serves <c>{folder}/{set}</c>, whatever the set, prints its address, and goes on until it is killed.</summary>
    /// <param name="page">The page of a folder, by the request for it.</param>
    public static async Task ServeAsync(Func<string, HttpRequest, byte[]> page)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/{folder}/{set}", async (string folder, HttpContext context) =>
        {
            var body = page(folder, context.Request);
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body);
        });
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Task.Delay(-1);
    }

    /// <summary>Starts this program again: by its own executable, or by <c>dotnet</c> with its assembly.</summary>
    private static Process Start(params string[] args)
    {
        var program = Environment.ProcessPath!;
        string[] assembly = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
        return Process.Start(new ProcessStartInfo(program, [.. assembly, .. args])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
    }
}
