using System.Collections.Generic;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Emitting.Contract;

/// <summary>What analyzers read of the contract, as arguments of <c>[ApiClient]</c>.</summary>
internal static class ClientAttribute
{
    /// <summary>The grant type of RFC 8628 §3.4.</summary>
    public const string DeviceCode = "urn:ietf:params:oauth:grant-type:device_code";

    public static string Arguments(ODataServiceModel model)
    {
        var arguments = new AttributeArguments().Add("Service", model.Name).Add("BaseAddress", model.Contract.BaseAddress);
        if (model.Contract.Authentication is { } authentication)
        {
            arguments.Add("TokenEndpoint", authentication.TokenEndpoint)
                .Add("Origins", authentication.Origins)
                .Add("Grants", Grants(authentication))
                .Add("AccessTokenLifetime", authentication.AccessTokenLifetimeSeconds)
                .Add("StaticTokenLifetime", authentication.StaticToken?.LifetimeSeconds)
                .Add("RefreshTokensRotate", authentication.Refresh is { Rotates: true });
        }

        return arguments.ToString();
    }

    /// <summary>Values of <c>grant_type</c> (RFC 6749 §4.1.3, §4.3.2, §4.4.2, §6; RFC 8628 §3.4).</summary>
    public static IEnumerable<string> Grants(AuthenticationModel authentication)
    {
        if (authentication.Password is not null)
        {
            yield return "password";
        }

        if (authentication.ClientCredentials is not null)
        {
            yield return "client_credentials";
        }

        if (authentication.DeviceCode is not null)
        {
            yield return DeviceCode;
        }

        if (authentication.AuthorizationCode is not null)
        {
            yield return "authorization_code";
        }

        if (authentication.Refresh is not null)
        {
            yield return "refresh_token";
        }
    }
}
