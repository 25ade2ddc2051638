using System;
using System.Collections.Generic;
using System.Linq;

namespace Clientele.Testing.Faults;

/// <summary>The requested faults, in order.</summary>
internal sealed class FaultList
{
    private readonly Lock _gate = new();
    private readonly List<Planned> _planned = [];

    public void Add(FakeFault fault, int times, Func<FakeRequest, bool> matches)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        lock (_gate)
        {
            _planned.Add(new Planned(fault, matches) { Left = times });
        }
    }

    public FakeFault? Take(FakeRequest request)
    {
        lock (_gate)
        {
            if (_planned.FirstOrDefault(planned => planned.Left > 0 && planned.Matches(request)) is not { } found)
            {
                return null;
            }

            if (--found.Left == 0)
            {
                _planned.Remove(found);
            }

            return found.Fault;
        }
    }

    private sealed record Planned(FakeFault Fault, Func<FakeRequest, bool> Matches)
    {
        public int Left { get; set; }
    }
}
