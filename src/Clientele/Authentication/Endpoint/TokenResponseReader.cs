using System;
using System.Text.Json;

namespace Clientele.Authentication;

/// <summary>Reads token responses, RFC 6749's and those that a contract describes.</summary>
internal sealed class TokenResponseReader(AuthenticationContract contract)
{
    /// <summary>The tokens and their lifetime; null and the reason where the body holds none.</summary>
    /// <param name="root">The response.</param>
    /// <param name="date">The server's clock, from the <c>Date</c> header; null where it sent none.</param>
    /// <param name="now">The local clock.</param>
    /// <param name="problem">What is wrong with the body.</param>
    public TokenResponse? Read(JsonElement root, DateTimeOffset? date, DateTimeOffset now, out string problem)
    {
        var shape = contract.TokenResponse;
        var members = new TokenMembers(root);
        var access = members.Text(shape.AccessToken);
        if (access is null || !AccessToken.IsText(access))
        {
            problem = $"the response has no usable member \"{shape.AccessToken}\"";
            return null;
        }

        if (members.Text("token_type") is { } type && !type.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            problem = "the token is not of type Bearer (RFC 6750)";
            return null;
        }

        problem = "";
        var token = JsonWebToken.Read(access);
        var said = members.Seconds(shape.ExpiresIn) ?? Positive(shape.ExpiresAt is null ? null : members.Moment(shape.ExpiresAt) - (date ?? now));
        var own = Positive(token.ExpiresAt - (date ?? token.IssuedAt ?? now));

        // Where response and token disagree, the service looks at the token: what ends first has ended.
        var lifetime = said < own ? said : own ?? said ?? contract.AccessTokenLifetime;
        return new TokenResponse(access, members.Text(shape.RefreshToken), lifetime > TokenMembers.MaxSpan ? TokenMembers.MaxSpan : lifetime);
    }

    private static TimeSpan? Positive(TimeSpan? span) => span > TimeSpan.Zero ? span : null;
}
