using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;

namespace Clientele.Analyzers.Tests.Rules;

public sealed class Clt2001FixTests
{
    private const string Id = "CLT2001";

    [Fact]
    public async Task Static_credentials_become_credentials_from_the_same_section() => await VerifyFix.Fixes(Id, """
        public static class Startup
        {
            public static void Configure(IServiceCollection services, IConfiguration configuration) =>
                services.AddTimettaClient(o => o.Credentials = new StaticTokenCredentials(configuration["Timetta:Token"]!));
        }
        """, """
        public static class Startup
        {
            public static void Configure(IServiceCollection services, IConfiguration configuration) =>
                services.AddTimettaClient(o => o.Credentials = new PasswordCredentials(configuration["Timetta:UserName"]!, configuration["Timetta:Password"]!));
        }
        """);

    [Fact]
    public async Task The_credentials_are_those_that_the_contract_offers() => await VerifyFix.Fixes(Id, """
        public static class Startup
        {
            public static void Configure(IServiceCollection services, string token) =>
                services.AddAgyleTimeClient(o => o.Credentials = new StaticTokenCredentials(token));
        }
        """, """
        public static class Startup
        {
            public static void Configure(IServiceCollection services, string token) =>
                services.AddAgyleTimeClient(o => o.Credentials = new ClientCredentials(Environment.GetEnvironmentVariable("AGYLETIME_CLIENTID")!, Environment.GetEnvironmentVariable("AGYLETIME_CLIENTSECRET")!));
        }
        """);

    [Fact]
    public async Task A_client_made_by_hand_gets_the_pipeline_of_the_service() => await VerifyFix.Fixes(Id, """
        public static class Program
        {
            public static async Task Main()
            {
                const string token = "abc";
                var http = new HttpClient { BaseAddress = new Uri("https://api.timetta.com/odata/"), Timeout = TimeSpan.FromSeconds(30) };
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
                Console.WriteLine(await http.GetStringAsync("Users"));
            }
        }
        """, """
        public static class Program
        {
            public static async Task Main()
            {
                var http = ServiceHttpClient.Create(TimettaContract.Value, new ClientOptions { Credentials = new PasswordCredentials(Environment.GetEnvironmentVariable("TIMETTA_USERNAME")!, Environment.GetEnvironmentVariable("TIMETTA_PASSWORD")!), Timeout = TimeSpan.FromSeconds(30) });
                Console.WriteLine(await http.GetStringAsync("Users"));
            }
        }
        """);

    [Fact]
    public async Task A_client_in_a_field_too() => await VerifyFix.Fixes(Id, """
        public sealed class Api(IConfiguration configuration)
        {
            private readonly HttpClient _http = new();

            public async Task<string> UsersAsync()
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.timetta.com/odata/Users");
                request.Headers.Authorization = new("Bearer", configuration["Token"]);
                using var response = await _http.SendAsync(request);
                return await response.Content.ReadAsStringAsync();
            }
        }
        """, """
        public sealed class Api(IConfiguration configuration)
        {
            private readonly HttpClient _http = ServiceHttpClient.Create(TimettaContract.Value, new ClientOptions { Credentials = new PasswordCredentials(configuration["UserName"]!, configuration["Password"]!) });

            public async Task<string> UsersAsync()
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.timetta.com/odata/Users");
                using var response = await _http.SendAsync(request);
                return await response.Content.ReadAsStringAsync();
            }
        }
        """);

    [Fact]
    public async Task A_typed_client_hangs_on_the_registration_of_the_service() => await VerifyFix.Fixes(Id, """
        public sealed class Api(HttpClient http)
        {
            public Task<string> UsersAsync() => http.GetStringAsync("Users");
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services, IConfiguration configuration)
            {
                services.AddHttpClient<Api>(http =>
                {
                    http.BaseAddress = new Uri("https://api.timetta.com/odata/");
                    http.DefaultRequestHeaders.Authorization = new("Bearer", configuration["Timetta:Token"]);
                });
            }
        }
        """, """
        public sealed class Api(HttpClient http)
        {
            public Task<string> UsersAsync() => http.GetStringAsync("Users");
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services, IConfiguration configuration)
            {
                services.AddTimettaClient(options => options.Credentials = new PasswordCredentials(configuration["Timetta:UserName"]!, configuration["Timetta:Password"]!)).ConfigureHttpClient(http =>
                {
                    http.BaseAddress = new Uri("https://api.timetta.com/odata/");
                }).AddTypedClient<Api>();
            }
        }
        """);

    [Fact]
    public async Task The_emitted_client_needs_no_second_registration() => await VerifyFix.Fixes(Id, """
        public static class Startup
        {
            public static void Configure(IServiceCollection services, IConfiguration configuration)
            {
                services.AddHttpClient<TimettaClient>(http => http.DefaultRequestHeaders.Authorization = new("Bearer", configuration["Timetta:Token"]));
            }
        }
        """, """
        public static class Startup
        {
            public static void Configure(IServiceCollection services, IConfiguration configuration)
            {
                services.AddTimettaClient(options => options.Credentials = new PasswordCredentials(configuration["Timetta:UserName"]!, configuration["Timetta:Password"]!));
            }
        }
        """);

    [Fact]
    public async Task A_client_that_comes_from_elsewhere_is_left_to_its_author() => await VerifyFix.OffersNone(Id, """
        public sealed class Api
        {
            private readonly HttpClient _http;

            public Api(HttpClient http, IConfiguration configuration)
            {
                _http = http;
                _http.BaseAddress = new Uri("https://api.timetta.com/odata/");
                _http.DefaultRequestHeaders.Authorization = new("Bearer", configuration["Token"]);
            }

            public Task<string> UsersAsync() => _http.GetStringAsync("Users");
        }
        """);

    [Fact]
    public async Task All_at_once() => await VerifyFix.FixesAll(Id, """
        public static class Startup
        {
            public static void Configure(IServiceCollection services, IConfiguration configuration)
            {
                services.AddTimettaClient(o => o.Credentials = new StaticTokenCredentials(configuration["Timetta:Token"]!));
                services.AddAgyleTimeClient(o => o.Credentials = new StaticTokenCredentials(configuration["Agyle:Token"]!));
            }
        }
        """, """
        public static class Startup
        {
            public static void Configure(IServiceCollection services, IConfiguration configuration)
            {
                services.AddTimettaClient(o => o.Credentials = new PasswordCredentials(configuration["Timetta:UserName"]!, configuration["Timetta:Password"]!));
                services.AddAgyleTimeClient(o => o.Credentials = new ClientCredentials(configuration["Agyle:ClientId"]!, configuration["Agyle:ClientSecret"]!));
            }
        }
        """);
}
