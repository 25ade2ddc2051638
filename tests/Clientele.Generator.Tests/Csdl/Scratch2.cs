using System;
using System.Diagnostics;
using System.Linq;
using Clientele.Generator.Binding;
using Clientele.Generator.Reading.Csdl;
using Xunit.Abstractions;
namespace Clientele.Generator.Tests.Csdl;
public class Scratch2(ITestOutputHelper o)
{
    [Fact]
    public void Perf()
    {
        foreach (var f in new[] { "timetta/metadata.xml", "csdl/dynamics-crm.xml" })
        {
            var t = SharedData.Read(f);
            o.WriteLine(f);
            for (int i = 0; i < 40; i++)
            {
                var a0 = GC.GetAllocatedBytesForCurrentThread();
                var sw = Stopwatch.StartNew();
                var d = CsdlReader.Read(f, t);
                var rr = sw.Elapsed.TotalMilliseconds;
                var a1 = GC.GetAllocatedBytesForCurrentThread();
                var b = ServiceBinder.Bind([d], null, new BindFacts("Svc", "Svc"));
                var a2 = GC.GetAllocatedBytesForCurrentThread();
                if (i % 4 == 0 || i == 39) o.WriteLine($"{i}: read {rr:F1} bind {sw.Elapsed.TotalMilliseconds - rr:F1} alloc {(a1-a0)/1e6:F1} {(a2-a1)/1e6:F1} gcs {GC.CollectionCount(0)} {GC.CollectionCount(1)} {GC.CollectionCount(2)}");
            }
        }
    }
}
