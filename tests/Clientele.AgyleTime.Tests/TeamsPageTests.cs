using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using EmbeddedService;
using EmbeddedService.AgyleTime;
using Microsoft.AspNetCore.Builder;
using TeamsPage;

namespace Clientele.AgyleTime.Tests;

/// <summary>The sample page with users by team: its pages, its cache, and what it shows while the service is down.</summary>
public sealed partial class TeamsPageTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly ManualClock _clock = AgyleService.NewClock();
    private readonly HttpClient _browser = new();
    private EmbeddedAgyleTime _service = null!;
    private WebApplication _site = null!;

    private int Reads => _service.Log.Lines.Count(line => line.PathAndQuery.StartsWith("/organisation/users", StringComparison.Ordinal));

    [Fact]
    public async Task A_team_is_shown_twenty_people_a_page()
    {
        await StartAsync(users: 87);

        var first = await GetAsync("/");
        var second = await GetAsync(NextLink().Match(first.Html).Groups["link"].Value);

        Assert.Equal(["Sales 43", "Support 44"], TeamLinks().Matches(first.Html).Select(match => match.Groups["name"].Value + " " + match.Groups["count"].Value));
        Assert.Equal((HttpStatusCode.OK, 20), (first.Status, Rows(first.Html)));
        Assert.Contains("Page 1 of 3", first.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"prev\"", first.Html, StringComparison.Ordinal);
        Assert.Contains("Page 2 of 3", second.Html, StringComparison.Ordinal);
        Assert.Equal(20, Rows(second.Html));
        Assert.Equal(3, Rows((await GetAsync("/?team=Sales&number=99")).Html));
        Assert.Equal(4, Rows((await GetAsync("/?team=Support&number=3")).Html));
    }

    [Fact]
    public async Task The_service_is_asked_once_for_all_visitors_and_again_after_five_minutes()
    {
        await StartAsync(users: 25);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => GetAsync("/")));
        Assert.Equal(3, Reads);

        _clock.Advance(TeamDirectory.Kept - TimeSpan.FromSeconds(1));
        await GetAsync("/?team=Sales");
        Assert.Equal(3, Reads);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await GetAsync("/?team=Sales");
        Assert.Equal(6, Reads);
    }

    [Fact]
    public async Task While_the_service_is_down_from_the_start_the_page_says_so()
    {
        await StartAsync(users: 25);
        await _service.DisposeAsync();

        var (status, html) = await GetAsync("/");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("Agyle Time does not answer", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
        Assert.DoesNotContain("cloud.agyletime.io", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_service_is_down_what_was_read_last_is_shown_with_its_time()
    {
        await StartAsync(users: 25);
        await GetAsync("/");
        await _service.DisposeAsync();
        _clock.Advance(TeamDirectory.Kept);

        var (status, html) = await GetAsync("/");

        Assert.Equal((HttpStatusCode.OK, 12), (status, Rows(html)));
        Assert.Contains("This is what it said last", html, StringComparison.Ordinal);
        Assert.Contains("As of 1 June 2026, 08:00 UTC", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_text_and_no_markup()
    {
        await StartAsync(users: 1, "<b>Sales</b>");

        var (_, html) = await GetAsync("/");

        Assert.Contains("&lt;b&gt;Sales&lt;/b&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _site.DisposeAsync();
        await _service.DisposeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    private async Task StartAsync(int users, params string[] teams)
    {
        _service = await EmbeddedAgyleTime.StartAsync(new AgyleTimeOptions { Users = users, Teams = teams.Length > 0 ? teams : ["Support", "Sales"] });
        _site = Site.Build(_service, ["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"], _clock);
        await _site.StartAsync();
        _browser.BaseAddress = new Uri(_site.Urls.Single());
    }

    private async Task<(HttpStatusCode Status, string Html)> GetAsync(string address)
    {
        using var response = await _browser.GetAsync(WebUtility.HtmlDecode(address));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static int Rows(string html) => html.Split("<th scope=\"row\">").Length - 1;

    [GeneratedRegex("""rel="next" href="(?<link>[^"]+)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NextLink();

    [GeneratedRegex("""team=[^"]*"[^>]*>(?<name>\w+) <span>(?<count>\d+)</span>""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex TeamLinks();
}
