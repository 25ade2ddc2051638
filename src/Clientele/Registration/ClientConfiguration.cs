using System;
using System.Globalization;
using Clientele.Authentication;
using Microsoft.Extensions.Configuration;

namespace Clientele;

/// <summary>Reads <see cref="ClientOptions"/> from a configuration section, by the keys that <see cref="ClientOptions.Bind"/> documents.</summary>
internal static class ClientConfiguration
{
    public static void Bind(ClientOptions options, IConfiguration section)
    {
        options.BaseAddress = Address(section, "BaseAddress") ?? options.BaseAddress;
        options.TokenEndpoint = Address(section, "TokenEndpoint") ?? options.TokenEndpoint;
        options.Credentials = Credentials(section) ?? options.Credentials;
        foreach (var scheme in section.GetSection("Schemes").GetChildren())
        {
            options.Schemes[scheme.Key] = Credentials(scheme) ?? throw new FormatException($"{Name(scheme)} has no credentials: set Key, UserName and Password, or AccessToken.");
        }

        options.TokenStore = Text(section, "TokenDirectory") is { } directory ? new FileTokenStore(directory) : options.TokenStore;
        options.Scope = Text(section, "Scope") ?? options.Scope;
        foreach (var parameter in section.GetSection("TokenParameters").GetChildren())
        {
            options.TokenParameters[parameter.Key] = parameter.Value ?? "";
        }

        options.Timeout = Span(section, "Timeout") ?? options.Timeout;
        options.RateLimitTimeout = Span(section, "RateLimitTimeout") ?? options.RateLimitTimeout;
        options.RetryTime = Span(section, "RetryTime") ?? options.RetryTime;
        options.Retries = (int?)Number(section, "Retries", int.MaxValue) ?? options.Retries;
        options.MaxResponseBytes = Number(section, "MaxResponseBytes", long.MaxValue) ?? options.MaxResponseBytes;
    }

    private static ApiCredentials? Credentials(IConfiguration section)
    {
        var (clientId, secret) = (Text(section, "ClientId"), Text(section, "ClientSecret"));
        if (secret is not null && clientId is null)
        {
            throw new FormatException($"{Name(section)} has ClientSecret without ClientId.");
        }

        ApiCredentials?[] given =
        [
            Pair(section, "UserName", "Password") is var (user, password)
                ? new PasswordCredentials(user, password) { ClientId = clientId, ClientSecret = secret }
                : null,
            Text(section, "RefreshToken") is { } refresh ? new RefreshTokenCredentials(refresh) { ClientId = clientId, ClientSecret = secret } : null,
            Static(section),
            Text(section, "Key") is { } key ? new ApiKeyCredentials(key) : null,
        ];
        ApiCredentials? found = null;
        foreach (var credentials in given)
        {
            if (credentials is not null && found is not null)
            {
                throw new FormatException($"{Name(section)} has both {found} and {credentials}: set only one kind.");
            }

            found ??= credentials;
        }

        return (found, clientId, secret) switch
        {
            (UserCredentials, _, _) or (_, null, _) => found,
            (null, _, { } known) => new ClientCredentials(clientId, known),
            (null, _, null) => throw new FormatException($"{Name(section)} has ClientId without ClientSecret."),
            _ => throw new FormatException($"{Name(section)} has both {found} and ClientId: set only one kind."),
        };
    }

    private static StaticTokenCredentials? Static(IConfiguration section)
    {
        if (Text(section, "AccessToken") is not { } token)
        {
            return null;
        }

        DateTimeOffset? end = Text(section, "AccessTokenExpires") is not { } text ? null
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment
            : throw Wrong(section, "AccessTokenExpires", "a moment such as 2030-01-31T00:00:00Z");
        return AccessToken.IsText(token) ? new StaticTokenCredentials(token, end) : throw Wrong(section, "AccessToken", "a token's text");
    }

    private static (string First, string Second)? Pair(IConfiguration section, string first, string second) =>
        (Text(section, first), Text(section, second)) switch
        {
            ({ } one, { } other) => (one, other),
            (null, null) => null,
            (null, _) => throw new FormatException($"{Name(section)} has {second} without {first}."),
            (_, null) => throw new FormatException($"{Name(section)} has {first} without {second}."),
        };

    private static string? Text(IConfiguration section, string key) => section[key] is { Length: > 0 } text ? text : null;

    private static Uri? Address(IConfiguration section, string key) => Text(section, key) switch
    {
        null => null,
        { } text when Uri.TryCreate(text, UriKind.Absolute, out var uri) => uri,
        _ => throw Wrong(section, key, "an absolute address"),
    };

    private static TimeSpan? Span(IConfiguration section, string key) => Text(section, key) switch
    {
        null => null,
        { } text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) => span,
        _ => throw Wrong(section, key, "a time span such as 00:01:40"),
    };

    private static long? Number(IConfiguration section, string key, long max) => Text(section, key) switch
    {
        null => null,
        { } text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= max => number,
        _ => throw Wrong(section, key, "a whole number"),
    };

    private static FormatException Wrong(IConfiguration section, string key, string expected) =>
        new($"{Name(section)}:{key} is not {expected}.");

    private static string Name(IConfiguration section) => (section as IConfigurationSection)?.Path ?? "The configuration";
}
