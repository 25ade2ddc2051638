using System;
using System.Net.Http.Headers;
using System.Text;

namespace Clientele.Tool.Fetching;

/// <summary>
/// What a request for a description is signed with. It comes from the environment, never from the command line, where it would stay in the
/// shell's history; it is never printed and never written.
/// </summary>
/// <param name="Header">Name of the header field.</param>
/// <param name="Value">Its value.</param>
internal sealed record Credentials(string Header, string Value)
{
    public const string Token = "CLIENTELE_TOKEN";
    public const string UserName = "CLIENTELE_USERNAME";
    public const string Password = "CLIENTELE_PASSWORD";
    public const string ApiKey = "CLIENTELE_API_KEY";
    public const string ClientId = "CLIENTELE_CLIENT_ID";
    public const string ClientSecret = "CLIENTELE_CLIENT_SECRET";

    /// <summary>The header field of <see cref="ApiKey"/> where no other is named.</summary>
    public const string ApiKeyHeader = "X-Api-Key";

    /// <summary>A bearer token (RFC 6750), a user with a password (RFC 7617), or an API key; null where the environment has none.</summary>
    public static Credentials? Find(Func<string, string?> variable, string? apiKeyHeader)
    {
        if (variable(Token) is { Length: > 0 } token)
        {
            return Bearer(token);
        }

        if (variable(ApiKey) is { Length: > 0 } key)
        {
            return new Credentials(apiKeyHeader ?? ApiKeyHeader, key);
        }

        return variable(UserName) is { Length: > 0 } user ? Basic(user, variable(Password) ?? "") : null;
    }

    public static Credentials Bearer(string token) => new("Authorization", "Bearer " + token);

    public static Credentials Basic(string user, string password) =>
        new("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(user + ":" + password)));

    public void Sign(HttpRequestHeaders headers)
    {
        if (!headers.TryAddWithoutValidation(Header, Value))
        {
            throw new ToolException($"'{Header}' is not a valid header field of a request.");
        }
    }

    /// <summary>A secret shows in no text.</summary>
    public override string ToString() => Header + ": (hidden)";
}
