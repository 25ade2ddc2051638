using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;

namespace Clientele.Analyzers.Tests.Rules;

public sealed class Clt2001UnhandledTokenExpiryTests
{
    private const string Advice = "and nothing here renews it or handles a 401; register the client with AddTimettaClient and credentials, which renews tokens";

    [Fact]
    public async Task A_token_from_settings_on_a_client_of_the_service() => await Verify.Raises("""
        public static class Program
        {
            public static async Task Main()
            {
                var http = new HttpClient { BaseAddress = new Uri("https://api.timetta.com/odata/") };
                http.DefaultRequestHeaders.Authorization = {|CLT2001:new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("TOKEN"))|};
                Console.WriteLine(await http.GetStringAsync("Users"));
            }
        }
        """, $"Access tokens of Timetta expire after 1 hour, but this one comes from configuration, {Advice}");

    [Fact]
    public async Task A_literal_in_a_top_level_program() => await Verify.Raises("""
        var token = {|CLT2004:"eyJhbGciOiJSUzI1NiJ9.e30.c2ln"|};
        var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = {|CLT2001:new("Bearer", token)|};
        Console.WriteLine(await http.GetStringAsync("https://api.timetta.com/odata/Users"));
        """, "The token of Timetta is in the source code, where anyone with the repository or the assembly can read it; read it from configuration or the environment",
            $"Access tokens of Timetta expire after 1 hour, but this one is a literal, {Advice}");

    [Fact]
    public async Task The_service_is_told_by_the_lifetime_of_its_own_tokens() => await Verify.Raises("""
        var http = new HttpClient { BaseAddress = new Uri("https://acme.agyletime.net/api/") };
        http.DefaultRequestHeaders.Authorization = {|CLT2001:new("Bearer", File.ReadAllText("token.txt"))|};
        Console.WriteLine(await http.GetStringAsync("users"));
        """, "Access tokens of Agyle Time expire after 30 minutes, but this one comes from configuration, and nothing here renews it or handles a 401; "
            + "register the client with AddAgyleTimeClient and credentials, which renews tokens");

    [Fact]
    public async Task A_lifetime_that_only_responses_say_counts_too() => await Verify.Raises("""
        var http = new HttpClient { BaseAddress = new Uri("https://api.shop.test/v1/") };
        http.DefaultRequestHeaders.Authorization = {|CLT2001:new("Bearer", File.ReadAllText("token.txt"))|};
        Console.WriteLine(await http.GetStringAsync("users"));

        [Clientele.ApiClient(Service = "Shop", BaseAddress = "https://api.shop.test/v1/", TokenEndpoint = "https://api.shop.test/token", AccessTokensExpire = true)]
        public sealed class ShopClient;
        """, "Access tokens of Shop expire after the time in each token response, but this one comes from configuration, and nothing here renews it or handles a 401; "
            + "register the client with AddShopClient and credentials, which renews tokens");

    [Fact]
    public async Task A_token_that_a_constructor_is_given() => await Verify.Raises("""
        public sealed class TimettaApi
        {
            private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.timetta.com/odata/") };

            public TimettaApi(string token) => _http.DefaultRequestHeaders.Authorization = {|CLT2001:new AuthenticationHeaderValue("Bearer", token)|};

            public Task<string> UsersAsync() => _http.GetStringAsync("Users");
        }
        """, $"Access tokens of Timetta expire after 1 hour, but this one is passed to a constructor, {Advice}");

    [Fact]
    public async Task A_token_that_is_asked_for_once_and_kept() => await Verify.Raises("""
        public sealed class TimettaApi(HttpClient http)
        {
            private string? _token;

            public async Task<string> UsersAsync()
            {
                _token ??= await SignInAsync();
                using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.timetta.com/odata/Users");
                request.Headers.Authorization = {|CLT2001:new AuthenticationHeaderValue("Bearer", _token)|};
                using var response = await http.SendAsync(request);
                return await response.Content.ReadAsStringAsync();
            }

            private async Task<string> SignInAsync()
            {
                using var response = await http.PostAsync("https://auth.timetta.com/connect/token", null);
                using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
                return document.RootElement.GetProperty("access_token").GetString()!;
            }
        }
        """, $"Access tokens of Timetta expire after 1 hour, but this one is requested once and stored in '_token', {Advice}");

    [Fact]
    public async Task A_sign_in_that_leaves_its_token_on_the_client() => await Verify.Raises("""
        public sealed class TimettaApi(HttpClient http)
        {
            public async Task SignInAsync(FormUrlEncodedContent form)
            {
                using var response = await http.PostAsync("https://auth.timetta.com/connect/token", form);
                Use(await response.Content.ReadFromJsonAsync<TokenResponse>());
            }

            private void Use(TokenResponse? token) => http.DefaultRequestHeaders.Authorization = {|CLT2001:new AuthenticationHeaderValue("Bearer", token!.AccessToken)|};

            private sealed record TokenResponse([property: JsonPropertyName("access_token")] string AccessToken);
        }
        """, $"Access tokens of Timetta expire after 1 hour, but this one is requested once, {Advice}");

