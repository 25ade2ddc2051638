using System;
using System.Collections.Generic;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Testing;

/// <summary>A call that a handler of a fake answers.</summary>
public class FakeCall
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

    /// <summary>The call with its body as a typed object, for emitted fakes.</summary>
    /// <param name="read">Reads the body.</param>
    public FakeCall<TBody> With<TBody>(JsonReaderFunc<TBody> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new FakeCall<TBody>(this, read);
    }

    /// <summary>Refuses the call: the client gets an error of this status. Throw the result.</summary>
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

/// <summary>A call with a JSON body that a handler of a fake answers.</summary>
/// <typeparam name="TBody">Type of the body.</typeparam>
public sealed class FakeCall<TBody> : FakeCall
{
    private readonly JsonReaderFunc<TBody> _read;
    private bool _isRead;
    private TBody? _body;

    internal FakeCall(FakeCall call, JsonReaderFunc<TBody> read)
        : base(call.Request, call.Path) =>
        _read = read;

    /// <summary>The body; the default where there is none. In a handler, a body that does not fit the description is answered with 400.</summary>
    public TBody Body
    {
        get
        {
            if (!_isRead)
            {
                _body = Request.Content.IsEmpty ? default : ReadBody();
                _isRead = true;
            }

            return _body!;
        }
    }

    private TBody ReadBody()
    {
        try
        {
            var cursor = new JsonCursor(Request.Content.Span);
            return _read(ref cursor);
        }
        catch (Exception e) when (e is JsonException or FormatException or OverflowException)
        {
            throw Service.FakeError.BadRequest("The body is not what the description has: " + e.Message);
        }
    }
}
