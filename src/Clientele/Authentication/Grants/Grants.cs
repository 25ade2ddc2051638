using System;

namespace Clientele.Authentication;

/// <summary>Which grant a kind of credentials uses.</summary>
internal sealed class Grants(AuthenticationContract contract, ApiCredentials credentials, TokenSourceSettings settings)
{
    /// <summary>Whether the contract, or the credentials themselves, say all that a grant needs.</summary>
    public static bool Offers(AuthenticationContract contract, ApiCredentials credentials) => credentials switch
    {
        StaticTokenCredentials or TokenCallbackCredentials => true,
        ClientCredentials or UserCredentials when IsDiscovered(contract) => true,
        PasswordCredentials => contract.Password is not null,
        RefreshTokenCredentials => contract.Refresh is not null,
        ClientCredentials => contract.ClientCredentials is not null,
        DeviceCodeCredentials device => (device.Endpoint ?? contract.DeviceCode?.Endpoint) is not null,
        AuthorizationCodeCredentials code => (code.Endpoint ?? contract.AuthorizationCode?.Endpoint) is not null,
        _ => false,
    };

    /// <summary>Whether the provider's metadata say where tokens come from.</summary>
    private static bool IsDiscovered(AuthenticationContract contract) => contract is { TokenEndpoint: null, MetadataAddress: not null };

    /// <summary>The issuer of these credentials.</summary>
    /// <exception cref="InvalidOperationException">The contract offers no grant for them.</exception>
    public TokenIssuer Issuer()
    {
        if (credentials is TokenCallbackCredentials { GetToken: var getToken })
        {
            return new CallbackIssuer(getToken, settings.TimeProvider);
        }

        if (!Offers(contract, credentials))
        {
            throw new InvalidOperationException($"The contract offers no grant for {credentials}.");
        }

        if (IsDiscovered(contract))
        {
            return new DiscoveringIssuer(contract, credentials, settings);
        }

        return credentials switch
        {
            ClientCredentials own => new ClientCredentialsIssuer(Endpoint(contract.ClientCredentials), Client(own.ClientId, own.ClientSecret), contract.ClientCredentials!),
            PasswordCredentials password => Password(password),
            RefreshTokenCredentials refresh => Refresh(Client(refresh, contract.Refresh!), TokenKey.Digest(refresh.RefreshToken), contract.Refresh!, refresh.RefreshToken, signIn: null),
            DeviceCodeCredentials device => Device(device),
            AuthorizationCodeCredentials code => Code(code),
            _ => throw new InvalidOperationException($"The contract offers no grant for {credentials}."),
        };
    }

    private TokenIssuer Password(PasswordCredentials password)
    {
        var grant = contract.Password!;
        var client = Client(password, grant);
        var signIn = new PasswordIssuer(Endpoint(grant), client, grant, password);
        return contract.Refresh is null ? signIn : Refresh(client, password.UserName, grant, initial: null, signIn);
    }

    private RefreshIssuer Device(DeviceCodeCredentials device)
    {
        var known = contract.DeviceCode;
        var grant = device.Endpoint is null ? known! : (known ?? new DeviceCodeGrant { Endpoint = device.Endpoint }) with { Endpoint = device.Endpoint };
        var client = Client(device, grant);
        return Refresh(client, device.User, grant, initial: null, new DeviceCodeIssuer(Endpoint(grant), client, grant, device, settings.TimeProvider));
    }

    private RefreshIssuer Code(AuthorizationCodeCredentials code)
    {
        var known = contract.AuthorizationCode;
        var grant = code.Endpoint is null ? known! : (known ?? new AuthorizationCodeGrant { Endpoint = code.Endpoint }) with { Endpoint = code.Endpoint };
        var client = Client(code, grant);
        return client.Id is null
            ? throw new InvalidOperationException("The authorization code grant requires a client identifier: set ClientId of the credentials.")
            : Refresh(client, code.User, grant, initial: null, new AuthorizationCodeIssuer(Endpoint(grant), client, grant, code));
    }

    private TokenClient Client(UserCredentials user, UserGrant grant) => Client(user.ClientId ?? grant.ClientId, user.ClientSecret);

    private TokenClient Client(string? id, string? secret) => new(id, secret, contract.ClientAuthentication, settings);

    private RefreshIssuer Refresh(TokenClient client, string user, UserGrant grant, string? initial, TokenIssuer? signIn)
    {
        // By default, a token is renewed at the endpoint that issued it.
        var endpoint = Endpoint(contract.Refresh?.TokenEndpoint is null ? grant : contract.Refresh);
        var key = new TokenKey(endpoint.Address, client.Id ?? "", user, client.Scope(grant) ?? "", settings.Resource) { Account = settings.Account };
        return new RefreshIssuer(endpoint, client, contract.Refresh ?? new RefreshGrant(), key, settings.Store, initial, signIn);
    }

    private TokenEndpoint Endpoint(TokenGrant? grant) => new(settings.Http, Address(grant), contract, settings.TimeProvider, settings.Timeout);

    private Uri Address(TokenGrant? grant) => grant?.TokenEndpoint ?? contract.TokenEndpoint
        ?? throw new InvalidOperationException($"The contract has no token endpoint, so {credentials} can't be used: use StaticTokenCredentials.");
}
