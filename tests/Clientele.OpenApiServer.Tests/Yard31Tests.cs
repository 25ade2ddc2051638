using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Clientele.OpenApiServer.Tests.Server;
using Clientele.Yard31;
using Values = Clientele.OpenApiServer.Tests.Server.Yard;

namespace Clientele.OpenApiServer.Tests;

/// <summary>The client of the service's own document calls every endpoint, and equal objects come back.</summary>
public sealed class Yard31Tests(YardFixture fixture) : IClassFixture<YardFixture>, IDisposable
{
    /// <summary>The build copies this file without backslashes.</summary>
    private static readonly string FileName = "na" + (char)34 + "me.txt";

    private static readonly string LineFeed = ((char)10).ToString();

    private Yard31Client Client { get; } = Yard31Client.Create(options => options.BaseAddress = fixture.Address);

    public void Dispose() => Client.Dispose();

    [Fact]
    public async Task Records_come_back_as_they_were()
    {
        await EchoAsync<Clientele.Yard31.Numbers>(Values.SmallNumbers, body => Client.Values.Numbers.PostAsync(body));
        await EchoAsync<Clientele.Yard31.Texts>(Values.Texts, body => Client.Values.Texts.PostAsync(body));
        await EchoAsync<Clientele.Yard31.Nullables>(Values.Nothing, body => Client.Values.Nullables.PostAsync(body));
        await EchoAsync<Clientele.Yard31.Nullables>(Values.Something, body => Client.Values.Nullables.PostAsync(body));
        await EchoAsync<Clientele.Yard31.Maps>(Values.Maps, body => Client.Values.Maps.PostAsync(body));
        await EchoAsync<Clientele.Yard31.Holder>(Values.Holder, body => Client.Values.Holder.PostAsync(body));
        Same(new Server.Result<Server.Item>(true, Values.Rake, null), await Client.Values.Result.PostAsync(Of<Clientele.Yard31.Item>(Values.Rake)));
        Same(new Server.Page<Server.Item>(Values.Items, 2), await Client.Values.Page.PostAsync([.. Values.Items.Select(Of<Clientele.Yard31.Item>)]));
    }

