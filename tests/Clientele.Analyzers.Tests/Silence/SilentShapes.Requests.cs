namespace Clientele.Analyzers.Tests.Silence;

public sealed partial class SilentShapes
{
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
