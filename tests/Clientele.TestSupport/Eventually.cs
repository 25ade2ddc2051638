using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace Clientele.TestSupport;

/// <summary>Waits for work in the background to be done, by giving way to it; gives up after long real time only.</summary>
public static class Eventually
{
    public static async Task HoldsAsync(Func<Task<bool>> condition)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(60), "It never came to hold.");
            await Task.Yield();
        }
    }
}
