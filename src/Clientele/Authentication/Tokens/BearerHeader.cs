using System.Net.Http.Headers;

namespace Clientele.Authentication;

/// <summary>The header field of a token, made once for all requests; it knows its token, so that a refusal is known to be of this one.</summary>
internal sealed class BearerHeader(AccessToken token, string value) : AuthenticationHeaderValue("Bearer", value)
{
    public AccessToken Token { get; } = token;
}
