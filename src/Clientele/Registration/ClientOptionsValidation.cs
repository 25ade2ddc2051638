using System;
using System.Collections.Generic;
using Clientele.Authentication;
using Microsoft.Extensions.Options;

namespace Clientele;

/// <summary>Says in words what is missing in the options of one account. Values are never shown: they may be secrets.</summary>
internal sealed class ClientOptionsValidation(string account, ServiceContract contract) : IValidateOptions<ClientOptions>
{
    /// <summary>Validates options that no container made.</summary>
    /// <exception cref="OptionsValidationException">Something is missing or wrong.</exception>
    public static void Require(string account, ServiceContract contract, ClientOptions options)
    {
        var validation = new ClientOptionsValidation(account, contract).Validate(account, options);
        if (validation.Failed)
        {
            throw new OptionsValidationException(account, typeof(ClientOptions), validation.Failures);
        }
    }

    public ValidateOptionsResult Validate(string? name, ClientOptions options)
    {
        if (name != account)
        {
            return ValidateOptionsResult.Skip;
        }

        var problems = new List<string>();
        CheckAddress(problems, options.BaseAddress ?? contract.BaseAddress);
        CheckCredentials(problems, options);
        Check(problems, options.Timeout == System.Threading.Timeout.InfiniteTimeSpan || options.Timeout > TimeSpan.Zero, "Timeout must be positive.");
        Check(
            problems,
            options.RateLimitTimeout == System.Threading.Timeout.InfiniteTimeSpan || options.RateLimitTimeout >= TimeSpan.Zero,
            "RateLimitTimeout must not be negative.");
        Check(problems, options.Retries >= 0, "Retries must not be negative.");
        Check(problems, options.RetryTime >= TimeSpan.Zero, "RetryTime must not be negative.");
        Check(problems, options.MaxResponseBytes is > 0 and < int.MaxValue, "MaxResponseBytes must be between 1 and 2,147,483,646.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private void CheckAddress(List<string> problems, Uri? address)
    {
        Check(problems, address is not null, "it has no base address: set BaseAddress.");
        Check(
            problems,
            address is null || (address is { IsAbsoluteUri: true, Scheme: "https" or "http" } && address.UserInfo.Length == 0),
            "BaseAddress must be an absolute https address without user information.");
    }

    private void CheckCredentials(List<string> problems, ClientOptions options)
    {
        var known = Schemes();
        foreach (var (scheme, _) in options.Schemes)
        {
            Check(problems, Array.IndexOf(known, scheme) >= 0, known.Length == 0
                ? $"its contract names no security scheme, so Schemes[\"{scheme}\"] is for nothing."
                : $"its contract names no security scheme \"{scheme}\"; there is {string.Join(", ", known)}.");
        }

        if (options.TokenSource is not null)
        {
            return;
        }

        if (contract.Authentication is not { } authentication)
        {
            Check(
                problems,
                options.Credentials is null or StaticTokenCredentials or TokenCallbackCredentials || known.Length > 0,
                $"its contract names no way to sign in with {options.Credentials}.");
            return;
        }

        var offered = options.Credentials is null || Grants.Offers(authentication, options.Credentials);
        Check(problems, options.Credentials is not null || contract.Schemes.Count > 0, "it has no credentials: set Credentials (or TokenSource).");
        Check(problems, offered, $"its contract offers no grant for {options.Credentials}.");
        Check(
            problems,
            options.Credentials is null or StaticTokenCredentials or TokenCallbackCredentials || (options.TokenEndpoint ?? authentication.TokenEndpoint ?? authentication.MetadataAddress) is not null,
            "it has no token endpoint: set TokenEndpoint.");
    }

    /// <summary>Names of the security schemes that operations have besides the account's token.</summary>
    private string[] Schemes()
    {
        var names = new List<string>();
        foreach (var way in (IEnumerable<RequestAuthentication>)[.. contract.Schemes, contract.DefaultAuthentication ?? RequestAuthentication.Account])
        {
            foreach (var leaf in way.Leaves())
            {
                if (leaf.Scheme.Length > 0 && !names.Contains(leaf.Scheme))
                {
                    names.Add(leaf.Scheme);
                }
            }
        }

        string[] sorted = [.. names];
        Array.Sort(sorted, StringComparer.Ordinal);
        return sorted;
    }

    private void Check(List<string> problems, bool holds, string problem)
    {
        if (!holds)
        {
            problems.Add($"{account}: {problem}");
        }
    }
}
