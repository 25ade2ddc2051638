using System;
using System.Collections.Generic;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>Puts credentials of security schemes on requests: those that were given for a scheme, else the account's own where they fit.</summary>
internal sealed class SchemeSigner
{
    private readonly ServiceContract _contract;
    private readonly IReadOnlyDictionary<string, ApiCredentials> _schemes;
    private readonly ApiCredentials? _account;
    private readonly ITokenSource? _tokens;
    private readonly OriginSet _origins;
    private readonly OriginSet _tokenOrigins;
    private readonly Origin? _tokenEndpoint;

    /// <summary>A signer for one account.</summary>
    /// <param name="contract">The contract of the service.</param>
    /// <param name="schemes">Credentials by the name of their scheme.</param>
    /// <param name="account">What the account signs in with; null where it has no credentials.</param>
    /// <param name="tokens">The account's tokens; null where it has none.</param>
    public SchemeSigner(ServiceContract contract, IReadOnlyDictionary<string, ApiCredentials> schemes, ApiCredentials? account, ITokenSource? tokens)
    {
        (_contract, _schemes, _account) = (contract, schemes, account);
        _tokens = tokens is MissingTokenSource ? null : tokens;
        _origins = OriginSet.OfService(contract);
        _tokenOrigins = OriginSet.OfTokens(contract);
        _tokenEndpoint = (contract.Authentication?.TokenEndpoint ?? contract.Authentication?.MetadataAddress) is { } endpoint ? new Origin(endpoint) : null;
    }

