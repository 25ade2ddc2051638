using System;
using System.Collections.Generic;

namespace Clientele;

/// <summary>What calls carry beyond what they say themselves: a client that was made with <c>With(options)</c> adds it to every request, following pages included.</summary>
public sealed record RequestOptions
{
    /// <summary>
    /// Further header fields, such as <c>Prefer</c>, <c>ConsistencyLevel</c> and correlation identifiers. A field that a call sets itself keeps the call's value; but
    /// <c>Prefer</c> of both is sent, and <c>Accept</c> is the one given here.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>How long one attempt may take, instead of <c>ClientOptions.Timeout</c>; null for that. Waiting for tokens and rate limits does not count.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// Entity tags of what the caller has, as the service wrote them; <c>*</c> for any (RFC 9110 §13.1.2). Sent with reads only. Where nothing has changed the service answers 304:
    /// <c>WithResponseAsync</c> gives that as <see cref="ApiResult.IsNotModified"/>, and a call without it throws an <see cref="ApiException"/> with that status.
    /// </summary>
    public string? IfNoneMatch { get; init; }

    /// <summary>
    /// Allows the service to answer later, for calls that take long; null does not. Cancelling the call asks the service to give up its work. <see cref="Timeout"/> is that of each
    /// request, not of the call. Of <see cref="Headers"/> the status monitor gets those of tracing, identifiers of the call, <c>Accept</c>, <c>Accept-Language</c> and, at the origin that was called,
    /// credentials: conditions and preferences speak of another resource (OData Protocol 4.01 §11.6).
    /// </summary>
    public RespondAsyncOptions? RespondAsync { get; init; }

    /// <summary>Options with one more header field.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">A header field can't have that name or value (RFC 9110 §5.1, §5.5).</exception>
    public RequestOptions WithHeader(string name, string value)
    {
        HeaderField.Require(name, value);
        return this with { Headers = [.. Headers, new(name, value)] };
    }

    /// <summary>These options, and what others say besides or instead.</summary>
    internal RequestOptions And(RequestOptions others) => new()
    {
        Headers = [.. Headers, .. others.Headers],
        Timeout = others.Timeout ?? Timeout,
        IfNoneMatch = others.IfNoneMatch ?? IfNoneMatch,
        RespondAsync = others.RespondAsync ?? RespondAsync,
    };
}
