using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Binding.Rest.Servers;

/// <summary>Authentication of a contract file, in the terms of a REST service.</summary>
internal static class ContractAuthentication
{
    public static RestAuthenticationModel Of(AuthenticationModel model) => new(
        model.TokenEndpoint,
        model.Origins,
        model switch
        {
            { ClientCredentials: not null, ClientSecretInForm: true } => RestGrant.ClientForm,
            { ClientCredentials: not null } => RestGrant.ClientBasicEncoded,
            _ => RestGrant.None,
        },
        model.ClientCredentials?.Scope ?? model.Password?.Scope,
        AccessToken: null,
        ExpiresIn: null,
        ExpiresAt: null,
        model.AccessTokenLifetimeSeconds,
        model.RenewBeforeSeconds,
        model,
        model.Password is not null,
        model.Refresh is not null);
}
