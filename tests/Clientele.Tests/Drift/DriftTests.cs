using System;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Clientele.Authentication;
using Clientele.Diagnostics;
using Clientele.Json;
using Clientele.OData;
using Clientele.Rest;
using Clientele.Tests.Json.Sample;
using Clientele.Tests.ServiceResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Clientele.Tests.Drift;

/// <summary>What in responses is not as the description says is counted by type and member, whatever way the rows are read.</summary>
public sealed class DriftTests
{
    private const string Whole = """{"id":1,"note":null,"kind":"Task","buyer":{"name":"a","age":1}}""";

    [Theory]
    [InlineData(Whole + "," + Whole)]
    [InlineData("""{"@odata.id":"Orders(1)"},{"@odata.id":"Orders(2)"}""")]
    [InlineData("""{"@odata.etag":"x","kind":"Bug","id":1},{ "id" : 1, "kind" : 0 }""")]
    public async Task What_is_as_described_is_no_drift(string rows) => Assert.Equal([], await DriftOf(rows));

    [Fact]
    public async Task Undeclared_members_are_counted_wherever_they_stand() => Assert.Equal(
        ["UndeclaredMember Shop.Buyer/vip 1 first", "UndeclaredMember Shop.Order/new 4 first"],
        await DriftOf(
            """
            {"id":1,"note":null,"new":1,"kind":"Task","buyer":{"name":"a","vip":true}},{"id":2,"note":null,"new":2,"kind":"Task"},
            {"id":3,"note":null,"new":3,"kind":"Task"},{"new":[{}],"kind":"Bug","id":3}
            """));

    [Fact]
    public async Task Required_members_that_are_missing_are_counted_exactly_whatever_order_members_come_in() => Assert.Equal(
        ["MissingMember Shop.Buyer/name 1 first", "MissingMember Shop.Order/id 3 first", "MissingMember Shop.Order/kind 4 first"],
        await DriftOf(
            """
            {"id":1,"note":"a","kind":"Task","buyer":{"age":1}},{"id":1,"note":"a"},{"note":"a","kind":"Task"},{"kind":"Task","note":"a"},
            {"note":"a"},{"id":1,"note":"a"},{"id":1,"note":"a"},{"kind":"Task","id":3}
            """));

    [Fact]
    public async Task Nothing_is_missing_where_members_were_selected()
    {
        Assert.Equal([], await DriftOf("""{"note":"a"}""", uri: "Orders?$select=note"));
        Assert.Equal([], await DriftOf("""{"note":"a"}""", uri: "Orders?$expand=buyer($select=age)"));
        Assert.Equal(["MissingMember Shop.Order/id 1 first", "MissingMember Shop.Order/kind 1 first"], await DriftOf("""{"note":"a"}""", uri: "Orders?$top=1"));
    }

    [Fact]
    public async Task Unknown_members_of_enumerations_are_counted_by_their_name() => Assert.Equal(
        ["UnknownEnumMember Sample.Kind/Epic 2 first"],
        await DriftOf("""{"id":1,"kind":"Epic"},{"id":1,"kind":"Epic"},{"id":1,"kind":"1"},{"id":1,"kind":1}"""));

    [Theory]
    [InlineData("""{"id":1,"kind":"Task","note":{}}""", "OtherType Shop.Order/note 1 first")]
    [InlineData("""{"id":1,"kind":"Task","buyer":{"name":"a","age":"old"}}""", "OtherType Shop.Buyer/age 1 first")]
    [InlineData("""{"id":1,"kind":"Task","buyer":{"name":"a"},"note":1}""", "OtherType Shop.Order/note 1 first")]
    [InlineData("""{"id":1,"kind":"Task","buyer":[]}""", "OtherType Shop.Order/buyer 1 first")]
    public async Task A_value_of_another_type_is_counted_at_its_member(string row, string expected)
    {
        var heard = new Observer();
        using var service = Serve(heard, Page(Whole + "," + row));

        await Assert.ThrowsAsync<ApiContractViolationException>(() => Orders(service).ToListAsync());

        Assert.Equal([expected], heard.Lines);
        using var stream = Serve(heard, Page(Whole + "," + row));
        await Assert.ThrowsAsync<ApiContractViolationException>(async () => await ReadStreamAsync(stream));
        Assert.Equal([expected, expected], heard.Lines);
    }

    [Fact]
    public async Task Rows_that_arrive_in_pieces_count_once()
    {
        var rows = string.Join(',', Enumerable.Repeat("""{"id":1,"kind":"Task","new":1}""", 500));
        var heard = new Observer();
        using var service = Serve(heard, () => new Pieces(Encoding.UTF8.GetBytes(Page(rows)), 700));

        await ReadStreamAsync(service);

        Assert.Equal(["UndeclaredMember Shop.Order/new 500 first"], heard.Lines);
    }

