using System;

namespace Clientele.Testing.Service;

/// <summary>Why a request is refused; becomes the error body of the protocol.</summary>
internal sealed class FakeError(int status, string message, string code = "") : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public static FakeError BadRequest(string message) => new(400, message);

    public static FakeError NotFound(string message) => new(404, message);

    public static FakeError NotImplemented(string what) => new(501, what);

    public static FakeError NotAllowed(string method, string what) => new(405, $"{what} does not take {method}.");
}