    /// <summary>Signs a request as it wants to be.</summary>
    /// <exception cref="InvalidOperationException">There are no credentials for it, or its address is not secure.</exception>
    public async ValueTask SignAsync(ServiceRequest request, RequestAuthentication wanted, CancellationToken cancellationToken)
    {
        request.Unsign();
        var chosen = Choose(wanted, request.RequestUri!) ?? throw new InvalidOperationException(
            $"{RequestLine.Of(request)} requires {wanted}, but there are no credentials for it: {Remedy(wanted, request.RequestUri!)}.");
        foreach (var scheme in chosen.Leaves())
        {
            if (scheme.Kind == RequestAuthenticationKind.None)
            {
                continue;
            }

            if (!_origins.Contains(request.RequestUri!))
            {
                return;
            }

            SecureAddress.Require(request.RequestUri!, $"The address of {_contract.Name}");
            await ApplyAsync(request, scheme, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Another token next time, where a service refused the one of a scheme.</summary>
    public async ValueTask InvalidateAsync(ServiceRequest request, RequestAuthentication wanted, CancellationToken cancellationToken)
    {
        foreach (var scheme in wanted.Leaves())
        {
            if (scheme.Kind == RequestAuthenticationKind.Bearer && _schemes.GetValueOrDefault(scheme.Scheme) is TokenSourceCredentials { Source: var source } && request.Headers.Authorization is SchemeHeader { Token: var token })
            {
                await source.InvalidateAsync(token, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The way that there are credentials for, of alternatives the first; null if there is none.</summary>
    private RequestAuthentication? Choose(RequestAuthentication wanted, Uri address) => wanted.Kind switch
    {
        RequestAuthenticationKind.AnyOf => ChooseAny(wanted.Parts, address),
        RequestAuthenticationKind.AllOf => ChooseAll(wanted.Parts, address),
        RequestAuthenticationKind.None => wanted,
        RequestAuthenticationKind.Account => _tokens is null || !_tokenOrigins.Contains(address) ? null : wanted,
        _ => CredentialsOf(wanted, address) is null ? null : wanted,
    };

    private RequestAuthentication? ChooseAny(IReadOnlyList<RequestAuthentication> ways, Uri address)
    {
        foreach (var way in ways)
        {
            if (Choose(way, address) is { } chosen)
            {
                return chosen;
            }
        }

        return null;
    }

    private RequestAuthentication? ChooseAll(IReadOnlyList<RequestAuthentication> parts, Uri address)
    {
        var all = new List<RequestAuthentication>();
        foreach (var part in parts)
        {
            if (Choose(part, address) is not { } chosen)
            {
                return null;
            }

            all.Add(chosen);
        }

        return RequestAuthentication.AllOf(all);
    }

    private ApiCredentials? CredentialsOf(RequestAuthentication scheme, Uri address)
    {
        if (_schemes.TryGetValue(scheme.Scheme, out var given))
        {
            return Fits(scheme, given) ? given : throw new InvalidOperationException(
                $"{_contract.Name}: {given} can't be used for {scheme}: set {Advice(scheme)}.");
        }

        return _account is { } account && Fits(scheme, account) && MayUseAccount(address) ? account : null;
    }

    /// <summary>What an account signs in with goes to the origin of the token endpoint, or of the provider's metadata, and where there is neither to the service.</summary>
    private bool MayUseAccount(Uri address) => _tokenEndpoint is null || _tokenEndpoint.Contains(address);

    private static bool Fits(RequestAuthentication scheme, ApiCredentials credentials) => scheme.Kind switch
    {
        RequestAuthenticationKind.Basic => credentials is PasswordCredentials or ClientCredentials,
        RequestAuthenticationKind.Bearer => credentials is StaticTokenCredentials or TokenSourceCredentials,
        _ => credentials is ApiKeyCredentials,
    };

    private string Remedy(RequestAuthentication wanted, Uri address) =>
        _tokens is not null && !_tokenOrigins.Contains(address) && wanted.Leaves().Exists(static leaf => leaf.Kind == RequestAuthenticationKind.Account)
            ? $"the account's token does not go to {address.GetLeftPart(UriPartial.Authority)}, which is none of the origins that the contract names for it"
            : "set " + Advice(wanted);

    private static string Advice(RequestAuthentication wanted)
    {
        var advice = new List<string>();
        foreach (var leaf in wanted.Leaves().FindAll(static leaf => leaf.Kind != RequestAuthenticationKind.None))
        {
            var one = leaf.Kind switch
            {
                RequestAuthenticationKind.Account => "ClientOptions.Credentials",
                RequestAuthenticationKind.Basic => $"ClientOptions.Schemes[\"{leaf.Scheme}\"] to PasswordCredentials",
                RequestAuthenticationKind.Bearer => $"ClientOptions.Schemes[\"{leaf.Scheme}\"] to StaticTokenCredentials or TokenSourceCredentials",
                _ => $"ClientOptions.Schemes[\"{leaf.Scheme}\"] to ApiKeyCredentials",
            };
            if (!advice.Contains(one))
            {
                advice.Add(one);
            }
        }

        return string.Join(wanted.Kind == RequestAuthenticationKind.AllOf ? " and " : " or ", advice);
    }

    private async ValueTask ApplyAsync(ServiceRequest request, RequestAuthentication scheme, CancellationToken cancellationToken)
    {
        switch (scheme.Kind)
        {
            case RequestAuthenticationKind.Account:
                request.SetAuthorization((await _tokens!.GetTokenAsync(cancellationToken).ConfigureAwait(false)).Header);
                break;
            case RequestAuthenticationKind.Basic:
                Basic(request, CredentialsOf(scheme, request.RequestUri!)!);
                break;
            case RequestAuthenticationKind.Bearer:
                var token = CredentialsOf(scheme, request.RequestUri!) switch
                {
                    TokenSourceCredentials { Source: var source } => await source.GetTokenAsync(cancellationToken).ConfigureAwait(false),
                    StaticTokenCredentials { Token: var known } => known,
                    _ => throw new InvalidOperationException(),
                };
                request.SetAuthorization(new SchemeHeader(token));
                break;
            case RequestAuthenticationKind.ApiKey:
                ApiKey(request, scheme, ((ApiKeyCredentials)CredentialsOf(scheme, request.RequestUri!)!).Key);
                break;
        }
    }

    private static void Basic(ServiceRequest request, ApiCredentials credentials)
    {
        var (user, password) = credentials switch
        {
            PasswordCredentials known => (known.UserName, known.Password),
            ClientCredentials client => (client.ClientId, client.ClientSecret),
            _ => throw new InvalidOperationException(),
        };
        request.AddSecret(password);
        request.SetAuthorization(new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"))));
    }

    private static void ApiKey(ServiceRequest request, RequestAuthentication scheme, string key)
    {
        switch (scheme.Location)
        {
            case ApiKeyLocation.Header:
                HeaderField.Require(scheme.Name, key);
                request.SetSecretHeader(scheme.Name, key);
                break;
            case ApiKeyLocation.Query:
                request.AddSecretQuery(scheme.Name, key);
                break;
            default:
                request.AddSecretCookie(scheme.Name, key);
                break;
        }
    }

    /// <summary>A bearer token that is not the account's, so that its refusal is not taken for one of the account's.</summary>
    private sealed class SchemeHeader(AccessToken token) : AuthenticationHeaderValue("Bearer", token.Value)
    {
        public AccessToken Token { get; } = token;
    }
}