    [Fact]
    public async Task A_thing_is_first_once_for_an_account_and_logged_once()
    {
        var heard = new Observer();
        var log = new Recorder();
        using var http = new FakeService(_ => FakeService.Json(Page("""{"id":1,"kind":"Task","new":1}""")));
        using var transport = Transport(http, heard, log);
        for (var call = 0; call < 3; call++)
        {
            await Orders(new ODataService(transport)).ToListAsync();
        }

        Assert.Equal(["UndeclaredMember Shop.Order/new 1 first", "UndeclaredMember Shop.Order/new 1", "UndeclaredMember Shop.Order/new 1"], heard.Lines);
        Assert.Equal(["Information: Responses have a member 'new' of Shop.Order that the description does not declare"], log.Lines.Where(line => line.Contains("member", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_service_that_invents_names_costs_no_more_than_a_bounded_number_of_them()
    {
        var heard = new Observer();
        var next = 0;
        using var http = new FakeService(_ => FakeService.Json(Page(string.Join(',', Enumerable.Range(0, 50).Select(_ => $$"""{"id":1,"kind":"Task","{{new string('x', 300)}}\n{{next++}}":1,"m{{next++}}":1}""")))));
        using var transport = Transport(http, heard, new Recorder());
        for (var call = 0; call < 40; call++)
        {
            await Orders(new ODataService(transport)).ToListAsync();
        }

        Assert.Equal(40 * 100, heard.Events.Sum(drift => drift.Count));
        Assert.InRange(heard.Events.Select(drift => drift.Member).Distinct().Count(), 2, 257);
        Assert.Contains(heard.Events, drift => drift.Member == "(others)");
        Assert.All(heard.Events, drift => Assert.True(drift.Member.Length <= 100 && !drift.Member.Any(char.IsControl)));
    }

    [Fact]
    public async Task Deprecation_and_Sunset_fields_are_counted_by_resource_without_the_values_of_keys()
    {
        var heard = new Observer();
        using var http = new FakeService(_ =>
        {
            var response = FakeService.Json(Page(Whole));
            response.Headers.TryAddWithoutValidation("Deprecation", "@1688169599");
            response.Headers.TryAddWithoutValidation("Sunset", "Sun, 30 Jun 2024 23:59:59 GMT");
            return response;
        });
        using var transport = Transport(http, heard, new Recorder());

        await Orders(new ODataService(transport), "Buyers('a)b%27%27c')/Orders(7)/x?$top=1").ToListAsync();

        Assert.Equal(["Deprecation GET Buyers(…)/Orders(…)/x/Deprecation 1 first", "Sunset GET Buyers(…)/Orders(…)/x/Sunset 1 first"], heard.Lines);
        Assert.Equal(
            [new DateTimeOffset(2023, 6, 30, 23, 59, 59, TimeSpan.Zero), new DateTimeOffset(2024, 6, 30, 23, 59, 59, TimeSpan.Zero)],
            heard.Events.Select(drift => drift.Date));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("@99999999999999999")]
    [InlineData("@x")]
    public async Task A_date_that_can_not_be_read_is_none(string value)
    {
        var heard = new Observer();
        using var http = new FakeService(_ =>
        {
            var response = FakeService.Json(Page(Whole));
            response.Headers.TryAddWithoutValidation("Deprecation", value);
            return response;
        });
        using var transport = Transport(http, heard, new Recorder());

        await Orders(new ODataService(transport)).ToListAsync();

        Assert.Null(Assert.Single(heard.Events).Date);
    }

    [Fact]
    public async Task Drift_is_a_metric_and_reaches_observers_of_the_container()
    {
        var counted = new List<string>();
        using var meters = new MeterListener();
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == ClienteleTelemetry.MeterName && instrument.Name == "clientele.drift")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            var text = string.Join(' ', tags.ToArray().Select(tag => tag.Value));
            if (text.StartsWith("Drifting ", StringComparison.Ordinal))
            {
                counted.Add($"{text} {value}");
            }
        });
        meters.Start();
        var heard = new Observer();
        using var http = new FakeService(_ => FakeService.Json(Page("""{"id":1,"kind":"Task","new":1},{"id":1,"kind":"Task","new":1}""")));
        var services = new ServiceCollection().AddSingleton<IDriftObserver>(heard);
        services.AddClient("", new ServiceContract { Name = "Drifting", BaseAddress = new Uri(FakeService.Root) }, transport => new ODataService(transport), options => options.HttpHandler = http);
        await using var provider = services.BuildServiceProvider();

        await Orders(provider.GetRequiredService<ODataService>()).ToListAsync();

        Assert.Equal(["UndeclaredMember Shop.Order/new 2 first"], heard.Lines);
        Assert.Equal(["Drifting undeclared_member Shop.Order new 2"], counted);
    }

    [Fact]
    public async Task A_token_that_the_service_echoes_as_a_name_is_hidden()
    {
        var (heard, log) = (new Observer(), new Recorder());
        using var http = new FakeService(request => FakeService.Json(Page($$"""{"id":1,"kind":"{{request.Headers.Authorization!.Parameter}}","x {{request.Headers.Authorization.Parameter}}":1}""")));
        using var transport = ServiceHttpClient.CreateTransport(
            new ServiceContract { Name = "Sample", BaseAddress = new Uri(FakeService.Root) },
            options =>
            {
                Set(options, http, heard, log);
                options.Credentials = new StaticTokenCredentials("secret-token");
            });

        await Orders(new ODataService(transport)).ToListAsync();

        Assert.Equal(["UndeclaredMember Shop.Order/x *** 1 first", "UnknownEnumMember Sample.Kind/*** 1 first"], heard.Lines.Order(StringComparer.Ordinal));
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_required_member_of_a_REST_service_that_is_missing_is_drift_and_a_failure_in_an_envelope_is_none()
    {
        var heard = new Observer();
        var next = new Queue<string>(["""{"ok":true,"data":{}}""", """{"ok":false}"""]);
        using var http = new FakeService(_ => FakeService.Json(next.Dequeue()));
        var contract = new ServiceContract
        {
            Name = "Sample",
            BaseAddress = new Uri(FakeService.Root),
            Envelope = new EnvelopeContract { Payload = "/data", Status = "/ok", Failure = ["false"] },
        };
        using var transport = ServiceHttpClient.CreateTransport(contract, options => Set(options, http, heard, new Recorder()));
        var service = new RestService(transport);
        var request = new ApiRequest(HttpMethod.Get, "x");

        await Assert.ThrowsAsync<ApiContractViolationException>(() => service.GetAsync(request, ReadStrict));
        await Assert.ThrowsAnyAsync<ApiException>(() => service.GetAsync(request, ReadStrict));

        Assert.Equal(["MissingMember Shop.Strict/id 1 first"], heard.Lines);
    }

    private static readonly JsonMemberTable s_strict = new JsonMemberTable("id").Of("Shop.Strict");

    private static int ReadStrict(ref JsonCursor reader)
    {
        var set = default(MemberSet);
        var members = JsonRead.Members(ref reader, s_strict);
        while (members.Next(ref reader, out var member))
        {
            set.Add(Math.Max(member, 0), member);
            reader.Skip();
        }

        RestRead.Require(set, s_strict, 0x1);
        return 0;
    }

    private static async Task<IEnumerable<string>> DriftOf(string rows, string uri = "Orders")
    {
        var (whole, streamed) = (new Observer(), new Observer());
        using var first = Serve(whole, Page(rows));
        await Orders(first, uri).ToListAsync();
        using var second = Serve(streamed, Page(rows));
        await ReadStreamAsync(second, uri);
        Assert.Equal(whole.Lines.Order(StringComparer.Ordinal), streamed.Lines.Order(StringComparer.Ordinal));
        return whole.Lines.Order(StringComparer.Ordinal);
    }

    private static string Page(string rows) => $$"""{"@odata.context":"$metadata#Orders","value":[{{rows}}]}""";

    private static Pageable<Order> Orders(ODataService service, string uri = "Orders") => service.List<Order>(new ApiRequest(HttpMethod.Get, uri));

    private static async Task ReadStreamAsync(ODataService service, string uri = "Orders")
    {
        await foreach (var _ in Orders(service, uri).StreamAsync())
        {
        }
    }

    private static Scope Serve(Observer heard, string page) => Serve(heard, () => new MemoryStream(Encoding.UTF8.GetBytes(page)));

    private static Scope Serve(Observer heard, Func<Stream> body) => new(Transport(new FakeService(_ => new HttpResponseMessage { Content = Json(body()) }), heard, new Recorder()));

    private static StreamContent Json(Stream body)
    {
        var content = new StreamContent(body);
        content.Headers.ContentType = new("application/json");
        return content;
    }

    private static ApiTransport Transport(FakeService http, Observer heard, Recorder log) => ServiceHttpClient.CreateTransport(
        new ServiceContract { Name = "Sample", BaseAddress = new Uri(FakeService.Root) }, options => Set(options, http, heard, log));

    private static void Set(ClientOptions options, FakeService http, Observer heard, Recorder log)
    {
        options.HttpHandler = http;
        options.LoggerFactory = log;
        options.DriftObservers.Add(heard);
    }

    /// <summary>A service over a transport of its own.</summary>
    private sealed class Scope(ApiTransport transport) : IDisposable
    {
        public static implicit operator ODataService(Scope scope) => new(scope.Transport);

        private ApiTransport Transport { get; } = transport;

        public void Dispose() => Transport.Dispose();
    }

    private sealed class Observer : IDriftObserver
    {
        public List<DriftEvent> Events { get; } = [];

        public IEnumerable<string> Lines => Events.Select(drift => string.Create(
            CultureInfo.InvariantCulture, $"{drift.Kind} {drift.Type}/{drift.Member} {drift.Count}{(drift.IsFirst ? " first" : "")}"));

        public void OnDrift(DriftEvent drift) => Events.Add(drift);
    }

    private sealed class Recorder : ILoggerFactory, ILogger
    {
        public List<string> Lines { get; } = [];

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public ILogger CreateLogger(string categoryName) => this;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{logLevel}: {formatter(state, exception)}");

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Dispose()
        {
        }
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class Pieces(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, size));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, System.Threading.CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, size)], cancellationToken);
    }
}
