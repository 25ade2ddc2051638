using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;

namespace Clientele.Analyzers.Tests.Rules;

public sealed class Clt2003LostRefreshTokenTests
{
    private const string Id = "CLT2003";

    [Fact]
    public async Task A_refresh_token_without_a_store() => await Verify.Raises("""
        public static class Startup
        {
            public static void Configure(IServiceCollection services, IConfiguration configuration) =>
                services.AddTimettaClient(o => o.Credentials = {|CLT2003:new RefreshTokenCredentials(configuration["Timetta:RefreshToken"]!)|});
        }
        """, "Each renewal at Timetta replaces the refresh token, but the new one is kept only in memory; set a TokenStore that outlives the process");

    [Fact]
    public async Task A_refresh_token_with_a_store_in_memory() => await Verify.Raises("""
        public static class Startup
        {
            public static ITokenSource Create(string refreshToken, HttpClient http) => TokenSource.Create(
                TimettaContract.Value.Authentication!,
                {|CLT2003:new RefreshTokenCredentials(refreshToken)|},
                new TokenSourceSettings { Http = http, Store = new InMemoryTokenStore() });
        }
        """);

    [Fact]
    public async Task A_renewal_by_hand_that_does_not_read_the_new_one() => await Verify.Raises("""
        public sealed class Login(HttpClient http, string refreshToken)
        {
            public async Task<string?> RenewAsync()
            {
                var form = new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    { "grant_type", {|CLT2003:"refresh_token"|} },
                    { "refresh_token", refreshToken },
                });
                using var answer = await http.PostAsync("https://auth.timetta.com/connect/token", form);
                var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
                return json.GetProperty("access_token").GetString();
            }
        }
        """, "Each renewal at Timetta replaces the refresh token, but the new one in the response is not read");

    [Fact]
    public async Task A_renewal_by_hand_that_keeps_the_new_one_in_a_field() => await Verify.Raises("""
        public sealed class Login(HttpClient http)
        {
            private string _refreshToken = File.ReadAllText("token.txt");

            public async Task<string?> RenewAsync()
            {
                using var answer = await http.PostAsync(
                    "https://auth.timetta.com/connect/token",
                    new StringContent({|CLT2003:"client_id=external&grant_type=refresh_token&refresh_token="|} + Uri.EscapeDataString(_refreshToken)));
                var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
                _refreshToken = json.GetProperty("refresh_token").GetString()!;
                return json.GetProperty("access_token").GetString();
            }
        }
        """, "Each renewal at Timetta replaces the refresh token, but the new one is kept only in memory; store it outside the process");

    [Fact]
    public async Task The_fix_keeps_them_in_files() => await VerifyFix.Fixes(Id, """
        public static class Startup
        {
            public static void Configure(IServiceCollection services, IConfiguration configuration) =>
                services.AddTimettaClient(o => o.Credentials = new RefreshTokenCredentials(configuration["Timetta:RefreshToken"]!));
        }
        """, """
        public static class Startup
        {
            public static void Configure(IServiceCollection services, IConfiguration configuration) =>
                services.AddTimettaClient(o =>
                {
                    o.Credentials = new RefreshTokenCredentials(configuration["Timetta:RefreshToken"]!);
                    o.TokenStore = new FileTokenStore(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Timetta"));
                });
        }
        """);

    [Fact]
    public async Task The_fix_replaces_a_store_in_memory() => await VerifyFix.FixesAll(Id, """
        public static class Startup
        {
            public static void Configure(IServiceCollection services, string first, string second)
            {
                services.AddTimettaClient(o =>
                {
                    o.Credentials = new RefreshTokenCredentials(first);
                    o.TokenStore = new InMemoryTokenStore();
                });
                services.AddTimettaClient(o =>
                {
                    o.Credentials = new RefreshTokenCredentials(second);
                });
            }
        }
        """, """
        public static class Startup
        {
            public static void Configure(IServiceCollection services, string first, string second)
            {
                services.AddTimettaClient(o =>
                {
                    o.Credentials = new RefreshTokenCredentials(first);
                    o.TokenStore = new FileTokenStore(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Timetta"));
                });
                services.AddTimettaClient(o =>
                {
                    o.Credentials = new RefreshTokenCredentials(second);
                    o.TokenStore = new FileTokenStore(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Timetta"));
                });
            }
        }
        """);
}
