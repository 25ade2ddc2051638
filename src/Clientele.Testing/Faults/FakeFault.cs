using System;

namespace Clientele.Testing;

/// <summary>What a fake does instead of answering: made by the static members, given to <c>Fail</c>.</summary>
public sealed class FakeFault
{
    private FakeFault(FaultKind kind) => Kind = kind;

    internal enum FaultKind
    {
        Status,
        Html,
        CutBody,
        Malformed,
        WrongType,
        UnknownMember,
        UnknownEnumMember,
        Slow,
        Connection,
        UnknownHost,
        ExpiredToken,
        Stalled,
        RepeatedNextLink,
    }

    internal FaultKind Kind { get; }

    internal int StatusCode { get; private init; }

    internal string? Code { get; private init; }

    internal string? Message { get; private init; }

    internal TimeSpan? RetryAfter { get; private init; }

    internal TimeSpan Delay { get; private init; }

    /// <summary>An error of the service, with a body as the protocol has it.</summary>
    /// <param name="status">HTTP status, 400 to 599.</param>
    /// <param name="code">Error code in the body.</param>
    /// <param name="message">Message in the body.</param>
    public static FakeFault Status(int status, string? code = null, string? message = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return new FakeFault(FaultKind.Status) { StatusCode = status, Code = code, Message = message };
    }

    /// <summary>Too many requests (429).</summary>
    /// <param name="retryAfter">What the <c>Retry-After</c> header field says; null for none.</param>
    public static FakeFault Throttled(TimeSpan? retryAfter = null) => new(FaultKind.Status) { StatusCode = 429, RetryAfter = retryAfter };

    /// <summary>A proxy's error page: HTML where JSON was expected.</summary>
    /// <param name="status">HTTP status, 200 for a sign-in page.</param>
    public static FakeFault Html(int status = 502) => new(FaultKind.Html) { StatusCode = status };

    /// <summary>The normal answer, but the connection breaks in the middle of its body.</summary>
    public static FakeFault CutBody { get; } = new(FaultKind.CutBody);

    /// <summary>The normal answer, but its JSON is truncated, as by a proxy with a size limit.</summary>
    public static FakeFault Malformed { get; } = new(FaultKind.Malformed);

    /// <summary>The normal answer, but the first value of each row has a wrong type.</summary>
    public static FakeFault WrongType { get; } = new(FaultKind.WrongType);

    /// <summary>The normal answer, but each row has a member that the description does not declare.</summary>
    public static FakeFault UnknownMember { get; } = new(FaultKind.UnknownMember);

    /// <summary>The normal answer, but the first enumeration value of each row is one that the description does not declare.</summary>
    public static FakeFault UnknownEnumMember { get; } = new(FaultKind.UnknownEnumMember);

    /// <summary>The normal answer after a delay: the clock advances by the delay first, and timeouts on the way elapse. Other processes really wait.</summary>
    /// <param name="delay">How late.</param>
    public static FakeFault Slow(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return new FakeFault(FaultKind.Slow) { Delay = delay };
    }

    /// <summary>No connection: the port is closed.</summary>
    public static FakeFault Connection { get; } = new(FaultKind.Connection);

    /// <summary>No connection: the host's name is unknown.</summary>
    public static FakeFault UnknownHost { get; } = new(FaultKind.UnknownHost);

    /// <summary>The access token has expired when the request arrives: 401.</summary>
    public static FakeFault ExpiredToken { get; } = new(FaultKind.ExpiredToken);

    /// <summary>No answer until the client gives up; the clock advances to the client's timeout.</summary>
    public static FakeFault Stalled { get; } = new(FaultKind.Stalled);

    /// <summary>The normal answer, but its next link or token leads to the same page again.</summary>
    public static FakeFault RepeatedNextLink { get; } = new(FaultKind.RepeatedNextLink);
}
