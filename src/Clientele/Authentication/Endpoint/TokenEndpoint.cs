using System;
using System.Buffers;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>The token endpoint of an authorization server (RFC 6749 §3.2).</summary>
internal sealed class TokenEndpoint
{
    private const long MaxResponseBytes = 1024 * 1024;

    /// <summary>Reads what an endpoint gave; null and the reason where it is not what was asked for.</summary>
    public delegate T? ReadMembers<T>(JsonElement root, out string problem);

    private readonly HttpClient _http;
    private readonly TokenResponseReader _reader;
    private readonly TimeProvider _time;
    private readonly TimeSpan _timeout;

    public TokenEndpoint(HttpClient http, Uri address, AuthenticationContract contract, TimeProvider time, TimeSpan timeout)
    {
        _http = http;
        Address = SecureAddress.Require(address, "The token endpoint");
        _reader = new TokenResponseReader(contract);
        _time = time;
        _timeout = timeout;
    }

    public Uri Address { get; }

    /// <summary>Requests tokens, once.</summary>
    /// <exception cref="TokenRequestException">No token came.</exception>
    public Task<TokenResponse> RequestAsync(TokenRequest request, CancellationToken cancellationToken) =>
        SendAsync(Address, request, (root, response) => (_reader.Read(root, response.Headers.Date, _time.GetUtcNow(), out var problem), problem), cancellationToken);

    /// <summary>Asks another endpoint of the same server, once.</summary>
    /// <exception cref="TokenRequestException">What was asked for did not come.</exception>
    public Task<T> AskAsync<T>(Uri address, TokenRequest request, ReadMembers<T> read, CancellationToken cancellationToken)
        where T : class =>
        SendAsync(address, request, (root, _) => (read(root, out var problem), problem), cancellationToken);

    private async Task<T> SendAsync<T>(
        Uri address, TokenRequest request, Func<JsonElement, HttpResponseMessage, (T? Value, string Problem)> read, CancellationToken cancellationToken)
        where T : class
    {
        using var timeout = new CancellationTokenSource(_timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var message = request.ToMessage(address);
            using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            var body = await BodyReader.ReadAsync(response.Content, MaxResponseBytes, either.Token).ConfigureAwait(false);
            try
            {
                return Read(address, request, response, body.Buffer.AsMemory(0, body.Length), read);
            }
            finally
            {
                if (body.Buffer is { } buffer)
                {
                    // It held tokens.
                    ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
                }
            }
        }
        catch (Exception e) when (TransportErrors.IsTransport(e) && !cancellationToken.IsCancellationRequested)
        {
            throw TokenErrors.NoResponse(address, e, timeout.IsCancellationRequested ? _timeout : null);
        }
    }

    private T Read<T>(
        Uri address, TokenRequest request, HttpResponseMessage response, ReadOnlyMemory<byte> bytes, Func<JsonElement, HttpResponseMessage, (T? Value, string Problem)> read)
        where T : class
    {
        if (!response.IsSuccessStatusCode)
        {
            throw TokenErrors.Refusal(address, request, response, bytes.Span, _time.GetUtcNow());
        }

        var (value, problem) = TokenMembers.Parse(bytes, root => read(root, response));
        if (value is not null)
        {
            return value;
        }

        // A service with an envelope may refuse with an HTTP status of success.
        throw TokenErrors.HasCode(bytes.Span)
            ? TokenErrors.Refusal(address, request, response, bytes.Span, _time.GetUtcNow())
            : TokenErrors.NoToken(address, request, response, TokenErrors.IsHtml(response) ? "the response is an HTML page" : problem);
    }
}
