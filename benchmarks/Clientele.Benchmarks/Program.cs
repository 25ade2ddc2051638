using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Clientele.Benchmarks;

if (args is ["--quick", .. var titles])
{
    QuickComparison.Run(titles);
    return;
}

if (args is ["--signing"])
{
    QuickComparison.RunSigning();
    return;
}

if (args is ["--drift"])
{
    QuickComparison.RunDrift();
    return;
}

if (args is ["--tenants"])
{
    await IdleTenants.RunAsync();
    return;
}

if (args is ["--accounts"])
{
    QuickComparison.RunSigning();
    await IdleTenants.RunAsync();
    await Soak.RunAsync(Soak.Requests / 20);
    return;
}

if (args is ["--soak", .. var counts])
{
    await Soak.RunAsync(counts is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : Soak.Requests);
    return;
}

if (args is ["--narrowed"])
{
    await NarrowedRows.RunAsync();
    return;
}

if (args is ["--batch"])
{
    await BatchedReads.RunAsync();
    return;
}

if (args is ["--polymorphic", ..])
{
    await PolymorphicPages.RunAsync(args[1..]);
    return;
}

if (args is ["--pages"])
{
    await ManyPages.RunAsync();
    return;
}

if (args is ["--arriving", ..])
{
    await ArrivingPage.RunAsync(args[1..]);
    return;
}

if (args is ["--first", ..])
{
    await FirstPage.RunAsync(args[1..]);
    return;
}

if (args is ["--fakes"])
{
    await FakeServices.RunAsync();
    return;
}

RunAll(args);

// A method of its own, so that the other comparisons do not load BenchmarkDotNet.
static void RunAll(string[] args)
{
    // In process: this version of BenchmarkDotNet does not know how to build for .NET 10.
    var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
    BenchmarkSwitcher.FromAssembly(typeof(PageReading).Assembly).Run(args, config);
}
