namespace Clientele.Analyzers.Tests.Silence;

public sealed partial class SilentShapes
{
    private void AddSecrets()
    {
        Add("Secrets from the environment", """
            public static class Startup
            {
                public static ApiCredentials Create() => new ClientCredentials(Environment.GetEnvironmentVariable("ID")!, Environment.GetEnvironmentVariable("SECRET")!);
            }
            """);
        Add("A place where a secret will be", """
            public static class Example
            {
                public static ApiCredentials Create() => new PasswordCredentials("<user>", "<password>");

                public static ApiCredentials Other() => new ClientCredentials("id", "***");
            }
            """);
        Add("The literal of another service", """
            public static class Login
            {
                public static Task<HttpResponseMessage> RunAsync(HttpClient http) => http.PostAsync(
                    "https://login.example/token",
                    new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "password", ["password"] = "demo" }));
            }
            """);
        Add("Names of form fields", """
            public sealed class Login(HttpClient http)
            {
                public Task<HttpResponseMessage> RunAsync(string user, string password) => http.PostAsync(
                    "https://auth.timetta.com/connect/token",
                    new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["client_id"] = "external", ["grant_type"] = "password", ["username"] = user, ["password"] = password,
                    }));
            }
            """);
        Add("A form written as text, with the values put in", """
            public sealed class Login(HttpClient http)
            {
                public Task<HttpResponseMessage> RunAsync(string user, string password) => http.PostAsync(
                    "https://auth.timetta.com/connect/token",
                    new StringContent("grant_type=password&username=" + Uri.EscapeDataString(user) + "&password=" + Uri.EscapeDataString(password)));
            }
            """);
        Add("A token's text for the one request it is for", """
            public sealed class Download(ITokenSource tokens, HttpClient http)
            {
                public async Task<Stream> OpenAsync(CancellationToken cancellationToken)
                {
                    var token = await tokens.GetTokenAsync(cancellationToken);
                    var request = new HttpRequestMessage(HttpMethod.Get, "https://api.timetta.com/odata/Files/GetFile");
                    request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token.Value);
                    return await (await http.SendAsync(request, cancellationToken)).Content.ReadAsStreamAsync(cancellationToken);
                }
            }
            """);
        Add("A token's end in a log", """
            using Microsoft.Extensions.Logging;

            public sealed class Status(ITokenSource tokens, ILogger<Status> logger)
            {
                public async Task LogAsync() => logger.LogInformation("Token until {End}", (await tokens.GetTokenAsync()).ExpiresAt);
            }
            """);
        Add("A cache that ends a token with its time", """
            using Microsoft.Extensions.Caching.Memory;

            public sealed class Tokens(IMemoryCache cache, HttpClient http)
            {
                public async Task<string> GetAsync()
                {
                    if (cache.Get<string>("token") is { } known)
                    {
                        return known;
                    }

                    var json = await http.GetFromJsonAsync<JsonElement>("https://auth.timetta.com/connect/token");
                    return cache.Set("token", json.GetProperty("access_token").GetString()!, TimeSpan.FromSeconds(json.GetProperty("expires_in").GetInt32() - 60));
                }
            }
            """);
        Add("A store of one's own", """
            public sealed class VaultStore(string path) : ITokenStore
            {
                public ValueTask<string?> LoadAsync(TokenKey key, CancellationToken cancellationToken = default) => new(File.Exists(path) ? File.ReadAllText(path) : null);

                public async ValueTask SaveAsync(TokenKey key, string refreshToken, CancellationToken cancellationToken = default) =>
                    await File.WriteAllTextAsync(path, refreshToken, cancellationToken);

                public ValueTask DeleteAsync(TokenKey key, string expected, CancellationToken cancellationToken = default) => default;
            }
            """);
    }

    private void AddLifetimes()
    {
        Add("A lifetime in seconds, with a margin", """
            public static class Clock
            {
                public static DateTimeOffset End(int expiresIn) => DateTimeOffset.UtcNow.AddSeconds(expiresIn - 60);

                public static DateTimeOffset Early(int expiresIn) => DateTimeOffset.UtcNow.AddSeconds(expiresIn * 0.9);
            }
            """);
        Add("A lifetime that is converted first", """
            public static class Clock
            {
                public static DateTime Milliseconds(long expiresIn) => DateTime.UtcNow.AddMilliseconds(expiresIn * 1000);

                public static DateTime Minutes(double expiresIn) => DateTime.UtcNow.AddMinutes(expiresIn / 60);

                public static Task Wait(int expiresIn) => Task.Delay(expiresIn * 900);
            }
            """);
        Add("Milliseconds of something else", """
            public static class Clock
            {
                public static DateTime Next(int retryDelay) => DateTime.UtcNow.AddMilliseconds(retryDelay);

                public static TimeSpan Timeout(int timeout) => TimeSpan.FromMinutes(timeout);
            }
            """);
        Add("Another service's lifetime in milliseconds", """
            public sealed class Login(HttpClient http)
            {
                public async Task<DateTime> RunAsync()
                {
                    var json = await http.GetFromJsonAsync<JsonElement>("https://login.example/token");
                    return DateTime.UtcNow.AddMilliseconds(json.GetProperty("expiresIn").GetInt64());
                }
            }
            """);
    }

    private void AddRefreshTokens()
    {
        Add("A refresh token with a store of files", """
            public static class Startup
            {
                public static void Configure(IServiceCollection services, IConfiguration configuration) => services.AddTimettaClient(o =>
                {
                    o.Credentials = new RefreshTokenCredentials(configuration["Timetta:RefreshToken"]!);
                    o.TokenStore = new FileTokenStore(configuration["Timetta:TokenDirectory"]!);
                });
            }
            """);
        Add("A refresh token with a store that somebody passes", """
            public static class Tokens
            {
                public static ITokenSource Create(string refreshToken, ITokenStore store, HttpClient http) => TokenSource.Create(
                    TimettaContract.Value.Authentication!,
                    new RefreshTokenCredentials(refreshToken),
                    new TokenSourceSettings { Http = http, Store = store });
            }
            """);
        Add("A password without a store signs in again", """
            public static class Startup
            {
                public static void Configure(IServiceCollection services, string user, string password) =>
                    services.AddTimettaClient(o => o.Credentials = new PasswordCredentials(user, password));
            }
            """);
        Add("A renewal by hand that saves the new token", """
            public sealed class Login(HttpClient http)
            {
                public async Task<string?> RenewAsync(string refreshToken)
                {
                    using var answer = await http.PostAsync("https://auth.timetta.com/connect/token", new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["grant_type"] = "refresh_token",
                        ["scope"] = "all offline_access",
                        ["refresh_token"] = refreshToken,
                    }));
                    var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
                    Save(json.GetProperty("refresh_token").GetString());
                    return json.GetProperty("access_token").GetString();
                }

                private static void Save(string? refreshToken) => Vault.Put(refreshToken);
            }

            public static class Vault
            {
                public static void Put(string? secret) => GC.KeepAlive(secret);
            }
            """);
        Add("A renewal by hand at a service that does not rotate", """
            public sealed class Login(HttpClient http)
            {
                public async Task<string?> RenewAsync(string refreshToken)
                {
                    using var answer = await http.PostAsync("https://acme.agyletime.net/api/authority/token", new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["grant_type"] = "refresh_token",
                        ["refresh_token"] = refreshToken,
                    }));
                    var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
                    return json.GetProperty("access_token").GetString();
                }
            }
            """);
    }
}
