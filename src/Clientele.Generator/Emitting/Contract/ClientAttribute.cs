using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Clientele.Generator.Model;

namespace Clientele.Generator.Emitting.Contract;

/// <summary>What analyzers read of the contract, as arguments of <c>[ApiClient]</c>.</summary>
internal static class ClientAttribute
{
    public static string Arguments(ServiceModel model)
    {
        var arguments = new List<string> { "Service = " + CSharpText.Literal(model.Name) };
        Add(arguments, "BaseAddress", model.Contract.BaseAddress);
        if (model.Contract.Authentication is { } authentication)
        {
            Add(arguments, "TokenEndpoint", authentication.TokenEndpoint);
            if (!authentication.Origins.IsEmpty)
            {
                arguments.Add("Origins = new[] { " + string.Join(", ", authentication.Origins.Select(CSharpText.Literal)) + " }");
            }

            var grants = Grants(authentication).ToList();
            if (grants.Count > 0)
            {
                arguments.Add("Grants = new[] { " + string.Join(", ", grants.Select(CSharpText.Literal)) + " }");
            }

            Add(arguments, "AccessTokenLifetime", authentication.AccessTokenLifetimeSeconds);
            Add(arguments, "StaticTokenLifetime", authentication.StaticToken?.LifetimeSeconds);
            if (authentication.Refresh is { Rotates: true })
            {
                arguments.Add("RefreshTokensRotate = true");
            }
        }

        return string.Join(", ", arguments);
    }

    /// <summary>Values of <c>grant_type</c> (RFC 6749 §4.3.2, §4.4.2, §6).</summary>
    private static IEnumerable<string> Grants(AuthenticationModel authentication)
    {
        if (authentication.Password is not null)
        {
            yield return "password";
        }

        if (authentication.ClientCredentials is not null)
        {
            yield return "client_credentials";
        }

        if (authentication.Refresh is not null)
        {
            yield return "refresh_token";
        }
    }

    private static void Add(List<string> arguments, string name, string? value)
    {
        if (value is not null)
        {
            arguments.Add(name + " = " + CSharpText.Literal(value));
        }
    }

    private static void Add(List<string> arguments, string name, long? value)
    {
        if (value is { } number)
        {
            arguments.Add(name + " = " + number.ToString(CultureInfo.InvariantCulture));
        }
    }
}
