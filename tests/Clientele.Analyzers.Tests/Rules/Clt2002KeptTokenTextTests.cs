using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;

namespace Clientele.Analyzers.Tests.Rules;

public sealed class Clt2002KeptTokenTextTests
{
    [Fact]
    public async Task In_a_field() => await Verify.Raises("""
        public sealed class Api(ITokenSource tokens)
        {
            private string? _token;

            public async Task<int> LengthAsync()
            {
                _token ??= {|CLT2002:(await tokens.GetTokenAsync()).Value|};
                return _token.Length;
            }
        }
        """, "The text of a token of Agyle Time or Timetta is stored in '_token', where it outlives the token and can be read by others; ask the token source each time");

    [Fact]
    public async Task In_a_header_that_is_kept() => await Verify.Raises("""
        public static class Tokens
        {
            public static AuthenticationHeaderValue? Header { get; private set; }

            public static async Task RenewAsync(ITokenSource tokens, TimettaClient timetta)
            {
                var token = await tokens.GetTokenAsync();
                Header = {|CLT2002:new AuthenticationHeaderValue("Bearer", token.Value)|};
                await timetta.Users.ToListAsync();
            }
        }
        """, "The text of a token of Timetta is stored in the static 'Header', where it outlives the token and can be read by others; ask the token source each time");

    [Theory]
    [InlineData("cache.Set(\"token\", {|CLT2002:token.Value|})", "a cache without an expiry")]
    [InlineData("File.WriteAllText(\"token.txt\", {|CLT2002:token.Value|})", "a file")]
    [InlineData("Console.WriteLine({|CLT2002:$\"Token: {token.Value}\"|})", "the output")]
    [InlineData("Environment.SetEnvironmentVariable(\"TOKEN\", {|CLT2002:token.Value|})", "an environment variable")]
    public async Task Wherever_else(string statement, string keeper) => await Verify.Raises($$"""
        using Microsoft.Extensions.Caching.Memory;

        public sealed class Api(ITokenSource tokens, IMemoryCache cache, TimettaClient timetta)
        {
            public async Task KeepAsync()
            {
                var token = await tokens.GetTokenAsync();
                {{statement}};
                cache.Remove("x");
                await timetta.Users.ToListAsync();
            }
        }
        """, $"The text of a token of Timetta is stored in {keeper}, where it outlives the token and can be read by others; ask the token source each time");

    [Fact]
    public async Task A_token_that_was_asked_for_by_hand_in_a_static() => await Verify.Raises("""
        public static class Login
        {
            private static string? s_token;

            public static async Task<bool> RunAsync(HttpClient http)
            {
                var json = await http.GetFromJsonAsync<JsonElement>("https://auth.timetta.com/connect/token");
                s_token = {|CLT2002:json.GetProperty("access_token").GetString()|};
                return s_token is not null;
            }
        }
        """, "The text of a token of Timetta is stored in the static 's_token', where it outlives the token and can be read by others; leave tokens to the client's token source");

    [Fact]
    public async Task A_token_that_was_asked_for_by_hand_in_a_log() => await Verify.Raises("""
        using Microsoft.Extensions.Logging;

        public static class Login
        {
            public static async Task RunAsync(HttpClient http, ILogger logger)
            {
                var json = await http.GetFromJsonAsync<JsonElement>("https://auth.timetta.com/connect/token");
                logger.LogInformation("Signed in with {Token}", {|CLT2002:json.GetProperty("access_token").GetString()|});
            }
        }
        """);
}
