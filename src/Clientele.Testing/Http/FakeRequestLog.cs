using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Clientele.Testing;

/// <summary>The requests that a fake received, in order, without those to the token endpoint. Safe to read while requests arrive.</summary>
public sealed class FakeRequestLog : IReadOnlyList<FakeRequest>
{
    private readonly Lock _gate = new();
    private readonly List<FakeRequest> _requests = [];

    internal FakeRequestLog()
    {
    }

    /// <inheritdoc/>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _requests.Count;
            }
        }
    }

    /// <inheritdoc/>
    public FakeRequest this[int index]
    {
        get
        {
            lock (_gate)
            {
                return _requests[index];
            }
        }
    }

    /// <summary>Forgets all requests so far.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
        }
    }

    /// <inheritdoc/>
    public IEnumerator<FakeRequest> GetEnumerator() => ((IEnumerable<FakeRequest>)Copy()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>All requests as text, for approval tests: one line for each request, with indented bodies below.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var request in Copy())
        {
            text.Append(request).Append(" -> ").Append(request.Status).Append('\n');
            foreach (var line in request.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                text.Append("    ").Append(line.TrimEnd('\r')).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>Asserts that a request was sent.</summary>
    /// <param name="expected">Its line below the service root, not percent-encoded: <c>GET Orders?$top=1</c>. The order of options does not count.</param>
    /// <returns>The request.</returns>
    /// <exception cref="UnexpectedRequestException">There was none; the message shows the nearest one and which option differs.</exception>
    public FakeRequest Expect(string expected)
    {
        ArgumentException.ThrowIfNullOrEmpty(expected);
        var all = Copy();
        return all.SelectMany(request => request.Parts.Prepend(request)).FirstOrDefault(request => RequestDifference.IsSame(expected, request))
            ?? throw new UnexpectedRequestException(RequestDifference.Describe(expected, all));
    }

    /// <summary>Asserts that exactly these requests were sent, in this order.</summary>
    /// <param name="expected">Their lines; see <see cref="Expect"/>.</param>
    /// <exception cref="UnexpectedRequestException">One is another, is missing, or is too many; the message shows which, and which option differs.</exception>
    public void ExpectOnly(params string[] expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var all = Copy();
        for (var i = 0; i < Math.Max(all.Length, expected.Length); i++)
        {
            if (i >= expected.Length)
            {
                throw new UnexpectedRequestException($"Expected {expected.Length} requests, but there were {all.Length}; the first unexpected one is\n  {all[i]}");
            }

            if (i >= all.Length)
            {
                throw new UnexpectedRequestException($"Expected {expected.Length} requests, but there were {all.Length}; the first missing one is\n  {expected[i]}");
            }

            if (!RequestDifference.IsSame(expected[i], all[i]))
            {
                throw new UnexpectedRequestException($"Request {i + 1} of {all.Length}: " + RequestDifference.Describe(expected[i], [all[i]]));
            }
        }
    }

    internal void Add(FakeRequest request)
    {
        lock (_gate)
        {
            _requests.Add(request);
        }
    }

    private FakeRequest[] Copy()
    {
        lock (_gate)
        {
            return [.. _requests];
        }
    }
}
