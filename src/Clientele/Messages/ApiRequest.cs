using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace Clientele;

/// <summary>A request that has not been sent: what every call of a client's has as its pure twin.</summary>
public sealed class ApiRequest
{
    private readonly bool _isNarrowed;

    /// <summary>A request without a body.</summary>
    /// <param name="method">The verb.</param>
    /// <param name="uri">Relative to the service root, escaped.</param>
    public ApiRequest(HttpMethod method, string uri)
    {
        Method = method;
        Uri = uri;
    }

    /// <summary>The verb.</summary>
    public HttpMethod Method { get; }

    /// <summary>Address relative to the service root, escaped; or absolute, where a service gave it (a next link).</summary>
    public string Uri { get; }

    /// <summary>
    /// The path with <c>…</c> in place of values, for messages and telemetry: a value may be a person's address. Null where the path shows none.
    /// </summary>
    public string? PathTemplate { get; init; }

    /// <summary>Header fields beyond what the transport sets itself.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>JSON text of the body, UTF-8; empty where there is none or <see cref="ContentFactory"/> makes it.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>How many requests the service counts this one as, where it limits their rate: a batch may count as those in it.</summary>
    internal int Permits { get; init; } = 1;

    /// <summary>Whether objects of the response may lack members that their types require: some were selected, or only those that changed come.</summary>
    internal bool IsNarrowed
    {
        get => _isNarrowed || Uri.Contains("select=", StringComparison.OrdinalIgnoreCase);
        init => _isNarrowed = value;
    }

    /// <summary>Creates the body for each attempt, for bodies that are not JSON.</summary>
    public Func<HttpContent>? ContentFactory { get; init; }

    /// <summary>Types of the bodies of error responses; null where the description has none.</summary>
    public ErrorBodies? ErrorBodies { get; init; }

    /// <summary>How the request is authenticated; null for what the contract says of all requests, which is the account's token where it says nothing.</summary>
    public RequestAuthentication? Authentication { get; init; }

    /// <summary>The request line with all values: <c>GET Users?$top=1</c>. Messages of exceptions and telemetry leave values out.</summary>
    public override string ToString() => $"{Method} {RequestLine.WithoutUserInfo(Uri)}";

    /// <summary>The same request with other header fields.</summary>
    internal ApiRequest WithHeaders(IReadOnlyList<KeyValuePair<string, string>> headers) => Copy(Uri, headers, Body);

    /// <summary>The same request with this header field, instead of those of the same name (RFC 9110 §5.1: names have no case).</summary>
    internal ApiRequest WithHeader(string name, string value) =>
        WithHeaders([.. Headers.Where(field => !field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)), new(name, value)]);

    /// <summary>The same request at another address and with another body.</summary>
    internal ApiRequest WithBody(string uri, ReadOnlyMemory<byte> body) => Copy(uri, Headers, body);

    private ApiRequest Copy(string uri, IReadOnlyList<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> body) => new(Method, uri)
    {
        PathTemplate = PathTemplate,
        Headers = headers,
        Body = body,
        ContentFactory = ContentFactory,
        Authentication = Authentication,
        Permits = Permits,
        IsNarrowed = ReferenceEquals(uri, Uri) ? _isNarrowed : IsNarrowed,
        ErrorBodies = ErrorBodies,
    };
}
