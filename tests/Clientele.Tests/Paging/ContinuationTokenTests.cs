using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Clientele.Tests.Json.Sample;
using Clientele.Tests.ServiceResults;

namespace Clientele.Tests.Paging;

public class ContinuationTokenTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(25)]
    public async Task Pages_have_exactly_the_size_that_was_asked_for_whatever_the_service_makes(int size)
    {
        var names = new List<string?>();
        string? token = null;
        do
        {
            // Another client each time: the token carries all that is needed.
            var page = await RowServer.WithNextLinks(rows: 23, pageSize: 3).Rows().ReadPageAsync(size, token);
            names.AddRange(page.Items.Select(row => row.Name));
            token = page.ContinuationToken;
            Assert.True(page.Items.Count == size || token is null);
        }
        while (token is not null);
        Assert.Equal(RowServer.Names(0, 23), names);
    }

    [Fact]
    public async Task A_take_is_remembered_in_the_token()
    {
        var query = RowServer.WithNextLinks(rows: 23, pageSize: 3).Rows().Take(8);
        var first = await query.ReadPageAsync(5);
        var rest = await query.ReadPageAsync(5, first.ContinuationToken);
        Assert.Equal(RowServer.Names(5, 3), rest.Items.Select(row => row.Name));
        Assert.Null(rest.ContinuationToken);
    }

    [Fact]
    public async Task Pages_resume_behind_the_one_that_the_token_came_with()
    {
        var query = RowServer.WithNextLinks(rows: 9, pageSize: 3).Rows();
        string? token = null;
        await foreach (var page in query.AsPages())
        {
            token = page.ContinuationToken;
            break;
        }

        var names = new List<string?>();
        await foreach (var page in query.AsPages(token))
        {
            names.AddRange(page.Items.Select(row => row.Name));
        }

        Assert.Equal(RowServer.Names(3, 6), names);
    }

    [Fact]
    public async Task A_token_of_another_query_is_refused()
    {
        var service = RowServer.WithNextLinks(rows: 9, pageSize: 3);
        var token = (await service.Rows().ReadPageAsync(2)).ContinuationToken;
        await Assert.ThrowsAsync<InvalidContinuationTokenException>(() => service.Rows().Where(row => row.Name == "x").ReadPageAsync(2, token));
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("!")]
    [InlineData("MQ")]
    [InlineData("MQoxCjEKMQoxCjE")]
    public async Task What_is_no_token_is_refused(string token) =>
        await Assert.ThrowsAsync<InvalidContinuationTokenException>(() => FakeService.Of().Rows().ReadPageAsync(1, token));

    [Fact]
    public async Task A_changed_token_is_refused_whatever_was_changed()
    {
        var service = RowServer.WithNextLinks(rows: 9, pageSize: 3);
        var token = (await service.Rows().ReadPageAsync(4)).ContinuationToken!;
        var sent = service.Requests.Count;
        for (var place = 0; place < token.Length; place++)
        {
            var changed = token[..place] + (token[place] == 'A' ? 'B' : 'A') + token[(place + 1)..];
            if (Decoded(changed) != Decoded(token))
            {
                await Assert.ThrowsAsync<InvalidContinuationTokenException>(() => service.Rows().ReadPageAsync(1, changed));
            }
        }

        await Assert.ThrowsAsync<InvalidContinuationTokenException>(() => service.Rows().ReadPageAsync(1, new string('A', 100_000)));
        Assert.Equal(sent, service.Requests.Count);
    }

    [Theory]
    [InlineData("https://evil.test/odata/Rows")]
    [InlineData("//evil.test/odata/Rows")]
    [InlineData("file:///etc/passwd")]
    [InlineData("Payslips?$skiptoken=1")]
    [InlineData("Rows(1)/Payslips")]
    [InlineData("../admin/Rows?$skiptoken=1")]
    [InlineData("https://user@api.sample.test/odata/Rows?$skiptoken=1")]
    [InlineData("Rows?$filter=true&$skiptoken=1")]
    [InlineData("Rows?%24expand=payslips&$skiptoken=1")]
    [InlineData("Rows?$skiptoken=1&tenant=other")]
    [InlineData("../odata")]
    [InlineData("http://")]
    public async Task A_forged_token_leads_nowhere_else(string link)
    {
        // A forger knows how checksums are made.
        var forged = ContinuationToken.Of(new ForgedSource("GET Rows"), new PageCursor(new PagePosition(link, 0), 0, remaining: null));
        var service = FakeService.Of();
        await Assert.ThrowsAsync<InvalidContinuationTokenException>(() => service.Rows().ReadPageAsync(1, forged));
        Assert.Empty(service.Requests);
    }

    [Theory]
    [InlineData("Rows?$skiptoken=5", "Rows?$filter=name eq 'x'&$skiptoken=5")]
    [InlineData("rows/?$skiptoken=5&$filter=name+eq+%27x%27", "Rows?$filter=name eq 'x'&$skiptoken=5")]
    [InlineData("https://api.sample.test/odata/Rows?$filter=name%20eq%20'x'&$top=2&$skip=4", "Rows?$filter=name eq 'x'&$top=2&$skip=4")]
    [InlineData("R%6Fws?$skiptoken=5", "Rows?$filter=name eq 'x'&$skiptoken=5")]
    [InlineData("Rows?&$skiptoken=5&&", "Rows?$filter=name eq 'x'&$skiptoken=5")]
    [InlineData("Rows?$FILTER=name%20%20eq'x'&$skiptoken=5", "Rows?$filter=name eq 'x'&$skiptoken=5")]
    [InlineData("Rows?%24filter=name eq 'x'&$skiptoken=5", "Rows?$filter=name eq 'x'&$skiptoken=5")]
    [InlineData("Rows", "Rows?$filter=name eq 'x'")]
    [InlineData("Rows?$filter&$skiptoken=5", null)]
    [InlineData("Rows?$filter=name eq 'y'&$skiptoken=5", null)]
    public async Task What_a_token_leads_to_is_the_query_itself_at_another_place(string link, string? sent)
    {
        var service = FakeService.Of("""{"value":[]}""");
        var query = service.Rows().Where(row => row.Name == "x").Take(9);
        var token = ContinuationToken.Of(new ForgedSource(query.ToRequest().ToString()), new PageCursor(new PagePosition(link, 0), 0, remaining: 9));
        if (sent is null)
        {
            await Assert.ThrowsAsync<InvalidContinuationTokenException>(() => query.ReadPageAsync(1, token));
            Assert.Empty(service.Requests);
            return;
        }

        await query.ReadPageAsync(1, token);
        Assert.Equal($"GET {sent}", Assert.Single(service.Lines));
    }

    [Theory]
    [InlineData("1", "0", "0", "0", "", true)]
    [InlineData("1", "0", "0", "0", "7", true)]
    [InlineData("2", "0", "0", "0", "", false)]
    [InlineData("", "0", "0", "0", "", false)]
    [InlineData("1", "x", "0", "0", "", false)]
    [InlineData("1", "0", "x", "0", "", false)]
    [InlineData("1", "0", "0", "x", "", false)]
    [InlineData("1", "0", "0", "0", "x", false)]
    [InlineData("1", "-1", "0", "0", "", false)]
    [InlineData("1", "0", "0", "0", "-1", false)]
    public async Task Every_number_of_a_token_must_be_one_whatever_its_checksum_says(string version, string skip, string slice, string offset, string remaining, bool isToken)
    {
        var service = FakeService.Of("""{"value":[]}""");
        var wanted = remaining == "7" ? "7" : "";
        var token = Encoded($"{version}\n{Checksum($"GET Rows\n0\n0\n0\n{wanted}\n")}\n{skip}\n{slice}\n{offset}\n{remaining}\n");

        if (isToken)
        {
            Assert.Empty((await service.Rows().ReadPageAsync(1, token)).Items);
        }
        else
        {
            var e = await Assert.ThrowsAsync<InvalidContinuationTokenException>(() => service.Rows().ReadPageAsync(1, token));
            Assert.StartsWith("The continuation token is damaged.", e.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(20_000, true)]
    [InlineData(40_000, false)]
    public async Task A_token_has_a_limit_of_length(int length, bool isToken)
    {
        var service = FakeService.Of("""{"value":[]}""");
        var token = Encoded(Place(new string('a', length)));

        Assert.Equal(!isToken, await Record.ExceptionAsync(() => service.Rows().ReadPageAsync(1, token)) is InvalidContinuationTokenException);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("aa")]
    public void A_token_can_stand_in_an_address_as_it_is(string before)
    {
        var link = $"Rows?{before}???~~~>>>";

        var token = ContinuationToken.Of(new ForgedSource("GET Rows"), new PageCursor(new PagePosition(link, 0), 0, remaining: null))!;

        Assert.Matches("^[A-Za-z0-9_-]+$", token);
        Assert.Equal(link, ContinuationToken.Start(new ForgedSource("GET Rows"), token).Position.Link);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task A_size_is_at_least_one(int size)
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => FakeService.Of().Rows().ReadPageAsync(size));
        Assert.Throws<ArgumentOutOfRangeException>(() => FakeService.Of().Rows().AsPages(pageSizeHint: size));
    }

    [Fact]
    public async Task What_select_makes_is_paged_as_its_rows_are()
    {
        var names = RowServer.WithNextLinks(rows: 7, pageSize: 3).Rows().Select(row => row.Name);
        var first = await names.ReadPageAsync(4);
        var rest = await names.ReadPageAsync(4, first.ContinuationToken);
        Assert.Equal(RowServer.Names(0, 7), first.Items.Concat(rest.Items));
    }

    /// <summary>Text of a token that leads to a link with a skip token of some length.</summary>
    private static string Place(string skipToken)
    {
        var place = $"0\n0\n0\n\nRows?$skiptoken={skipToken}";
        return $"1\n{Checksum($"GET Rows\n{place}")}\n{place}";
    }

    private static string Checksum(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Decoded(string token) =>
        Encoding.Latin1.GetString(Convert.FromBase64String(token.Replace('-', '+').Replace('_', '/').PadRight((token.Length + 3) / 4 * 4, '=')));

    private sealed class ForgedSource(string identity) : PageSource<Row>
    {
        public override string Identity => identity;

        public override long? Limit => null;

        public override bool IsRepeatable => true;

        public override PagePosition? Own(PagePosition position) => position;

        public override Task<FetchedPage<Row>> FetchAsync(
            PagePosition position, long? wanted, int? pageSizeHint, System.Threading.CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override IAsyncEnumerable<IReadOnlyList<Row>> StreamAsync(
            PagePosition position, long? wanted, StreamedPage end, System.Threading.CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
