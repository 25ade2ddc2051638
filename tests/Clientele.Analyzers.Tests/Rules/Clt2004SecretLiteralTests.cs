using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;

namespace Clientele.Analyzers.Tests.Rules;

public sealed class Clt2004SecretLiteralTests
{
    private const string Id = "CLT2004";

    [Fact]
    public async Task A_password_in_credentials() => await Verify.Raises("""
        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddTimettaClient(o => o.Credentials = new PasswordCredentials("sync@acme.example", {|CLT2004:"correct horse"|}));
        }
        """, "The password of Timetta is in the source code, where anyone with the repository or the assembly can read it; read it from configuration or the environment");

    [Theory]
    [InlineData("new ClientCredentials(\"id\", {|CLT2004:\"s3cret\"|})")]
    [InlineData("new PasswordCredentials(user, Constants.Password)", "{|CLT2004:\"s3cret\"|}")]
    [InlineData("new StaticTokenCredentials({|CLT2004:\"eyJh.e30.c2ln\"|}, DateTimeOffset.MaxValue)")]
    [InlineData("new PasswordCredentials(user, password ?? {|CLT2004:\"s3cret\"|})")]
    public async Task Wherever_it_stands(string credentials, string constant = "\"<password>\"") => await Verify.Raises($$"""
        public static class Constants
        {
            public static readonly string Password = {{constant}};
        }

        public static class Startup
        {
            public static ApiCredentials Create(string user, string? password) => {{credentials}};
        }
        """);

    [Fact]
    public async Task A_form_for_the_token_endpoint() => await Verify.Raises("""
        public static class Login
        {
            public static async Task RunAsync(HttpClient http)
            {
                var form = new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["grant_type"] = "password",
                    ["client_id"] = "external",
                    ["username"] = "sync@acme.example",
                    ["password"] = {|CLT2004:"correct horse"|},
                });
                using var answer = await http.PostAsync("https://auth.timetta.com/connect/token", form);
            }
        }
        """);

    [Fact]
    public async Task A_token_in_a_header_is_both_fixed_and_public() => await Verify.Raises("""
        var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = {|CLT2001:new AuthenticationHeaderValue("Bearer", {|CLT2004:"eyJh.e30.c2ln"|})|};
        Console.WriteLine(await http.GetStringAsync("https://api.timetta.com/odata/Users"));
        """);

    [Fact]
    public async Task The_fix_takes_it_from_the_environment() => await VerifyFix.FixesAll(Id, """
        public static class Startup
        {
            public static void Configure(IServiceCollection services)
            {
                services.AddTimettaClient(o => o.Credentials = new PasswordCredentials("sync@acme.example", "correct horse"));
                services.AddAgyleTimeClient(o => o.Credentials = new ClientCredentials("id", "battery staple"));
            }
        }
        """, """
        public static class Startup
        {
            public static void Configure(IServiceCollection services)
            {
                services.AddTimettaClient(o => o.Credentials = new PasswordCredentials("sync@acme.example", Environment.GetEnvironmentVariable("TIMETTA_PASSWORD")!));
                services.AddAgyleTimeClient(o => o.Credentials = new ClientCredentials("id", Environment.GetEnvironmentVariable("AGYLETIME_CLIENTSECRET")!));
            }
        }
        """);

    [Fact]
    public async Task A_constant_is_left_to_its_author() => await VerifyFix.OffersNone(Id, """
        public static class Startup
        {
            private const string Password = "correct horse";

            public static void Configure(IServiceCollection services) =>
                services.AddTimettaClient(o => o.Credentials = new PasswordCredentials("sync@acme.example", Password));
        }
        """);
}
