namespace Clientele.Analyzers.Tests.Silence;

/// <summary>Code that is right, or about which nothing can be known: no rule may say anything. A row is a promise and the code.</summary>
public sealed class SilentShapes : TheoryData<string, string>
{
    public SilentShapes()
    {
        Add("The client with credentials", """
            public static class Startup
            {
                public static void Configure(IServiceCollection services, IConfiguration configuration) =>
                    services.AddTimettaClient(o => o.Credentials = new PasswordCredentials(configuration["Timetta:UserName"]!, configuration["Timetta:Password"]!));
            }
            """);
        Add("The client configured from a section", """
            public static class Startup
            {
                public static void Configure(IServiceCollection services, IConfiguration configuration) =>
                    services.AddTimettaClient(configuration.GetSection("Timetta"));
            }
            """);
        Add("A static token whose end is said", """
            public static class Startup
            {
                public static void Configure(IServiceCollection services, IConfiguration configuration) => services.AddTimettaClient(o =>
                    o.Credentials = new StaticTokenCredentials(configuration["Timetta:Token"]!, new DateTimeOffset(2030, 1, 31, 0, 0, 0, TimeSpan.Zero)));
            }
            """);
        Add("A static token in a type that signs in again", """
            public sealed class Sync(TimettaClient timetta, IConfiguration configuration)
            {
                private readonly StaticTokenCredentials _credentials = new(configuration["Token"]!);

                public async Task<int> RunAsync()
                {
                    try
                    {
                        return (await timetta.Users.ToListAsync()).Length;
                    }
                    catch (SignInRequiredException e)
                    {
                        throw new InvalidOperationException("Ask the administrator for a new token: " + _credentials, e);
                    }
                }
            }
            """);
        Add("The service's pipeline without a container", """
            using var http = ServiceHttpClient.Create(TimettaContract.Value, new ClientOptions
            {
                Credentials = new PasswordCredentials(Environment.GetEnvironmentVariable("USER")!, Environment.GetEnvironmentVariable("PASSWORD")!),
            });
            Console.WriteLine((await new TimettaClient(http).Users.ToListAsync()).Length);
            """);
        Add("A handler of the runtime", """
            public static class Api
            {
                public static HttpClient Create(ITokenSource tokens) => new(new BearerTokenHandler(tokens, TimettaContract.Value) { InnerHandler = new SocketsHttpHandler() })
                {
                    BaseAddress = new Uri("https://api.timetta.com/odata/"),
                };
            }
            """);
        Add("A token asked of the source for each request", """
            public sealed class Api(HttpClient http, ITokenSource tokens)
            {
                public async Task<string> UsersAsync(CancellationToken cancellationToken)
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.timetta.com/odata/Users");
                    request.Headers.Authorization = new("Bearer", (await tokens.GetTokenAsync(cancellationToken)).Value);
                    using var response = await http.SendAsync(request, cancellationToken);
                    return await response.Content.ReadAsStringAsync(cancellationToken);
                }
            }
            """);
        Add("A token asked of somebody for each request", """
            public interface ITimettaTokens
            {
                Task<string> GetAsync();
            }

            public sealed class Api(HttpClient http, ITimettaTokens tokens)
            {
                public async Task<string> UsersAsync()
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.timetta.com/odata/Users");
                    request.Headers.Authorization = new("Bearer", await tokens.GetAsync());
                    using var response = await http.SendAsync(request);
                    return await response.Content.ReadAsStringAsync();
                }
            }
            """);
        Add("A delegate that gives tokens", """
            public sealed class Api(HttpClient http, Func<Task<string>> token)
            {
                public async Task<string> UsersAsync()
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.timetta.com/odata/Users");
                    request.Headers.Authorization = new("Bearer", await token());
                    using var response = await http.SendAsync(request);
                    return await response.Content.ReadAsStringAsync();
                }
            }
            """);
        Add("A token that is renewed by its time", """
            public sealed class Api(HttpClient http, TimeProvider time)
            {
                private string? _token;
                private DateTimeOffset _end;

                public async Task<string> UsersAsync()
                {
                    if (_token is null || time.GetUtcNow() >= _end)
                    {
                        using var answer = await http.PostAsync("https://auth.timetta.com/connect/token", null);
                        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
                        _token = json.GetProperty("access_token").GetString();
                        _end = time.GetUtcNow().AddSeconds(json.GetProperty("expires_in").GetInt32() * 0.9);
                    }

                    using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.timetta.com/odata/Users");
                    request.Headers.Authorization = new("Bearer", _token);
                    using var response = await http.SendAsync(request);
                    return await response.Content.ReadAsStringAsync();
                }
            }
            """);
        Add("A token that is renewed after a 401", """
            public sealed class Api(HttpClient http)
            {
                private string _token = "";

                public async Task<string> UsersAsync()
                {
                    using var response = await SendAsync();
                    if (response.StatusCode == HttpStatusCode.Unauthorized)
                    {
                        await RenewAsync();
                        using var again = await SendAsync();
                        return await again.Content.ReadAsStringAsync();
                    }

                    return await response.Content.ReadAsStringAsync();
                }

                private async Task<HttpResponseMessage> SendAsync()
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.timetta.com/odata/Users");
                    request.Headers.Authorization = new("Bearer", _token);
                    return await http.SendAsync(request);
                }

                private async Task RenewAsync()
                {
                    using var answer = await http.PostAsync("https://auth.timetta.com/connect/token", null);
                    _token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
                }
            }
            """);
        Add("A handler of the project that looks at 401", """
            public sealed class RenewingHandler : DelegatingHandler
            {
                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    var response = await base.SendAsync(request, cancellationToken);
                    return response.StatusCode == HttpStatusCode.Unauthorized ? await RenewAsync(request, cancellationToken) : response;
                }

                private Task<HttpResponseMessage> RenewAsync(HttpRequestMessage request, CancellationToken cancellationToken) => base.SendAsync(request, cancellationToken);
            }

            public static class Startup
            {
                public static void Configure(IServiceCollection services, IConfiguration configuration) => services
                    .AddHttpClient("timetta", http =>
                    {
                        http.BaseAddress = new Uri("https://api.timetta.com/odata/");
                        http.DefaultRequestHeaders.Authorization = new("Bearer", configuration["Token"]);
                    })
                    .AddHttpMessageHandler<RenewingHandler>();
            }
            """);
        Add("A handler that nobody can see into", """
            public static class Startup
            {
                public static void Configure(IServiceCollection services, IConfiguration configuration) => services
                    .AddHttpClient("timetta", http =>
                    {
                        http.BaseAddress = new Uri("https://api.timetta.com/odata/");
                        http.DefaultRequestHeaders.Authorization = new("Bearer", configuration["Token"]);
                    })
                    .AddHttpMessageHandler(provider => provider.GetRequiredService<DelegatingHandler>());
            }
            """);
        Add("A token for another service", """
            var http = new HttpClient { BaseAddress = new Uri("https://api.github.com/") };
            http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("GITHUB_TOKEN"));
            Console.WriteLine(await http.GetStringAsync("user"));
            """);
        Add("A token for a service at an address that only the configuration knows", """
            public sealed class Api
            {
                private readonly HttpClient _http = new();

                public Api(IConfiguration configuration)
                {
                    _http.BaseAddress = new Uri(configuration["Address"]!);
                    _http.DefaultRequestHeaders.Authorization = new("Bearer", configuration["Token"]);
                }

                public Task<string> GetAsync() => _http.GetStringAsync("x");
            }
            """);
        Add("A token for a service whose tokens do not expire", """
            var http = new HttpClient { BaseAddress = new Uri("https://services.odata.org/V4/Northwind/") };
            http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("TOKEN"));
            Console.WriteLine(await http.GetStringAsync("Products"));
            """);
        Add("Basic credentials", """
            public sealed class Reports(HttpClient http, IConfiguration configuration)
            {
                public async Task<string> UsersAsync()
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, "https://reporting.timetta.com/OData/Users");
                    request.Headers.Authorization = new("Basic", configuration["Timetta:Basic"]);
                    using var response = await http.SendAsync(request);
                    return await response.Content.ReadAsStringAsync();
                }
            }
            """);
        Add("A token that a caller passes for each call", """
            public sealed class Api(HttpClient http)
            {
                public async Task<string> UsersAsync(string token)
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.timetta.com/odata/Users");
                    request.Headers.Authorization = new("Bearer", token);
                    using var response = await http.SendAsync(request);
                    return await response.Content.ReadAsStringAsync();
                }
            }
            """);
        Add("A caller's token that is passed on", """
            public sealed class Proxy(HttpClient http, Microsoft.AspNetCore.Http.IHttpContextAccessor accessor)
            {
                public async Task<string> UsersAsync()
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.timetta.com/odata/Users");
                    request.Headers.TryAddWithoutValidation("Authorization", accessor.HttpContext!.Request.Headers.Authorization.ToString());
                    using var response = await http.SendAsync(request);
                    return await response.Content.ReadAsStringAsync();
                }
            }
            """);
        Add("A script that signs in and goes on at once", """
            using var http = new HttpClient();
            using var answer = await http.PostAsync("https://auth.timetta.com/connect/token", null);
            var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
            http.DefaultRequestHeaders.Authorization = new("Bearer", token);
            Console.WriteLine(await http.GetStringAsync("https://api.timetta.com/odata/Users"));
            """);
        Add("A method that signs in for each of its calls", """
            public sealed class Api(HttpClient http)
            {
                public async Task<string> UsersAsync()
                {
                    http.DefaultRequestHeaders.Authorization = new("Bearer", await SignInAsync());
                    return await http.GetStringAsync("https://api.timetta.com/odata/Users");
                }

                private async Task<string> SignInAsync()
                {
                    using var answer = await http.PostAsync("https://auth.timetta.com/connect/token", null);
                    return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
                }
            }
            """);
        Add("A token that somebody else sets", """
            public sealed class Api(HttpClient http)
            {
                public string? Token { get; set; }

                public async Task<string> UsersAsync()
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.timetta.com/odata/Users");
                    request.Headers.Authorization = new("Bearer", Token);
                    using var response = await http.SendAsync(request);
                    return await response.Content.ReadAsStringAsync();
                }
            }
            """);
        Add("An object that lives for one call, made with a fresh token", """
            public sealed class Api(HttpClient http, string token)
            {
                public async Task<string> UsersAsync()
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.timetta.com/odata/Users");
                    request.Headers.Authorization = new("Bearer", token);
                    using var response = await http.SendAsync(request);
                    return await response.Content.ReadAsStringAsync();
                }
            }

            public sealed class Controller(HttpClient http)
            {
                public async Task<string> GetAsync()
                {
                    var api = new Api(http, await http.GetStringAsync("https://auth.timetta.com/connect/token"));
                    return await api.UsersAsync();
                }
            }
            """);
        Add("A client whose token is set anew by a timer", """
            public sealed class Renewer(HttpClient http)
            {
                public async Task RunAsync(CancellationToken cancellationToken)
                {
                    using var timer = new PeriodicTimer(TimeSpan.FromMinutes(50));
                    do
                    {
                        await RenewAsync();
                    }
                    while (await timer.WaitForNextTickAsync(cancellationToken));
                }

                private async Task RenewAsync()
                {
                    var json = await http.GetFromJsonAsync<JsonElement>("https://auth.timetta.com/connect/token");
                    http.DefaultRequestHeaders.Authorization = new("Bearer", json.GetProperty("access_token").GetString());
                }
            }
            """);
        Add("A token that another class renews", """
            public sealed class Session
            {
                public string? Token { get; set; }
            }

            public sealed class Renewer(Session session, HttpClient http)
            {
                public async Task RunAsync(CancellationToken cancellationToken)
                {
                    using var timer = new PeriodicTimer(TimeSpan.FromMinutes(50));
                    while (await timer.WaitForNextTickAsync(cancellationToken))
                    {
                        session.Token = await http.GetStringAsync("https://auth.timetta.com/connect/token", cancellationToken);
                    }
                }
            }

            public sealed class Api(HttpClient http, Session session)
            {
                public async Task<string> UsersAsync()
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.timetta.com/odata/Users");
                    request.Headers.Authorization = new("Bearer", session.Token);
                    using var response = await http.SendAsync(request);
                    return await response.Content.ReadAsStringAsync();
                }
            }
            """);
        Add("A caller that signs in again after a 401", """
            public sealed class Api(HttpClient http)
            {
                public async Task SignInAsync() =>
                    http.DefaultRequestHeaders.Authorization = new("Bearer", await http.GetStringAsync("https://auth.timetta.com/connect/token"));

                public Task<string> UsersAsync() => http.GetStringAsync("https://api.timetta.com/odata/Users");
            }

            public sealed class Sync(Api api)
            {
                public async Task<string> RunAsync()
                {
                    try
                    {
                        return await api.UsersAsync();
                    }
                    catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.Unauthorized)
                    {
                        await api.SignInAsync();
                        return await api.UsersAsync();
                    }
                }
            }
            """);
        Add("A caller that sets a new token after a 401", """
            public sealed class Api(HttpClient http)
            {
                public void Use(string token) => http.DefaultRequestHeaders.Authorization = new("Bearer", token);

                public Task<string> UsersAsync() => http.GetStringAsync("https://api.timetta.com/odata/Users");
            }

            public sealed class Sync(Api api, IConfiguration configuration)
            {
                public async Task<string> RunAsync(Func<Task<string>> signIn)
                {
                    api.Use(configuration["Token"]!);
                    try
                    {
                        return await api.UsersAsync();
                    }
                    catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.Unauthorized)
                    {
                        api.Use(await signIn());
                        return await api.UsersAsync();
                    }
                }
            }
            """);
        Add("A token source of one's own that asks", """
            public sealed class VaultTokens(HttpClient http) : ITokenSource
            {
                public async ValueTask<AccessToken> GetTokenAsync(CancellationToken cancellationToken = default) =>
                    new(await http.GetStringAsync("https://vault.example/token", cancellationToken));

                public ValueTask InvalidateAsync(AccessToken token, CancellationToken cancellationToken = default) => default;
            }
            """);
        Add("No header at all", """
            var http = new HttpClient { BaseAddress = new Uri("https://api.timetta.com/odata/") };
            http.DefaultRequestHeaders.Add("User-Agent", "sync");
            Console.WriteLine(await http.GetStringAsync("$metadata"));
            """);
        Add("A header that is taken away", """
            public sealed class Api(HttpClient http)
            {
                public void SignOut() => http.DefaultRequestHeaders.Authorization = null;

                public Task<string> MetadataAsync() => http.GetStringAsync("https://api.timetta.com/odata/$metadata");
            }
            """);
        Add("An empty token", """
            var http = new HttpClient { BaseAddress = new Uri("https://api.timetta.com/odata/") };
            http.DefaultRequestHeaders.Authorization = new("Bearer", "");
            Console.WriteLine(await http.GetStringAsync("$metadata"));
            """);
        AddSecrets();
        AddLifetimes();
        AddRefreshTokens();
        AddAddresses();
        AddUnauthorized();
        AddLongLived();
    }

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

