using System;
using System.Linq;
using System.Text.Json;

namespace Clientele.Authentication;

/// <summary>What an authorization server says of itself (OpenID Connect Discovery 1.0 §3, RFC 8414 §2).</summary>
/// <param name="TokenEndpoint">Where tokens come from.</param>
/// <param name="DeviceEndpoint">Where device codes come from; null where there is no such grant.</param>
/// <param name="AuthorizationEndpoint">What a browser opens; null where there is no such grant.</param>
/// <param name="GivesOfflineAccess">Whether users can stay signed in by the scope <c>offline_access</c>.</param>
/// <param name="TakesSecretsInForms">Whether clients' secrets are taken in forms only.</param>
internal sealed record ProviderMetadata(Uri TokenEndpoint, Uri? DeviceEndpoint, Uri? AuthorizationEndpoint, bool GivesOfflineAccess, bool TakesSecretsInForms)
{
    private const string WellKnown = "/.well-known/openid-configuration";

    /// <summary>The metadata of a response; null and the reason where they are none, or not those of the provider that was asked.</summary>
    /// <param name="root">The response.</param>
    /// <param name="address">What was asked.</param>
    /// <param name="problem">Why they are refused.</param>
    public static ProviderMetadata? Read(JsonElement root, Uri address, out string problem)
    {
        var members = new TokenMembers(root);
        problem = members.Text("issuer") is not { } issuer ? "the response has no member \"issuer\""
            : !IsIssuer(issuer, address) ? "the issuer is not the provider that was asked (OpenID Connect Discovery 1.0 §4.3)"
            : "";
        var token = Endpoint("token_endpoint", ref problem);
        var device = Endpoint("device_authorization_endpoint", ref problem);
        var authorization = Endpoint("authorization_endpoint", ref problem);
        if (token is null && problem.Length == 0)
        {
            problem = "the response has no usable member \"token_endpoint\"";
        }

        var methods = members.Texts("token_endpoint_auth_methods_supported");
        return problem.Length > 0 ? null : new ProviderMetadata(
            token!,
            device,
            authorization,
            members.Texts("scopes_supported").Contains("offline_access"),
            methods.Contains("client_secret_post") && !methods.Contains("client_secret_basic"));

        Uri? Endpoint(string name, ref string problem)
        {
            var endpoint = members.Address(name);
            if (problem.Length == 0 && endpoint is not null && !(SecureAddress.IsSecure(endpoint) && (!endpoint.IsLoopback || address.IsLoopback)))
            {
                problem = $"the member \"{name}\" is not an https address";
            }

            return endpoint;
        }
    }

    /// <summary>A contract whose endpoints are those of the provider; what it says itself goes before.</summary>
    public AuthenticationContract In(AuthenticationContract contract)
    {
        var password = WithOfflineAccess(contract.Password ?? new PasswordGrant());
        return contract with
        {
            MetadataAddress = null,
            TokenEndpoint = TokenEndpoint,
            ClientAuthentication = TakesSecretsInForms && contract.ClientAuthentication == ClientAuthentication.Basic ? ClientAuthentication.Form : contract.ClientAuthentication,
            Password = password,
            Refresh = contract.Refresh ?? new RefreshGrant { ClientId = password.ClientId, Rotates = true },
            ClientCredentials = contract.ClientCredentials ?? new ClientCredentialsGrant(),
            DeviceCode = contract.DeviceCode ?? (DeviceEndpoint is null
                ? null
                : new DeviceCodeGrant { Endpoint = DeviceEndpoint, ClientId = password.ClientId, Scope = password.Scope, Parameters = password.Parameters }),
            AuthorizationCode = contract.AuthorizationCode ?? (AuthorizationEndpoint is null
                ? null
                : new AuthorizationCodeGrant { Endpoint = AuthorizationEndpoint, ClientId = password.ClientId, Scope = password.Scope, Parameters = password.Parameters }),
        };
    }

    private PasswordGrant WithOfflineAccess(PasswordGrant grant) =>
        GivesOfflineAccess && grant.Scope is { } scope && !scope.Split(' ').Contains("offline_access") ? grant with { Scope = scope + " offline_access" } : grant;

    /// <summary>
    /// Whether a provider is the one whose metadata were asked for. A segment in braces stands for any: providers of many tenants have one address for all.
    /// </summary>
    private static bool IsIssuer(string issuer, Uri address)
    {
        var path = address.AbsolutePath;
        if (!path.EndsWith(WellKnown, StringComparison.Ordinal))
        {
            return Uri.TryCreate(issuer, UriKind.Absolute, out var other) && new Origin(address).Contains(other);
        }

        var (given, expected) = (Segments(issuer), Segments(address.GetLeftPart(UriPartial.Authority) + path[..^WellKnown.Length]));
        return given.Length == expected.Length && given.Zip(expected).All(pair => pair.First == pair.Second || (pair.First.StartsWith('{') && pair.First.EndsWith('}')));
    }

    private static string[] Segments(string address) => address.TrimEnd('/').Split('/');
}
