using System;
using System.Buffers;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>The token endpoint of an authorization server (RFC 6749 §3.2).</summary>
internal sealed class TokenEndpoint
{
    private const long MaxResponseBytes = 1024 * 1024;

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

    /// <summary>Asks for tokens, once.</summary>
    /// <exception cref="TokenRequestException">No token came.</exception>
    public async Task<TokenResponse> RequestAsync(TokenRequest request, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var message = request.ToMessage(Address);
            using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            var body = await BodyReader.ReadAsync(response.Content, MaxResponseBytes, either.Token).ConfigureAwait(false);
            try
            {
                return Read(request, response, body);
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
            throw TokenErrors.NoResponse(Address, e, timeout.IsCancellationRequested ? _timeout : null);
        }
    }

    private TokenResponse Read(TokenRequest request, HttpResponseMessage response, BodyReader.Result body)
    {
        var bytes = body.Buffer.AsMemory(0, body.Length);
        var now = _time.GetUtcNow();
        if (!response.IsSuccessStatusCode)
        {
            throw TokenErrors.Refusal(Address, request, response, bytes.Span, now);
        }

        if (_reader.Read(bytes, response.Headers.Date, now, out var problem) is { } tokens)
        {
            return tokens;
        }

        // A service with an envelope may refuse with an HTTP status of success.
        throw TokenErrors.HasCode(bytes.Span)
            ? TokenErrors.Refusal(Address, request, response, bytes.Span, now)
            : TokenErrors.NoToken(Address, response, TokenErrors.IsHtml(response) ? "the response is an HTML page" : problem);
    }
}
