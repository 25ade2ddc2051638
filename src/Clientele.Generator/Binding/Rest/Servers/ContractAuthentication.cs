using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Binding.Rest.Servers;

/// <summary>Authentication of a contract file over what a document says: the contract counts, and what it leaves open is the document's.</summary>
internal static class ContractAuthentication
{
    /// <summary>Both together.</summary>
    /// <param name="given">What the contract says.</param>
    /// <param name="found">What the document's OAuth flows say; null where there are none.</param>
    /// <param name="scope">Scopes that operations need; null for none.</param>
    public static AuthenticationModel Of(AuthenticationModel given, AuthenticationModel? found, string? scope)
    {
        var source = given.TokenEndpoint is null || given.TokenEndpoint == found?.TokenEndpoint ? found : Moved(found);
        if (given is { Password: null, Refresh: null, ClientCredentials: null, StaticToken: null, DeviceCode: null, AuthorizationCode: null } && source is not null)
        {
            return given with
            {
                TokenEndpoint = given.TokenEndpoint ?? source.TokenEndpoint,
                MetadataAddress = given.TokenEndpoint is null ? source.MetadataAddress : null,
                Password = source.Password,
                Refresh = source.Refresh,
                ClientCredentials = source.ClientCredentials,
                DeviceCode = source.DeviceCode,
                AuthorizationCode = source.AuthorizationCode,
            };
        }

        return given with
        {
            TokenEndpoint = given.TokenEndpoint ?? source?.TokenEndpoint,
            MetadataAddress = given.TokenEndpoint is null ? source?.MetadataAddress : null,
            Password = given.Password is { } password
                ? password with
                {
                    ClientId = password.ClientId ?? source?.Password?.ClientId,
                    Scope = password.Scope ?? source?.Password?.Scope ?? scope,
                    Parameters = Both(password.Parameters, source?.Password?.Parameters),
                    TokenEndpoint = source?.Password?.TokenEndpoint,
                }
                : null,
            Refresh = given.Refresh is { } refresh
                ? refresh with
                {
                    ClientId = refresh.ClientId ?? source?.Refresh?.ClientId,
                    Parameters = Both(refresh.Parameters, source?.Refresh?.Parameters),
                    TokenEndpoint = source?.Refresh?.TokenEndpoint,
                }
                : null,
            ClientCredentials = given.ClientCredentials is { } client
                ? client with
                {
                    Scope = client.Scope ?? source?.ClientCredentials?.Scope ?? scope,
                    Parameters = Both(client.Parameters, source?.ClientCredentials?.Parameters),
                    TokenEndpoint = source?.ClientCredentials?.TokenEndpoint,
                }
                : null,
            DeviceCode = Interactive(given.DeviceCode, source?.DeviceCode, scope),
            AuthorizationCode = Interactive(given.AuthorizationCode, source?.AuthorizationCode, scope),
        };
    }

    private static InteractiveGrantModel? Interactive(InteractiveGrantModel? given, InteractiveGrantModel? found, string? scope) => given is null
        ? null
        : given with
        {
            ClientId = given.ClientId ?? found?.ClientId,
            Scope = given.Scope ?? found?.Scope ?? scope,
            Parameters = Both(given.Parameters, found?.Parameters),
            TokenEndpoint = found?.TokenEndpoint,
        };

    /// <summary>The contract's parameters, and those of the document that it does not name.</summary>
    private static EquatableArray<NamedValueModel> Both(EquatableArray<NamedValueModel> given, EquatableArray<NamedValueModel>? found) =>
        given.Concat((found ?? []).Where(parameter => !given.Any(known => known.Name == parameter.Name))).ToEquatableArray();

    /// <summary>Another token endpoint is another server's: addresses of the document's do not go with it.</summary>
    private static AuthenticationModel? Moved(AuthenticationModel? model) => model is null ? null : model with
    {
        Password = model.Password is { } password ? password with { TokenEndpoint = null } : null,
        Refresh = model.Refresh is { } refresh ? refresh with { TokenEndpoint = null } : null,
        ClientCredentials = model.ClientCredentials is { } client ? client with { TokenEndpoint = null } : null,
        DeviceCode = null,
        AuthorizationCode = null,
    };
}
