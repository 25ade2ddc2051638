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

            Add(arguments, "AccessTokenLifetime", authentication.AccessTokenLifetimeSeconds);
            Add(arguments, "StaticTokenLifetime", authentication.StaticToken?.LifetimeSeconds);
            if (authentication.Refresh is { Rotates: true })
            {
                arguments.Add("RefreshTokensRotate = true");
            }
        }

        return string.Join(", ", arguments);
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
