using System;
using System.Diagnostics;
using System.Linq;
using System.Runtime;
using System.Threading.Tasks;
using Clientele.Timetta;

namespace Clientele.Benchmarks;

/// <summary>What tests with fakes cost: the first start of a process, those after it, a test's rows and requests, many rows, many fakes.</summary>
internal static class FakeServices
{
    /// <summary>Rounds after which the runtime has optimized the code that they run.</summary>
    private const int WarmUp = 600;

    public static async Task RunAsync()
    {
        await FirstAsync();
        Console.WriteLine($"start and one request after it: {await MedianAsync(StartAsync, 50):F2} ms");

        var cold = await TimeAsync(TestAsync);
        var warming = await MedianAsync(TestAsync, WarmUp);
        Console.WriteLine($"200 rows and ten requests: {await MedianAsync(TestAsync, 200):F2} ms; the first time {cold:F1} ms, the median of the {WarmUp} before {warming:F2} ms");

        await using var many = new FakeTimetta();
        many.Projects.AddRange(Enumerable.Range(0, 10_000).Select(i => new Project { Id = Guid.NewGuid(), Name = $"P{i * 7919 % 10_000}" }));
        using var client = many.CreateClient();
        async Task ManyAsync() => await client.Projects.Where(p => p.Name.Contains("7")).OrderBy(p => p.Name).Take(10).Select(p => p.Name).ToListAsync();
        await ManyAsync();
        Console.WriteLine($"10,000 rows filtered and ordered: {await MedianAsync(ManyAsync, 20):F2} ms");

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var thousand = await TimeAsync(() => Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(StartAsync))));
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine($"1,000 fakes in parallel: {thousand:F0} ms, {kept / 1024:N0} KiB kept after them");
    }

    /// <summary>What the first fake of the process costs, step by step.</summary>
    private static async Task FirstAsync()
    {
        var start = Stopwatch.GetTimestamp();
        var methods = JitInfo.GetCompiledMethodCount();
        await using var fake = new FakeTimetta();
        using var timetta = fake.CreateClient();
        Report("constructor and client");
        await timetta.Projects.Select(p => p.Name).ToListAsync();
        Report("the first list");
        await timetta.Projects.Where(p => p.Name == "P").ToListAsync();
        Report("the first list with a filter");
        await timetta.Roles.CreateAsync(new RoleCreate { Id = Guid.NewGuid(), Name = "Tester", IsActive = true });
        Report("the first row that is created");

        void Report(string step)
        {
            var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            var compiled = JitInfo.GetCompiledMethodCount();
            Console.WriteLine($"first of the process, {step}: {took:F1} ms; {compiled - methods:N0} methods were compiled, those on a thread beside it too");
            (start, methods) = (Stopwatch.GetTimestamp(), JitInfo.GetCompiledMethodCount());
        }
    }

    /// <summary>A fake, a client, and one request that is answered.</summary>
    private static async Task StartAsync()
    {
        await using var fake = new FakeTimetta();
        using var timetta = fake.CreateClient();
        await timetta.Projects.Select(p => p.Name).ToListAsync();
    }

    private static async Task TestAsync()
    {
        await using var fake = new FakeTimetta();
        fake.Projects.AddRange(Enumerable.Range(0, 200).Select(i => new Project { Name = $"P{i}" }));
        using var timetta = fake.CreateClient();
        for (var i = 0; i < 10; i++)
        {
            var wanted = $"P{i}";
            await timetta.Projects.Where(p => p.Name == wanted).OrderBy(p => p.Name).Take(10).Select(p => p.Name).ToListAsync();
        }
    }

    private static async Task<double> MedianAsync(Func<Task> action, int times)
    {
        var measured = new double[times];
        for (var i = 0; i < times; i++)
        {
            measured[i] = await TimeAsync(action);
        }

        return Measure.Median(measured);
    }

    private static async Task<double> TimeAsync(Func<Task> action)
    {
        var start = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
