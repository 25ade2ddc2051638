using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest.Servers;

/// <summary>The grants of a scheme's OAuth flows (OpenAPI 3.2, OAuth Flows Object).</summary>
/// <param name="document">The document.</param>
/// <param name="scheme">The scheme.</param>
/// <param name="absolute">Makes an address of a flow absolute; null where it is none.</param>
internal sealed class OAuthFlowBinder(OpenApiDocument document, OpenApiSecurityScheme scheme, Func<string, string?> absolute)
{
    /// <summary>Servers give a refresh token to who asks for it (OpenID Connect Core §11); operations never name it.</summary>
    private const string OfflineAccess = "offline_access";

    /// <summary>Those that need a person least come first: their token endpoint is the client's.</summary>
    private static readonly string[] s_flows = ["clientCredentials", "password", "authorizationCode", "deviceAuthorization"];

    /// <summary>Flows that may give refresh tokens.</summary>
    private static readonly string[] s_renewable = ["authorizationCode", "deviceAuthorization", "password"];

    private readonly IReadOnlyList<string> _scopes = RequiredScopes.Of(document, [scheme]);

    private readonly TokenRules? _rules = scheme.Rules;

    /// <summary>What the flows say; null where none has an address of tokens.</summary>
    public AuthenticationModel? Bind()
    {
        var endpoint = s_flows.Select(TokenEndpoint).FirstOrDefault(address => address is not null);
        if (endpoint is null)
        {
            return null;
        }

        string? Own(string? address) => address == endpoint ? null : address;
        return new AuthenticationModel(
            endpoint,
            [],
            TokenEndpoint("password") is { } password ? new PasswordGrantModel(_rules?.ClientId, Scope("password"), Parameters, Own(password)) : null,
            Renewal is { } renewal ? new RefreshGrantModel(_rules?.ClientId, null, Rotates: true, null, Parameters, Own(renewal)) : null,
            TokenEndpoint("clientCredentials") is { } client ? new ClientCredentialsGrantModel(Scope("clientCredentials"), Parameters, Own(client)) : null,
            null,
            _rules?.LifetimeSeconds,
            _rules?.RenewBeforeSeconds,
            Interactive("deviceAuthorization", Flow("deviceAuthorization")?.DeviceAuthorizationUrl, Own),
            Interactive("authorizationCode", Flow("authorizationCode")?.AuthorizationUrl, Own),
            Authentication(_rules));
    }

    /// <summary>How a client says who it is, where a scheme's rules leave open what RFC 6749 §2.3.1 says.</summary>
    public static ClientAuthenticationModel Authentication(TokenRules? rules) => rules?.Credentials switch
    {
        "form" => ClientAuthenticationModel.Form,
        "basic" => ClientAuthenticationModel.PlainBasic,
        _ => ClientAuthenticationModel.Basic,
    };

    private EquatableArray<NamedValueModel> Parameters => _rules?.Parameters ?? [];

    /// <summary>Where refresh tokens are taken: of flows in which a person signs in, and of others that say so; null where there are none.</summary>
    private string? Renewal => s_renewable
        .Select(name => Flow(name)?.RefreshUrl is { } url ? absolute(url.Value) : name == "password" ? null : TokenEndpoint(name))
        .FirstOrDefault(address => address is not null);

    private InteractiveGrantModel? Interactive(string name, Positioned<string>? begins, Func<string?, string?> own) =>
        begins is not null && absolute(begins.Value) is { } endpoint && TokenEndpoint(name) is { } tokens
            ? new InteractiveGrantModel(endpoint, _rules?.ClientId, Scope(name), Parameters, own(tokens))
            : null;

    private OpenApiFlow? Flow(string name) => scheme.Flows.TryGetValue(name, out var flow) ? flow : null;

    private string? TokenEndpoint(string name) => (Flow(name)?.TokenUrl ?? Flow(name)?.RefreshUrl) is { } url ? absolute(url.Value) : null;

    /// <summary>What operations need, but for scopes that only other flows have.</summary>
    private string? Scope(string name)
    {
        if (_rules?.Scope is { } given)
        {
            return given;
        }

        var needed = _scopes.Where(scope => Has(Flow(name)!, scope) || !scheme.Flows.Values.Any(flow => Has(flow, scope)));
        return RequiredScopes.Text(name != "clientCredentials" && Has(Flow(name)!, OfflineAccess) ? needed.Append(OfflineAccess).Distinct(StringComparer.Ordinal) : needed);
    }

    private static bool Has(OpenApiFlow flow, string scope) => flow.Scopes.Any(known => known.Key == scope);
}
