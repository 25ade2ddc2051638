using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;

namespace Clientele.Analyzers.Tests.Rules;

public sealed class Clt2006SwallowedUnauthorizedTests
{
    private const string Id = "CLT2006";

    [Theory]
    [InlineData("return null;")]
    [InlineData("return [];")]
    [InlineData("return Array.Empty<string>();")]
    [InlineData("")]
    public async Task An_exception_that_nobody_learns_of(string handler) => await Verify.Raises($$"""
        public sealed class Reports(TimettaClient timetta)
        {
            public async Task<string[]?> UsersAsync()
            {
                try
                {
                    return await timetta.Users.ToListAsync();
                }
                {|CLT2006:catch|} (ApiUnauthorizedException)
                {
                    {{handler}}
                }

                return null;
            }
        }
        """, "An unauthorized response of Timetta is swallowed: callers see an empty result; "
            + "the client has already renewed the token and repeated the request, so let the exception propagate");

    [Fact]
    public async Task An_exception_after_which_a_loop_goes_on() => await Verify.Raises("""
        public sealed class Reports(TimettaClient timetta)
        {
            public async Task<string[]> UsersAsync()
            {
                while (true)
                {
                    try
                    {
                        return await timetta.Users.ToListAsync();
                    }
                    {|CLT2006:catch|} (ApiUnauthorizedException)
                    {
                        await Task.Delay(TimeSpan.FromSeconds(1));
                    }
                }
            }
        }
        """, "An unauthorized response of Timetta is followed by the same request: without a new token, the response is the same; "
            + "the client has already renewed the token and repeated the request, so let the exception propagate");

    [Fact]
    public async Task An_exception_that_is_answered_with_the_same_call() => await Verify.Raises("""
        public sealed class Reports(TimettaClient timetta)
        {
            public async Task<string[]> UsersAsync()
            {
                try
                {
                    return await timetta.Users.ToListAsync();
                }
                {|CLT2006:catch|} (ApiUnauthorizedException)
                {
                    return await timetta.Users.ToListAsync();
                }
            }
        }
        """);

    [Theory]
    [InlineData("response.StatusCode == HttpStatusCode.Unauthorized")]
    [InlineData("response.StatusCode is HttpStatusCode.Unauthorized")]
    [InlineData("response.StatusCode == HttpStatusCode.Unauthorized || response.StatusCode == HttpStatusCode.Forbidden")]
    public async Task A_status_that_nobody_learns_of(string condition) => await Verify.Raises($$"""
        public sealed class Api(HttpClient http)
        {
            public async Task<string?> UsersAsync()
            {
                using var response = await http.GetAsync("https://api.timetta.com/odata/Users");
                if ({|CLT2006:{{condition}}|})
                {
                    return null;
                }

                return await response.Content.ReadAsStringAsync();
            }
        }
        """, "An unauthorized response of Timetta is swallowed: callers see an empty result; renew the token once, or throw");

    [Fact]
    public async Task A_status_that_is_answered_with_the_same_request() => await Verify.Raises("""
        public sealed class Api(HttpClient http)
        {
            public async Task<string?> UsersAsync()
            {
                var response = await http.GetAsync("https://api.timetta.com/odata/Users");
                if ({|CLT2006:response.StatusCode == HttpStatusCode.Unauthorized|})
                {
                    response = await http.GetAsync("https://api.timetta.com/odata/Users");
                }

                return await response.Content.ReadAsStringAsync();
            }
        }
        """);

    [Fact]
    public async Task The_fix_lets_the_exception_go_on() => await VerifyFix.FixesAll(Id, """
        public sealed class Reports(TimettaClient timetta)
        {
            public async Task<string[]> UsersAsync()
            {
                try
                {
                    return await timetta.Users.ToListAsync();
                }
                catch (ApiUnauthorizedException)
                {
                    return [];
                }
            }

            public async Task<string[]> OthersAsync()
            {
                try
                {
                    return await timetta.Users.ToListAsync();
                }
                catch (ApiUnauthorizedException)
                {
                    return [];
                }
                catch (ApiNotFoundException)
                {
                    return ["none"];
                }
            }
        }
        """, """
        public sealed class Reports(TimettaClient timetta)
        {
            public async Task<string[]> UsersAsync()
            {
                return await timetta.Users.ToListAsync();
            }

            public async Task<string[]> OthersAsync()
            {
                try
                {
                    return await timetta.Users.ToListAsync();
                }
                catch (ApiNotFoundException)
                {
                    return ["none"];
                }
            }
        }
        """);
}
