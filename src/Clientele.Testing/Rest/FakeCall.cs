using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Clientele.Testing;

/// <summary>A call that a handler of a fake answers.</summary>
public sealed class FakeCall
{
    internal FakeCall(FakeRequest request, IReadOnlyDictionary<string, string> path)
    {
        Request = request;
        Path = path;
    }

    /// <summary>The request as it came.</summary>
    public FakeRequest Request { get; }

    /// <summary>Values of the path's parameters, not percent-encoded.</summary>
    public IReadOnlyDictionary<string, string> Path { get; }

    /// <summary>Values of the query's parameters, not percent-encoded.</summary>
    public IReadOnlyDictionary<string, string> Query => Request.Options;

    /// <summary>The JSON body; undefined where there is none.</summary>
    public JsonElement Json => Request.Content.IsEmpty ? default : Request.Json();

    /// <summary>Refuses the call: the client gets an error of this status. Throw what it gives.</summary>
    /// <param name="status">HTTP status, 400 to 599.</param>
    /// <param name="message">Message in the body.</param>
    /// <param name="code">Error code in the body.</param>
    public static Exception Refuse(int status, string message, string code = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return new Service.FakeError(status, message, code);
    }
}