    private void AddAddresses()
    {
        Add("An installation of one's own", """
            public static class Startup
            {
                public static void Configure(IServiceCollection services) => services.AddTimettaClient(o =>
                {
                    o.BaseAddress = new Uri("https://timetta.acme.example/odata/");
                    o.TokenEndpoint = new Uri("https://auth.acme.example/connect/token");
                });
            }
            """);
        Add("A fake on this machine", """
            public static class Startup
            {
                public static void Configure(IServiceCollection services) => services.AddTimettaClient(o =>
                {
                    o.BaseAddress = new Uri("http://localhost:5080/odata/");
                    o.TokenEndpoint = new Uri("http://127.0.0.1:5080/connect/token");
                });
            }
            """);
        Add("Another tenant of the service", """
            public static class Startup
            {
                public static void Configure(IServiceCollection services) =>
                    services.AddAgyleTimeClient(o => o.BaseAddress = new Uri("https://globex.agyletime.net/api/"));
            }
            """);
        Add("Plain http that is no address of a service", """
            public static class Names
            {
                public const string Schema = "http://docs.oasis-open.org/odata/ns/edm";

                public static Task<string> DocsAsync(HttpClient http) => http.GetStringAsync("http://timetta.com.example/docs");
            }
            """);
        Add("Addresses from the configuration", """
            public static class Startup
            {
                public static void Configure(IServiceCollection services, IConfiguration configuration) => services.AddTimettaClient(o =>
                {
                    o.BaseAddress = new Uri(configuration["Timetta:BaseAddress"]!);
                    o.TokenEndpoint = new Uri(configuration["Timetta:TokenEndpoint"]!);
                });
            }
            """);
    }