    [Fact]
    public async Task Times_keep_their_moment()
    {
        var times = await Client.Values.Times.PostAsync(Of<Clientele.Yard31.Times>(Values.Times));

        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), times.Utc);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), times.Unspecified);
        Assert.Equal(Values.Noon, times.Offset);
        Assert.Equal((Values.Times.Day, Values.Times.At, Values.Times.Took), (times.Day, times.At, times.Took));
    }

    [Fact]
    public async Task Bare_values_come_back()
    {
        Assert.Equal(42, await Client.Values.Int.GetAsync());
        Same(42.5m, await Client.Values.Decimal.GetAsync());
        Assert.True(await Client.Values.Flag.GetAsync());
        Assert.Equal(Values.Texts.Key, await Client.Values.Key.GetAsync());
        Assert.Equal(Values.Times.Day, await Client.Values.Day.GetAsync());
        Assert.Equal("DarkGreen", (await Client.Values.Color.GetAsync()).Value);
        Same(10, await Client.Values.Level.GetAsync());
        Assert.Equal("plain text", await Client.Values.Text.GetAsync());
        Assert.Equal([1, 2], await Client.Values.Lists.PostAsync([1, 2]));
        Assert.Equal([1, null], await Client.Values.Holes.PostAsync([1, null]));
        Assert.Equal("[1]", (await Client.Values.Node.PostAsync(JsonDocument.Parse("[1]").RootElement)).GetRawText());
        Assert.Equal("{}", (await Client.Values.Element.PostAsync(JsonDocument.Parse("{}").RootElement)).GetRawText());
        var dictionary = await Client.Values.Dictionary.PostAsync(new Dictionary<string, Clientele.Yard31.Item> { ["r"] = Of<Clientele.Yard31.Item>(Values.Rake) });
        Same(Values.Rake, dictionary["r"]);
    }

    [Fact]
    public async Task Derived_types_come_back_as_themselves()
    {
        Same(Values.Shapes, await Client.Shapes.List().ToListAsync());
        Same(Values.Happenings, await Client.Happenings.List().ToListAsync());
        foreach (var shape in Values.Shapes)
        {
            Same(shape, await Client.Shapes.CreateAsync(Of<Clientele.Yard31.Shape>(shape)));
        }

        foreach (var happening in Values.Happenings)
        {
            Same(happening, await Client.Happenings.CreateAsync(Of<Clientele.Yard31.Happening>(happening)));
        }

        Same(Values.Drawing, await Client.Drawings.PostAsync(Of<Clientele.Yard31.Drawing>(Values.Drawing)));
    }

    [Fact]
    public async Task Items_are_listed_made_changed_and_deleted()
    {
        var rake = Of<Clientele.Yard31.Item>(Values.Rake);
        Same(Values.Items, await Client.Items.List().ToListAsync());
        Same(Values.Items, await Client.Items.Async.List().ToListAsync());
        Same(new Server.Page<Server.Item>([Values.Items[1]], 2), await Client.Items.Page.GetAsync(1, take: 5));
        Same(Values.Rake, await Client.Items.GetAsync(7));
        Same(Values.Rake, await Client.Items.CreateAsync(rake));
        await Client.Items.ReplaceAsync(7, rake);
        Same(Values.Rake with { Name = "Fork" }, await Client.Items.PatchAsync(7, new Clientele.Yard31.ItemPatch { Name = "Fork", Price = null }));
        await Client.Items.DeleteAsync(7);
        Same(Values.Order, Assert.Single(await Client.Api.Orders.List().ToListAsync()));
        Same(Values.Order, await Client.Api.Orders.GetAsync(5));
        Same(Values.Order, await Client.Api.Orders.CreateAsync(Of<Clientele.Yard31.Order>(Values.Order)));
        await Client.Api.Orders.DeleteAsync(5);
        Assert.Equal(1, (await Client.V1.Versions.GetAsync()).Version);
        Assert.Equal("two", (await Client.V2.Versions.GetAsync()).Name);
    }

    [Fact]
    public async Task Each_status_gives_its_type()
    {
        Assert.Equal("done", Assert.IsType<JobsCreateResult.Ok>(await Client.Jobs.CreateAsync(false)).Value.State);
        var accepted = Assert.IsType<JobsCreateResult.Accepted>(await Client.Jobs.CreateAsync(true));
        Assert.Equal((Values.Ticket.Code, "/jobs/1"), (accepted.Value.Code, accepted.Headers["Location"]));
        Assert.Equal("done", (await Client.Jobs.GetAsync(1))?.State);
        Assert.Null(await Client.Jobs.GetAsync(2));
    }

    [Fact]
    public async Task Errors_have_the_bodies_that_the_document_gives_them()
    {
        var missing = Assert.IsType<Clientele.Yard31.ProblemDetails>((await Assert.ThrowsAsync<ApiNotFoundException>(() => Client.Items.GetAsync(1))).Body);
        Assert.Equal(("No such item", 1), (missing.Title, missing.AdditionalProperties["id"].GetInt32()));

        var invalid = await Assert.ThrowsAsync<ApiValidationException>(() => Client.Items.CreateAsync(new Clientele.Yard31.Item { Id = 1, Name = "", Price = 1, Color = Clientele.Yard31.Color.Red, Tags = [] }));
        Assert.Equal("The name is empty.", Assert.IsType<Clientele.Yard31.HttpValidationProblemDetails>(invalid.Body).Errors["name"][0]);

        Assert.Equal(500, Assert.IsType<Clientele.Yard31.ProblemDetails>((await Assert.ThrowsAnyAsync<ApiException>(() => Client.Errors.Problem.GetAsync())).Body).Status);
        Assert.Equal("E1", Assert.IsType<Clientele.Yard31.ErrorInfo>((await Assert.ThrowsAnyAsync<ApiException>(() => Client.Errors.Custom.GetAsync())).Body).Code);
        Assert.Equal("E2", Assert.IsType<Clientele.Yard31.ErrorInfo>((await Assert.ThrowsAsync<ApiConflictException>(() => Client.Errors.Conflict.GetAsync())).Body).Code);
    }

    [Fact]
    public async Task Parameters_arrive_in_every_place()
    {
        var parameters = Client.Parameters;
        Assert.Equal(
            "7 0.5 True 6f9619ff-8b86-d011-b42d-00c04fc964ff 2026-02-03 DarkGreen a&b 9000000000",
            await parameters.Query.GetAsync(7, 0.5, true, Values.Texts.Key, Values.Times.Day, Clientele.Yard31.Color.DarkGreen, "a&b", 9000000000));
        Assert.Equal(
            "7 0.5 False 6f9619ff-8b86-d011-b42d-00c04fc964ff 2026-02-03 Blue - -",
            await parameters.Query.GetAsync(7, 0.5, false, Values.Texts.Key, Values.Times.Day, Clientele.Yard31.Color.Blue));
        Assert.Equal("2026-05-06T12:00:00.0000000+02:00 1.06:00:00 13:14:15", await parameters.Times.GetAsync(Values.Noon, Values.Times.Took, Values.Times.At));
        Assert.Equal("1+2 a,b+c", await parameters.Lists.GetAsync([1, 2], ["a,b", "c"]));
        Assert.Equal("t 5", await parameters.Header.GetAsync("t", 5));
        Assert.Equal("a b/c 2026-02-03 Red".Replace("/", "%2F", StringComparison.Ordinal), await parameters.Route.GetAsync("a b/c", Values.Times.Day, Clientele.Yard31.Color.Red));
        Assert.Equal("n 3", await parameters.Object.GetAsync("n", 3));
        Assert.Equal("deep", await parameters.Rest.GetAsync("deep"));
        Assert.Equal("10 name", await parameters.Defaults.GetAsync());
    }

    [Fact]
    public async Task Files_travel_both_ways()
    {
        var sent = new List<long>();
        var file = new UploadContent(() => new MemoryStream(new byte[100]), "text/plain", FileName) { Progress = new Told(sent) };

        // Browsers encode the quote, and servers take the name as it comes.
        Same(new Server.Upload(FileName.Replace(((char)34).ToString(), "%22", StringComparison.Ordinal), "text/plain", 100, null), await Client.Files.One.PostAsync(file));
        Assert.Equal(100, sent[^1]);
        Assert.Equal(100, (await Client.Files.Stream.PostAsync(file)).Length);

        var received = new List<long>();
        await using var download = await Client.Files.Bytes.GetAsync();
        using var copy = new MemoryStream();
        await download.CopyToAsync(copy, new Told(received));
        Assert.Equal(("three.bin", 3L, "application/octet-stream"), (download.FileName, download.ContentLength, download.ContentType));
        Assert.Equal([1, 2, 3], copy.ToArray());
        Assert.Equal(3, received[^1]);

        await using var piped = await Client.Files.Pipe.GetAsync();
        using var reader = new StreamReader(piped);
        Assert.Equal("streamed", await reader.ReadToEndAsync());
        Assert.Equal("a;b" + LineFeed, await Client.Files.Csv.GetAsync());
    }

    [Fact]
    public async Task Events_come_one_by_one()
    {
        var numbers = new List<string>();
        await foreach (var tick in Client.Feed.GetEvents())
        {
            Assert.Equal(Values.Noon, tick?.At);
            numbers.Add($"{tick?.Number}");
        }

        Assert.Equal(["1", "2", "3"], numbers);
        var events = new List<string>();
        await foreach (var item in Client.Feed.GetEvents().AsEvents())
        {
            events.Add($"{item.Type} {item.Id}");
        }

        Assert.Equal(["tick 1", "tick 2", "tick 3"], events);
        var texts = new List<string>();
        await foreach (var text in Client.Feed.Texts.GetEvents())
        {
            texts.Add(text);
        }

        Assert.Equal(["one", "two" + LineFeed + "lines"], texts);
    }

    private static Task EchoAsync<T>(object value, Func<T, Task<T>> call) => YardJson.EchoAsync(value, call, Yard31JsonTypeInfoResolver.Default);

    /// <summary>The value of the service as one of the client.</summary>
    private static T Of<T>(object value) => YardJson.Of<T>(value, Yard31JsonTypeInfoResolver.Default);

    private static void Same<T>(object expected, T actual) => YardJson.Same(expected, actual, Yard31JsonTypeInfoResolver.Default);

    private sealed class Told(List<long> all) : IProgress<long>
    {
        public void Report(long value) => all.Add(value);
    }
}
