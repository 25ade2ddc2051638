using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using EmbeddedService;

namespace Pitfalls;

/// <summary>Tells on standard error what went over the wire, so that standard output is what the code itself says.</summary>
internal sealed class Wire(RequestLog log)
{
    public async Task MeasureAsync(string rule, Func<Task> pitfall)
    {
        var before = log.Lines.Count;
        Console.WriteLine($"{rule}:");
        await pitfall();
        Write(rule, log.Lines.Skip(before));
    }

    public void WriteTotal() => Write("total", log.Lines);

    private static void Write(string what, IEnumerable<RequestLine> lines)
    {
        var requests = lines.Where(line => line.PathAndQuery != "/connect/token").ToList();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {requests.Sum(line => line.Bytes)} bytes in {requests.Count} requests"));
    }
}