    private void AddUnauthorized()
    {
        Add("A 401 that somebody is told of", """
            using Microsoft.Extensions.Logging;

            public sealed class Reports(TimettaClient timetta, ILogger<Reports> logger)
            {
                public async Task<string[]> UsersAsync()
                {
                    try
                    {
                        return await timetta.Users.ToListAsync();
                    }
                    catch (ApiUnauthorizedException e)
                    {
                        logger.LogError(e, "Timetta refused the credentials");
                        return [];
                    }
                }
            }
            """);
        Add("A 401 that becomes an answer of one's own", """
            public sealed class Reports(TimettaClient timetta)
            {
                public async Task<bool> CanSignInAsync()
                {
                    try
                    {
                        await timetta.Users.ToListAsync();
                        return true;
                    }
                    catch (ApiUnauthorizedException)
                    {
                        return false;
                    }
                }
            }
            """);
        Add("A 401 that becomes another exception", """
            public sealed class Reports(TimettaClient timetta)
            {
                public async Task<string[]> UsersAsync()
                {
                    try
                    {
                        return await timetta.Users.ToListAsync();
                    }
                    catch (ApiUnauthorizedException e)
                    {
                        throw new InvalidOperationException("Sign in to Timetta again.", e);
                    }
                }
            }
            """);
        Add("A 404 that becomes nothing", """
            public sealed class Reports(TimettaClient timetta)
            {
                public async Task<string[]?> UsersAsync()
                {
                    try
                    {
                        return await timetta.Users.ToListAsync();
                    }
                    catch (ApiNotFoundException)
                    {
                        return null;
                    }
                }
            }
            """);
        Add("A 401 of another service", """
            public sealed class Jira(HttpClient http)
            {
                public async Task<string?> GetAsync()
                {
                    using var response = await http.GetAsync("https://acme.atlassian.net/rest/api/3/myself");
                    return response.StatusCode == HttpStatusCode.Unauthorized ? null : await response.Content.ReadAsStringAsync();
                }
            }
            """);
        Add("A 401 after which a person signs in", """
            public interface IPrompt
            {
                Task SignInAsync();
            }

            public sealed class Reports(TimettaClient timetta, IPrompt prompt)
            {
                public async Task<string[]> UsersAsync()
                {
                    while (true)
                    {
                        try
                        {
                            return await timetta.Users.ToListAsync();
                        }
                        catch (ApiUnauthorizedException)
                        {
                            await prompt.SignInAsync();
                        }
                    }
                }
            }
            """);
    }

