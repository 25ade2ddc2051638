using System;
using System.Collections.Generic;
using System.Linq;

namespace EmbeddedService;

/// <summary>A request as it came in and what it was answered with.</summary>
/// <param name="Method">The verb.</param>
/// <param name="PathAndQuery">The address, unescaped for reading.</param>
/// <param name="Status">HTTP status of the answer.</param>
/// <param name="Bytes">Length of the answer's body.</param>
public sealed record RequestLine(string Method, string PathAndQuery, int Status, long Bytes)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Method} {PathAndQuery} -> {Status}, {Bytes} bytes";
}

/// <summary>All requests of a service's life, in order.</summary>
public sealed class RequestLog
{
    private readonly List<RequestLine> _lines = [];

    /// <summary>Called when a request has been answered, before the caller has the answer.</summary>
    public Action<RequestLine>? Answered { get; set; }

    /// <summary>The requests so far.</summary>
    public IReadOnlyList<RequestLine> Lines
    {
        get
        {
            lock (_lines)
            {
                return _lines.ToList();
            }
        }
    }

    internal void Add(RequestLine line)
    {
        lock (_lines)
        {
            _lines.Add(line);
        }

        Answered?.Invoke(line);
    }
}
