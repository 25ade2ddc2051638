using System;
using System.Collections.Generic;

namespace Clientele;

/// <summary>What a response says besides its result.</summary>
public class ApiResult
{
    /// <summary>A response.</summary>
    /// <param name="status">Its HTTP status.</param>
    /// <param name="headers">Its header fields, by name without regard to case.</param>
    public ApiResult(int status, IReadOnlyDictionary<string, string> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        Status = status;
        Headers = headers;
    }

    /// <summary>HTTP status.</summary>
    public int Status { get; }

    /// <summary>Header fields, those of the body included, by name without regard to case; several values of one name are joined by commas.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The entity tag, to send as <see cref="RequestOptions.IfNoneMatch"/> or with a change; null where the service gave none.</summary>
    public string? ETag => Headers.GetValueOrDefault("ETag");

    /// <summary>Whether nothing has changed since the caller's entity tag (304).</summary>
    public bool IsNotModified => Status == 304;
}

/// <summary>A result and its response.</summary>
/// <typeparam name="T">Type of the result.</typeparam>
public sealed class ApiResult<T> : ApiResult
{
    private readonly T? _value;

    /// <summary>A result and its response.</summary>
    /// <param name="value">The result; the default where nothing has changed.</param>
    /// <param name="status">HTTP status.</param>
    /// <param name="headers">Header fields, by name without regard to case.</param>
    public ApiResult(T? value, int status, IReadOnlyDictionary<string, string> headers)
        : base(status, headers) => _value = value;

    /// <summary>The result.</summary>
    /// <exception cref="InvalidOperationException">Nothing has changed (<see cref="ApiResult.IsNotModified"/>), so the service sent none.</exception>
    public T Value => IsNotModified
        ? throw new InvalidOperationException("The resource has not changed since the ETag that was sent (304): there is no result.")
        : _value!;
}