    private void AddLongLived()
    {
        Add("A client in a field", """
            public sealed class Reports : IDisposable
            {
                private readonly HttpClient _http = ServiceHttpClient.Create(TimettaContract.Value, new ClientOptions { Credentials = Secrets() });

                public Task<string[]> UsersAsync() => new TimettaClient(_http).Users.ToListAsync();

                public void Dispose() => _http.Dispose();

                private static PasswordCredentials Secrets() => new(Environment.GetEnvironmentVariable("USER")!, Environment.GetEnvironmentVariable("PASSWORD")!);
            }
            """);
        Add("A client for each account", """
            public static class Tenants
            {
                public static async Task RunAsync(IReadOnlyList<(string User, string Password)> accounts)
                {
                    foreach (var (user, password) in accounts)
                    {
                        using var http = ServiceHttpClient.Create(TimettaContract.Value, new ClientOptions { Credentials = new PasswordCredentials(user, password) });
                        Console.WriteLine((await new TimettaClient(http).Users.ToListAsync()).Length);
                    }
                }
            }
            """);
        Add("A token source that the container keeps", """
            public static class Startup
            {
                public static void Configure(IServiceCollection services, HttpClient tokens, ApiCredentials credentials) =>
                    services.AddSingleton(_ => TokenSource.Create(TimettaContract.Value.Authentication!, credentials, new TokenSourceSettings { Http = tokens }));
            }
            """);
        Add("A factory", """
            public static class Clients
            {
                public static TimettaClient Create()
                {
                    var http = ServiceHttpClient.Create(TimettaContract.Value, new ClientOptions { Credentials = new PasswordCredentials(Ask("user"), Ask("password")) });
                    return new TimettaClient(http);
                }

                private static string Ask(string what) => Environment.GetEnvironmentVariable(what)!;
            }
            """);
        Add("A cheap client over a kept HttpClient", """
            public sealed class Reports(HttpClient http)
            {
                public async Task<int> CountAsync(int times)
                {
                    var count = 0;
                    for (var i = 0; i < times; i++)
                    {
                        count += (await new TimettaClient(http).Users.ToListAsync()).Length;
                    }

                    return count;
                }
            }
            """);
        Add("An HttpClient for somebody else in a loop", """
            foreach (var address in args)
            {
                using var http = new HttpClient();
                Console.WriteLine(await http.GetStringAsync(address));
            }
            """);
    }
}
