using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Generator.Model.Service;

namespace Clientele.Tool.Fetching;

/// <summary>A token by a grant that the contract describes, for credentials of the environment (RFC 6749, sections 4.3 and 4.4).</summary>
internal static class TokenRequest
{
    /// <summary>Null where the contract has no grant that the environment has credentials for, or whose tokens are for another origin.</summary>
    public static async Task<Credentials?> TryAsync(ContractModel? contract, Uri source, Func<string, string?> variable, CancellationToken cancellationToken)
    {
        var rules = contract?.Authentication;
        if (contract is null || !rules.IsFor(contract.BaseAddress, source) || rules?.TokenEndpoint is not { } endpoint || Form(rules, variable) is not { } form)
        {
            return null;
        }

        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new FormUrlEncodedContent(form.Fields) };
        form.Basic?.Sign(request.Headers);
        try
        {
            using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                throw new ToolException($"{endpoint} returned {(int)response.StatusCode} for the token request.");
            }

            using var json = JsonDocument.Parse(body);
            return Credentials.Bearer(json.RootElement.GetProperty("access_token").GetString() ?? "");
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException or UriFormatException
            || (fault is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new ToolException($"{endpoint} returned no token.", fault);
        }
    }

    /// <summary>Whether tokens may go to an address: to the base address's origin, and to those that the contract names.</summary>
    private static bool IsFor(this AuthenticationModel? rules, string? baseAddress, Uri source)
    {
        var origin = source.GetLeftPart(UriPartial.Authority);
        var origins = new List<string> { baseAddress ?? "" };
        origins.AddRange(rules is null ? [] : rules.Origins);
        foreach (var own in origins)
        {
            if (Uri.TryCreate(own, UriKind.Absolute, out var address) && string.Equals(address.GetLeftPart(UriPartial.Authority), origin, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static (List<KeyValuePair<string, string>> Fields, Credentials? Basic)? Form(AuthenticationModel rules, Func<string, string?> variable)
    {
        var fields = new List<KeyValuePair<string, string>>();
        if (rules.Password is { } password && variable(Credentials.UserName) is { Length: > 0 } user)
        {
            Add("grant_type", "password");
            Add("username", user);
            Add("password", variable(Credentials.Password) ?? "");
            Add("client_id", password.ClientId);
            Add("scope", password.Scope);
            foreach (var parameter in password.Parameters)
            {
                Add(parameter.Name, parameter.Value);
            }

            return (fields, null);
        }

        if (rules.ClientCredentials is { } client && variable(Credentials.ClientId) is { Length: > 0 } id)
        {
            var secret = variable(Credentials.ClientSecret) ?? "";
            Add("grant_type", "client_credentials");
            Add("scope", client.Scope);
            foreach (var parameter in client.Parameters)
            {
                Add(parameter.Name, parameter.Value);
            }

            if (rules.ClientAuthentication != ClientAuthenticationModel.Form)
            {
                return (fields, Credentials.Basic(Uri.EscapeDataString(id), Uri.EscapeDataString(secret)));
            }

            Add("client_id", id);
            Add("client_secret", secret);
            return (fields, null);
        }

        return null;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                fields.Add(new(name, value));
            }
        }
    }
}
