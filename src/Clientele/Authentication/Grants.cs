using System;

namespace Clientele.Authentication;

/// <summary>Which grant a kind of credentials uses.</summary>
internal static class Grants
{
    public static TokenIssuer Issuer(AuthenticationContract contract, ApiCredentials credentials, TokenSourceSettings settings)
    {
        var address = contract.TokenEndpoint
            ?? throw new InvalidOperationException($"The contract names no token endpoint, so {credentials} can't be used: use StaticTokenCredentials.");
        var endpoint = new TokenEndpoint(settings.Http, address, contract, settings.TimeProvider, settings.Timeout);
        switch (credentials)
        {
            case PasswordCredentials password:
                var grant = contract.Password ?? throw NotOffered(credentials);
                var signIn = new PasswordIssuer(endpoint, grant, password);
                return contract.Refresh is null
                    ? signIn
                    : Refresh(contract.Refresh, Key(grant.ClientId, password.UserName, grant.Scope), initial: null, signIn);
            case RefreshTokenCredentials { RefreshToken: var token }:
                var refresh = contract.Refresh ?? throw NotOffered(credentials);
                return Refresh(refresh, Key(refresh.ClientId, TokenKey.Digest(token), refresh.Scope), token, signIn: null);
            case ClientCredentials client:
                return new ClientCredentialsIssuer(endpoint, contract.ClientCredentials ?? throw NotOffered(credentials), client);
            default:
                throw NotOffered(credentials);
        }

        TokenKey Key(string? clientId, string user, string? scope) =>
            new(address, clientId ?? "", user, scope ?? "", settings.Resource) { Account = settings.Account };

        RefreshIssuer Refresh(RefreshGrant offered, TokenKey key, string? initial, TokenIssuer? signIn) =>
            new(endpoint, offered, key, settings.Store, initial, signIn);
    }

    private static InvalidOperationException NotOffered(ApiCredentials credentials) =>
        new($"The contract offers no grant for {credentials}.");
}
