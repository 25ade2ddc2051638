using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;

namespace Clientele.Analyzers.Tests.Rules;

public sealed class Clt2005ClientPerCallTests
{
    private const string Id = "CLT2005";
    private const string Options = "new ClientOptions { Credentials = new PasswordCredentials(Environment.GetEnvironmentVariable(\"USER\")!, Environment.GetEnvironmentVariable(\"PASSWORD\")!) }";

    [Fact]
    public async Task A_client_in_a_loop() => await Verify.Raises($$"""
        foreach (var id in args)
        {
            using var http = {|CLT2005:ServiceHttpClient.Create(TimettaContract.Value, {{Options}})|};
            Console.WriteLine(await http.GetStringAsync("Users(" + id + ")"));
        }
        """, "'ServiceHttpClient.Create' creates a client of Timetta in each iteration of a loop, each with its own connections and token; create one for each account and keep it");

    [Fact]
    public async Task A_client_that_owns_its_tokens_in_a_loop() => await Verify.Raises("""
        foreach (var id in args)
        {
            var timetta = {|CLT2005:TimettaClient.Create(o => o.Credentials = new PasswordCredentials(Environment.GetEnvironmentVariable("USER")!, Environment.GetEnvironmentVariable("PASSWORD")!))|};
            Console.WriteLine(await timetta.Users.ToListAsync());
        }
        """, "'TimettaClient.Create' creates a client of Timetta in each iteration of a loop, each with its own connections and token; create one for each account and keep it");

    [Fact]
    public async Task A_client_for_each_account_that_owns_its_tokens_is_right() => await Verify.Silent("""
        foreach (var user in args)
        {
            var timetta = TimettaClient.Create(o => o.Credentials = new PasswordCredentials(user, Environment.GetEnvironmentVariable("PASSWORD")!));
            Console.WriteLine(await timetta.Users.ToListAsync());
        }
        """);

    [Fact]
    public async Task A_client_for_each_call_of_a_method() => await Verify.Raises($$"""
        public sealed class Reports
        {
            public async Task<int> CountAsync()
            {
                using var http = {|CLT2005:ServiceHttpClient.Create(TimettaContract.Value, {{Options}})|};
                return (await new TimettaClient(http).Users.ToListAsync()).Length;
            }
        }
        """, "'ServiceHttpClient.Create' creates a client of Timetta in each call of 'CountAsync', each with its own connections and token; create one for each account and keep it");

    [Fact]
    public async Task A_token_source_for_each_scope() => await Verify.Raises($$"""
        public static class Startup
        {
            public static void Configure(IServiceCollection services, HttpClient tokens) => services.AddScoped(_ => {|CLT2005:TokenSource.Create(
                TimettaContract.Value.Authentication!,
                new PasswordCredentials(Environment.GetEnvironmentVariable("USER")!, Environment.GetEnvironmentVariable("PASSWORD")!),
                new TokenSourceSettings { Http = tokens })|});
        }
        """, "'TokenSource.Create' creates a token source of Timetta for each scope, each with its own connections and token; create one for each account and keep it");

    [Fact]
    public async Task An_HttpClient_of_the_service_in_a_loop() => await Verify.Raises("""
        public static class Sync
        {
            public static async Task RunAsync(IReadOnlyList<Guid> ids)
            {
                foreach (var id in ids)
                {
                    using var http = {|CLT2005:new HttpClient()|};
                    Console.WriteLine(await http.GetStringAsync($"https://api.timetta.com/odata/Users({id})"));
                }
            }
        }
        """);

    [Fact]
    public async Task The_fix_moves_it_before_the_loop() => await VerifyFix.Fixes(Id, """
        public static class Sync
        {
            public static async Task RunAsync(IReadOnlyList<Guid> ids)
            {
                foreach (var id in ids)
                {
                    using var http = new HttpClient();
                    Console.WriteLine(await http.GetStringAsync($"https://api.timetta.com/odata/Users({id})"));
                }
            }
        }
        """, """
        public static class Sync
        {
            public static async Task RunAsync(IReadOnlyList<Guid> ids)
            {
                using var http = new HttpClient();
                foreach (var id in ids)
                {
                    Console.WriteLine(await http.GetStringAsync($"https://api.timetta.com/odata/Users({id})"));
                }
            }
        }
        """);

    [Fact]
    public async Task All_loops_at_once() => await VerifyFix.FixesAll(Id, """
        for (var i = 0; i < args.Length; i++)
        {
            var first = new HttpClient();
            await first.GetStringAsync("https://api.timetta.com/odata/Users");
        }

        foreach (var id in args)
        {
            var second = new HttpClient();
            await second.GetStringAsync("https://api.timetta.com/odata/" + id);
        }
        """, """
        var first = new HttpClient();
        for (var i = 0; i < args.Length; i++)
        {
            await first.GetStringAsync("https://api.timetta.com/odata/Users");
        }

        var second = new HttpClient();
        foreach (var id in args)
        {
            await second.GetStringAsync("https://api.timetta.com/odata/" + id);
        }
        """);

    [Fact]
    public async Task A_client_for_each_call_is_left_to_its_author() => await VerifyFix.OffersNone(Id, $$"""
        public sealed class Reports
        {
            public async Task<int> CountAsync()
            {
                using var http = ServiceHttpClient.Create(TimettaContract.Value, {{Options}});
                return (await new TimettaClient(http).Users.ToListAsync()).Length;
            }
        }
        """);
}
