namespace Clientele.Analyzers.Tests.Rules;

/// <summary>What clients that people wrote by hand get wrong about tokens, in the shapes in which they do. A row is the mistake and the code.</summary>
public sealed class Mistakes : TheoryData<string, string>
{
    public Mistakes()
    {
        Add("The lifetime in seconds is added as milliseconds, so that nearly every call renews", """
            public sealed class TokenResponse
            {
                public string access_token { get; set; } = "";

                public string refresh_token { get; set; } = "";

                public double expires_in { get; set; }
            }

            public sealed class TokenProvider(HttpClient http)
            {
                private TokenResponse? _token;
                private DateTime _expires;

                public async Task<string> GetAsync(FormUrlEncodedContent form)
                {
                    if (_token is null || DateTime.Now > _expires)
                    {
                        using var response = await http.PostAsync("https://auth.timetta.com/connect/token", form);
                        _token = JsonSerializer.Deserialize<TokenResponse>(await response.Content.ReadAsStringAsync())!;
                        _expires = {|CLT2007:DateTime.Now.AddMilliseconds(_token.expires_in)|};
                    }

                    return _token.access_token;
                }
            }
            """);
        Add("The password is sent again although a refresh token was asked for", """
            public sealed class TimettaService(HttpClient http, string user, string password)
            {
                private DateTime _signedIn;

                public async Task<string> UsersAsync()
                {
                    if (DateTime.Now - _signedIn > TimeSpan.FromHours(0.9))
                    {
                        var form = new Dictionary<string, string>
                        {
                            { "client_id", "external" },
                            { "scope", {|CLT2003:"all offline_access"|} },
                            { "grant_type", "password" },
                            { "username", user },
                            { "password", password },
                        };
                        using var response = await http.PostAsync("https://auth.timetta.com/connect/token", new FormUrlEncodedContent(form));
                        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
                        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", json.GetProperty("access_token").GetString());
                        _signedIn = DateTime.Now;
                    }

                    return await http.GetStringAsync("https://api.timetta.com/odata/Users");
                }
            }
            """);
        Add("The rotated refresh token is lost", """
            public sealed class Timetta
            {
                private readonly HttpClient _http = new();
                private readonly string _refreshToken;

                public Timetta(IConfiguration configuration) => _refreshToken = configuration["Timetta:RefreshToken"]!;

                public async Task<string?> RenewAsync()
                {
                    using var response = await _http.PostAsync("https://auth.timetta.com/connect/token", new FormUrlEncodedContent(
                    [
                        new KeyValuePair<string, string>("grant_type", {|CLT2003:"refresh_token"|}),
                        new KeyValuePair<string, string>("refresh_token", _refreshToken),
                        new KeyValuePair<string, string>("client_id", "external"),
                    ]));
                    using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
                    return document.RootElement.GetProperty("access_token").GetString();
                }
            }
            """);
        Add("The form is one text with the password in it, and the token is taken once", """
            var http = new HttpClient();
            var body = new StringContent({|CLT2004:"client_id=external&scope=all&grant_type=password&username=sync&password=correct-horse"|});
            var answer = await http.PostAsync("https://auth.timetta.com/connect/token", body);
            var token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("access_token").GetString();
            Api.Token = {|CLT2002:token|};
            Console.WriteLine(await Api.UsersAsync());

            public static class Api
            {
                private static readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.timetta.com/odata/") };

                public static string? Token { get; set; }

                public static async Task<string> UsersAsync()
                {
                    var request = new HttpRequestMessage(HttpMethod.Get, "Users");
                    request.Headers.Add("Authorization", {|CLT2001:"Bearer " + Token|});
                    return await (await Http.SendAsync(request)).Content.ReadAsStringAsync();
                }
            }
            """);
        Add("A base class signs in once for all that derive from it", """
            public abstract class TimettaBase
            {
                protected readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.timetta.com/odata/") };

                protected async Task SignInAsync(string user, string password)
                {
                    var form = new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["grant_type"] = "password", ["client_id"] = "external", ["username"] = user, ["password"] = password,
                    });
                    var answer = await Http.PostAsync("https://auth.timetta.com/connect/token", form);
                    dynamic token = Newtonsoft(await answer.Content.ReadAsStringAsync());
                    string text = token.access_token;
                    Http.DefaultRequestHeaders.Authorization = {|CLT2001:new AuthenticationHeaderValue("Bearer", text)|};
                }

                private static object Newtonsoft(string json) => JsonSerializer.Deserialize<object>(json)!;
            }

            public sealed class Users : TimettaBase
            {
                public async Task<string> GetAsync(string user, string password)
                {
                    await SignInAsync(user, password);
                    return await Http.GetStringAsync("Users");
                }
            }
            """);
        Add("A 401 becomes an empty list", """
            public sealed class Issues(HttpClient http)
            {
                public async Task<string[]> GetAsync()
                {
                    var response = await http.GetAsync("https://api.timetta.com/odata/Issues");
                    if ({|CLT2006:response.StatusCode == HttpStatusCode.Unauthorized || response.StatusCode == HttpStatusCode.NotFound|})
                        return Array.Empty<string>();
                    return (await response.Content.ReadFromJsonAsync<string[]>())!;
                }
            }
            """);
        Add("A personal token in an environment variable, read once for a service that runs for months", """
            public sealed class Worker : Microsoft.Extensions.Hosting.BackgroundService
            {
                private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.timetta.com/odata/") };

                protected override async Task ExecuteAsync(CancellationToken stoppingToken)
                {
                    _http.DefaultRequestHeaders.Authorization = {|CLT2001:new("Bearer", Environment.GetEnvironmentVariable("TIMETTA_TOKEN"))|};
                    while (!stoppingToken.IsCancellationRequested)
                    {
                        await _http.GetStringAsync("Users", stoppingToken);
                        await Task.Delay(TimeSpan.FromMinutes(5), stoppingToken);
                    }
                }
            }
            """);
        Add("A client and a token for each row", """
            public static class Import
            {
                public static async Task RunAsync(IEnumerable<Guid> users, string user, string password)
                {
                    foreach (var id in users)
                    {
                        using var http = {|CLT2005:new HttpClient()|};
                        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "password", ["username"] = user, ["password"] = password });
                        using var answer = await http.PostAsync("https://auth.timetta.com/connect/token", form);
                        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
                        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
                        await http.GetStringAsync($"https://api.timetta.com/odata/Users({id})");
                    }
                }
            }
            """);
        Add("A token file for the next run", """
            public static class Login
            {
                public static async Task SaveAsync(HttpClient http, HttpContent form)
                {
                    using var answer = await http.PostAsync("https://auth.timetta.com/connect/token", form);
                    var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
                    await File.WriteAllTextAsync("token.txt", {|CLT2002:json.GetProperty("access_token").GetString()|});
                }
            }
            """);
    }
}
