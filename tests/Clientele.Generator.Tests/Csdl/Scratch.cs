using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Clientele.Generator.Binding;
using Clientele.Generator.Reading.Csdl;
using Xunit.Abstractions;
namespace Clientele.Generator.Tests.Csdl;
public class Scratch(ITestOutputHelper o)
{
    [Fact]
    public void All()
    {
        foreach (var f in SharedData.Files("csdl").Concat(SharedData.Files("csdl-negative")).Append("timetta/metadata.xml"))
        {
            var t = SharedData.Read(f);
            double best = 1e9, r = 0; BindResult b = null!; CsdlDocument d = null!;
            for (int i = 0; i < 5; i++)
            {
                var sw = Stopwatch.StartNew();
                d = CsdlReader.Read(f, t);
                var rr = sw.Elapsed.TotalMilliseconds;
                b = ServiceBinder.Bind([d], null, new BindFacts("Svc", "Svc"));
                if (sw.Elapsed.TotalMilliseconds < best) { best = sw.Elapsed.TotalMilliseconds; r = rr; }
            }
            var m = b.Model;
            o.WriteLine($"{f} read {r:F1} total {best:F1} types {m?.Types.Count} enums {m?.Enums.Count} sets {m?.EntitySets.Count} sing {m?.Singletons.Count} ops {m?.Operations.Count} hash {m?.DescriptionHash}");
            foreach (var g in d.Diagnostics.Concat(b.Diagnostics).GroupBy(x => x.Descriptor.Id))
            {
                o.WriteLine($"    {g.Key} x{g.Count()}");
                foreach (var x in g.Take(f.Contains("timetta") ? 20 : 4)) o.WriteLine("       " + x.ToDiagnostic());
            }
        }
    }
}
