using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;

namespace Clientele.Analyzers.Tests.Rules;

public sealed class Clt2008UnsafeAddressTests
{
    private const string Id = "CLT2008";

    [Fact]
    public async Task Plain_http_to_the_service() => await Verify.Raises("""
        public static class Login
        {
            public static Task<HttpResponseMessage> RunAsync(HttpClient http, HttpContent form) =>
                http.PostAsync({|CLT2008:"http://auth.timetta.com/connect/token"|}, form);
        }
        """, "'http://auth.timetta.com' is not https, so tokens and data can be read in transit");

    [Fact]
    public async Task Plain_http_within_interpolated_text() => await Verify.Raises("""
        public static class Users
        {
            public static Task<string> GetAsync(HttpClient http, Guid id) => http.GetStringAsync($"{|CLT2008:http://api.timetta.com/odata/Users(|}{id})");
        }
        """);

    [Fact]
    public async Task Plain_http_to_an_installation_of_ones_own() => await Verify.Raises("""
        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddTimettaClient(o =>
            {
                o.BaseAddress = new Uri({|CLT2008:"http://timetta.acme.example/odata/"|});
                o.TokenEndpoint = new Uri("https://timetta.acme.example/connect/token");
            });
        }
        """, "'http://timetta.acme.example' is not https, so tokens and data can be read in transit");

    [Fact]
    public async Task A_base_address_elsewhere_while_tokens_come_from_the_service() => await Verify.Raises("""
        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddTimettaClient(o => o.BaseAddress = new Uri({|CLT2008:"https://timetta.acme.example/odata/"|}));
        }
        """, "'https://timetta.acme.example' is not an origin of Timetta, and tokens of https://auth.timetta.com would be sent there; set TokenEndpoint too");

    [Fact]
    public async Task A_token_endpoint_elsewhere() => await Verify.Raises("""
        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddTimettaClient(o => o.TokenEndpoint = new Uri({|CLT2008:"https://collector.example/token"|}));
        }
        """, "'https://collector.example' is not an origin of Timetta, and its credentials would be sent there");

    [Fact]
    public async Task A_token_endpoint_at_another_site_than_the_base_address() => await Verify.Raises("""
        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddTimettaClient(o =>
            {
                o.BaseAddress = new Uri("https://timetta.acme.example/odata/");
                o.TokenEndpoint = new Uri({|CLT2008:"https://auth.collector.test/connect/token"|});
            });
        }
        """, "'https://auth.collector.test' is at another site than the BaseAddress, https://timetta.acme.example, and credentials would be sent there");

    [Fact]
    public async Task The_fix_says_https() => await VerifyFix.FixesAll(Id, """
        public static class Api
        {
            public static Task<string> UsersAsync(HttpClient http) => http.GetStringAsync("http://api.timetta.com/odata/Users");

            public static Task<string> UserAsync(HttpClient http, Guid id) => http.GetStringAsync($"http://api.timetta.com/odata/Users({id})");
        }
        """, """
        public static class Api
        {
            public static Task<string> UsersAsync(HttpClient http) => http.GetStringAsync("https://api.timetta.com/odata/Users");

            public static Task<string> UserAsync(HttpClient http, Guid id) => http.GetStringAsync($"https://api.timetta.com/odata/Users({id})");
        }
        """);

    [Fact]
    public async Task A_foreign_address_is_left_to_its_author() => await VerifyFix.OffersNone(Id, """
        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddTimettaClient(o => o.TokenEndpoint = new Uri("https://collector.example/token"));
        }
        """);
}