    [Theory]
    [InlineData("request.Headers.Authorization = {|CLT2001:new AuthenticationHeaderValue(\"Bearer\", Token)|};")]
    [InlineData("request.Headers.Authorization = {|CLT2001:AuthenticationHeaderValue.Parse(\"Bearer \" + Token)|};")]
    [InlineData("request.Headers.Add(\"Authorization\", {|CLT2001:\"Bearer \" + Token|});")]
    [InlineData("request.Headers.Add(\"authorization\", {|CLT2001:$\"Bearer {Token}\"|});")]
    [InlineData("request.Headers.TryAddWithoutValidation(\"Authorization\", {|CLT2001:string.Format(\"Bearer {0}\", Token)|});")]
    [InlineData("http.DefaultRequestHeaders.Add(\"Authorization\", {|CLT2001:$\"Bearer {Token}\"|});")]
    [InlineData("var header = new AuthenticationHeaderValue(\"Bearer\", Token); request.Headers.Authorization = {|CLT2001:header|};")]
    [InlineData("static AuthenticationHeaderValue Bearer(string token) => new(\"Bearer\", token); request.Headers.Authorization = {|CLT2001:Bearer(Token)|};")]
    public async Task However_the_header_is_set(string statement) => await Verify.Raises($$"""
        public static class Sync
        {
            private static readonly string Token = Environment.GetEnvironmentVariable("TIMETTA_TOKEN")!;

            public static async Task RunAsync(HttpClient http)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.timetta.com/odata/Users");
                {{statement}}
                using var response = await http.SendAsync(request);
            }
        }
        """);

    [Theory]
    [InlineData("options.Value.Token", "IOptions<Settings> options")]
    [InlineData("settings.Token", "Settings settings")]
    [InlineData("configuration[\"Timetta:Token\"]", "IConfiguration configuration")]
    [InlineData("configuration.GetValue<string>(\"Timetta:Token\")", "IConfiguration configuration")]
    [InlineData("token", "string token")]
    public async Task Wherever_settings_come_from(string token, string parameter) => await Verify.Raises($$"""
        public sealed class Settings
        {
            public string? Token { get; set; }
        }

        public sealed class Sync({{parameter}}, HttpClient http)
        {
            public async Task RunAsync()
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.timetta.com/odata/Users")
                {
                    Headers = { Authorization = {|CLT2001:new AuthenticationHeaderValue("Bearer", {{token}})|} },
                };
                using var response = await http.SendAsync(request);
            }
        }
        """);

    [Fact]
    public async Task A_named_client_in_the_container() => await Verify.Raises("""
        public static class Startup
        {
            public static void Configure(IServiceCollection services, IConfiguration configuration)
            {
                services.AddHttpClient("jira", http => http.BaseAddress = new Uri("https://acme.atlassian.net"));
                services.AddHttpClient("timetta", http =>
                {
                    http.BaseAddress = new Uri("https://api.timetta.com/odata/");
                    http.DefaultRequestHeaders.Authorization = {|CLT2001:new AuthenticationHeaderValue("Bearer", configuration["Timetta:Token"])|};
                });
            }
        }
        """);

    [Fact]
    public async Task A_client_that_the_container_gives_an_address() => await Verify.Raises("""
        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddHttpClient<TimettaApi>(http => http.BaseAddress = new Uri("https://api.timetta.com/odata/"));
        }

        public sealed class TimettaApi
        {
            private readonly HttpClient _http;

            public TimettaApi(HttpClient http, IConfiguration configuration)
            {
                _http = http;
                _http.DefaultRequestHeaders.Authorization = {|CLT2001:new("Bearer", configuration["Timetta:Token"])|};
            }

            public Task<string> UsersAsync() => _http.GetStringAsync("Users");
        }
        """);

    [Fact]
    public async Task A_client_that_is_created_by_name() => await Verify.Raises("""
        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddHttpClient("timetta", http => http.BaseAddress = new Uri("https://api.timetta.com/odata/"));
        }

        public sealed class TimettaApi(IHttpClientFactory factory, IConfiguration configuration)
        {
            public async Task<string> UsersAsync()
            {
                var http = factory.CreateClient("timetta");
                http.DefaultRequestHeaders.Authorization = {|CLT2001:new("Bearer", configuration["Timetta:Token"])|};
                return await http.GetStringAsync("Users");
            }
        }
        """);

    [Fact]
    public async Task Two_services_in_one_member_are_told_apart_by_their_clients() => await Verify.Raises("""
        public static class Sync
        {
            public static async Task RunAsync(string[] args)
            {
                var jira = new HttpClient { BaseAddress = new Uri("https://acme.atlassian.net/") };
                var timetta = new HttpClient { BaseAddress = new Uri("https://api.timetta.com/odata/") };
                jira.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("JIRA"));
                timetta.DefaultRequestHeaders.Authorization = {|CLT2001:new("Bearer", Environment.GetEnvironmentVariable("TIMETTA"))|};
                await timetta.GetStringAsync(await jira.GetStringAsync("x"));
            }
        }
        """);

