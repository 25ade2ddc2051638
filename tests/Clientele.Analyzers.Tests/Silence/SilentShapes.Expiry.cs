namespace Clientele.Analyzers.Tests.Silence;

public sealed partial class SilentShapes
{
    private void AddExpiry()
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
    }
}