    [Fact]
    public async Task A_client_under_the_emitted_one() => await Verify.Raises("""
        public static class Program
        {
            public static async Task Main()
            {
                var http = new HttpClient();
                http.DefaultRequestHeaders.Authorization = {|CLT2001:new("Bearer", await SignInAsync())|};
                var timetta = new TimettaClient(http);
                Console.WriteLine((await timetta.Users.ToListAsync()).Length);
            }

            private static async Task<string> SignInAsync()
            {
                using var http = new HttpClient();
                return await http.GetStringAsync("https://auth.timetta.com/connect/token");
            }
        }
        """);

    [Fact]
    public async Task Static_credentials_without_an_end() => await Verify.Raises("""
        public static class Startup
        {
            public static void Configure(IServiceCollection services, IConfiguration configuration) =>
                services.AddTimettaClient(o => o.Credentials = {|CLT2001:new StaticTokenCredentials(configuration["Timetta:Token"]!)|});
        }
        """, "Access tokens of Timetta expire after 1 hour, but this one comes from configuration, and nothing here renews it or handles a 401; "
            + "use credentials that can be renewed, or set 'expiresAt' to when it expires");

    [Fact]
    public async Task Static_credentials_for_a_service_that_has_no_such_tokens() => await Verify.Raises("""
        public static class Startup
        {
            public static void Configure(IServiceCollection services, string token) =>
                services.AddAgyleTimeClient(o => o.Credentials = {|CLT2001:new StaticTokenCredentials(token, DateTimeOffset.MaxValue)|});
        }
        """);

    [Fact]
    public async Task A_token_source_of_ones_own_that_always_gives_the_same() => await Verify.Raises("""
        public sealed class FixedTokens(string token) : ITokenSource
        {
            public ValueTask<AccessToken> GetTokenAsync(CancellationToken cancellationToken = default) => new({|CLT2001:new AccessToken(token)|});

            public ValueTask InvalidateAsync(AccessToken token, CancellationToken cancellationToken = default) => default;
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddTimettaClient(o => o.TokenSource = new FixedTokens({|CLT2004:"abcdef"|}));
        }
        """);

    [Fact]
    public async Task A_client_in_a_referenced_assembly_counts_too() => await Verify.Raises(
        References.ToClients,
        """
        var http = new HttpClient { BaseAddress = new Uri("https://api.timetta.com/odata/") };
        http.DefaultRequestHeaders.Authorization = {|CLT2001:new("Bearer", Environment.GetEnvironmentVariable("TOKEN"))|};
        Console.WriteLine(await http.GetStringAsync("Users"));
        """);

    [Fact]
    public async Task A_client_of_the_service_that_is_configured_further() => await Verify.Raises("""
        public static class Startup
        {
            public static void Configure(IServiceCollection services, IConfiguration configuration) => services
                .AddTimettaClient()
                .ConfigureHttpClient(http => http.DefaultRequestHeaders.Authorization = {|CLT2001:new("Bearer", configuration["Timetta:Token"])|});
        }
        """);

    [Fact]
    public async Task An_address_that_settings_begin_with() => await Verify.Raises("""
        public sealed class Settings
        {
            public string Address { get; set; } = "https://api.timetta.com/odata/";

            public string? Token { get; set; }
        }

        public sealed class Api(IOptions<Settings> options)
        {
            private readonly HttpClient _http = new();

            public async Task<string> UsersAsync()
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, options.Value.Address + "Users");
                request.Headers.Authorization = {|CLT2001:new("Bearer", options.Value.Token)|};
                using var response = await _http.SendAsync(request);
                return await response.Content.ReadAsStringAsync();
            }
        }
        """);

    [Fact]
    public async Task Tests_end_sooner_than_tokens() => await Verify.Silent(
        References.ToTestFramework,
        """
        public sealed class Tests
        {
            public async Task Users_are_listed()
            {
                var http = new HttpClient { BaseAddress = new Uri("https://api.timetta.com/odata/") };
                http.DefaultRequestHeaders.Authorization = new("Bearer", "eyJh.e30.c2ln");
                Assert.NotEmpty(await http.GetStringAsync("Users"));
            }

            private static class Assert
            {
                public static void NotEmpty(string text) => ArgumentException.ThrowIfNullOrEmpty(text);
            }
        }
        """);

    [Fact]
    public async Task Without_a_client_nothing_is_looked_at() => await Verify.Silent(
        References.ToNoClients,
        """
        var http = new HttpClient { BaseAddress = new Uri("https://api.timetta.com/odata/") };
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("TOKEN"));
        Console.WriteLine(await http.GetStringAsync("Users"));
        """);
}
