using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.Json;
using Clientele.OData;

namespace Clientele.ODataServer.Tests;

/// <summary>Several calls as one request, in both forms (OData Protocol 4.01 §11.7).</summary>
public sealed class BatchTests
{
    [Theory]
    [InlineData(BatchFormat.Multipart)]
    [InlineData(BatchFormat.Json)]
    public async Task Reads_of_every_kind_are_one_request_and_each_has_its_own_result(BatchFormat format)
    {
        await using var depot = await DepotHost.StartAsync(pageSize: 4);
        var client = depot.Client;
        var batch = client.CreateBatch();
        batch.Format = format;

        var asset = batch.Get(client.Assets[3]);
        var missing = batch.Get(client.Assets[99]);
        var keeper = batch.Get(client.Assets[3].Expand(a => a.Keeper));
        var name = batch.Get(client.People["p3"].Select(p => p.Name));
        var rows = batch.Get(client.Assets.Where(a => a.Price > 20m).OrderBy(a => a.Id));
        var names = batch.Get(client.People.Select(p => p.Login));
        var sum = batch.AddValue(client.OperationRequests.Sum([1.5m, 2m]), JsonRead.Decimal);
        await batch.SendAsync();

        Assert.Equal("POST $batch", Assert.Single(depot.Server.Requests.All).ToString());
        Assert.Equal("Asset 3", asset.Value.Name);
        Assert.IsType<Crane>(asset.Value);
        Assert.Equal(404, Assert.Throws<ApiNotFoundException>(() => missing.Value).Status);
        Assert.Equal("Person 3", keeper.Value.Keeper?.Name);
        Assert.Equal("Person 3", name.Value);
        Assert.Equal(4, rows.Value.Items.Count);
        Assert.Equal(4, names.Value.Items.Count);
        Assert.Equal(3.5m, sum.Value);
        var others = await client.Assets.Where(a => a.Price > 20m).OrderBy(a => a.Id).ReadPageAsync(100, rows.Value.ContinuationToken);
        Assert.Equal(depot.Server.Store.Assets.Where(a => a.Price > 20).Select(a => a.Id), rows.Value.Items.Concat(others.Items).Select(a => a.Id));
    }

    /// <summary>The service does not decode addresses within a batch: it finds no entity whose key has characters that are percent-encoded, and says 404.</summary>
    [Theory]
    [InlineData(BatchFormat.Multipart, "o'hara", null)]
    [InlineData(BatchFormat.Json, "o'hara", null)]
    [InlineData(BatchFormat.Multipart, "ünï cödé", 404)]
    [InlineData(BatchFormat.Json, "ünï cödé", 404)]
    public async Task A_key_in_a_batch_is_written_as_it_is_alone(BatchFormat format, string key, int? refusal)
    {
        await using var depot = await DepotHost.StartAsync();
        var batch = depot.Client.CreateBatch();
        batch.Format = format;
        var person = batch.Get(depot.Client.People[key]);
        await batch.SendAsync();

        var sent = depot.Server.Requests.Last.Body.Replace("\\u0027", "'", System.StringComparison.Ordinal);
        Assert.Contains(depot.Client.People[key].ToRequest().Uri, sent, System.StringComparison.Ordinal);
        Assert.Equal(key, (await depot.Client.People[key].GetAsync()).Login);
        Assert.Equal(refusal, person.IsSuccess ? null : Assert.ThrowsAny<ApiException>(() => person.Value).Status);
    }

    [Theory]
    [InlineData(BatchFormat.Multipart)]
    [InlineData(BatchFormat.Json)]
    public async Task Writes_are_answered_one_by_one(BatchFormat format)
    {
        await using var depot = await DepotHost.StartAsync();
        var client = depot.Client;
        var read = await client.Assets[2].GetAsync();
        await client.Assets[2].PatchAsync(new AssetPatch { Price = 3 });
        var batch = client.CreateBatch();
        batch.Format = format;

        var created = batch.Create(client.Assets, new AssetCreate { Name = "new" });
        var outdated = batch.Patch(client.Assets[read], new AssetPatch { Price = 9 });
        var changed = batch.Patch(client.Assets[4], new AssetPatch { Price = 4 });
        var deleted = batch.Delete(client.Assets[5]);
        var retired = batch.Add<Asset>(client.Assets[6].RetireRequest());
        await batch.SendAsync();

        Assert.Equal(("new", "Assets(15)"), (created.Value.Name, created.Address));
        Assert.IsType<ApiConcurrencyException>(outdated.Error);
        Assert.Equal(204, changed.Value.Status);
        Assert.True(deleted.IsSuccess);
        Assert.Equal(State.Retired, retired.Value.State);
        Assert.Equal([3m, 4m], depot.Server.Store.Assets.Where(a => a.Id is 2 or 4).Select(a => a.Price!.Value));
    }

    [Theory]
    [InlineData(BatchFormat.Multipart)]
    [InlineData(BatchFormat.Json)]
    public async Task A_change_refers_to_an_entity_that_another_makes(BatchFormat format)
    {
        await using var depot = await DepotHost.StartAsync();
        var client = depot.Client;
        var batch = client.CreateBatch();
        batch.Format = format;

        var before = batch.Get(client.People["p3"]);
        var (person, renamed) = batch.Atomic(set =>
        {
            var made = set.Create(client.People, new PersonCreate { Login = "made", Name = "Made" });
            return (made, set.Patch(new PersonEntry(client.Service, made.Path), new PersonPatch { Age = 33 }));
        });
        var after = batch.Get(client.People["made"]);
        await batch.SendAsync();

        Assert.Equal("p3", before.Value.Login);
        Assert.Equal("Made", person.Value.Name);
        Assert.True(renamed.IsSuccess);
        Assert.Equal(33, after.Value.Age);
    }

    [Fact]
    public async Task A_failed_change_set_fails_all_of_its_calls_and_no_other()
    {
        await using var depot = await DepotHost.StartAsync();
        var client = depot.Client;
        var batch = client.CreateBatch();

        var (good, bad) = batch.Atomic(set => (set.Patch(client.Assets[99], new AssetPatch { Price = 1 }), set.Delete(client.Assets[98])));
        var other = batch.Get(client.Assets[1]);
        await batch.SendAsync();

        Assert.IsType<ApiNotFoundException>(good.Error);
        Assert.IsType<ApiNotFoundException>(bad.Error);
        Assert.Equal(1, other.Value.Id);
    }

    [Theory]
    [InlineData(BatchFormat.Multipart)]
    [InlineData(BatchFormat.Json)]
    public async Task Change_sets_fail_and_succeed_beside_each_other(BatchFormat format)
    {
        await using var depot = await DepotHost.StartAsync();
        var client = depot.Client;
        var batch = client.CreateBatch();
        batch.Format = format;

        var before = batch.Get(client.Assets[7]);
        var failed = batch.Atomic(set => set.Patch(client.Assets[99], new AssetPatch { Price = 1 }));
        var between = batch.Get(client.Assets[99]);
        var (made, changed) = batch.Atomic(set => (set.Create(client.People, new PersonCreate { Login = "made" }), set.Patch(client.Assets[7], new AssetPatch { Price = 7.5m })));
        var after = batch.Get(client.Assets[7]);
        var last = batch.Atomic(set => set.Delete(client.Assets[98]));
        await batch.SendAsync();

        Assert.IsType<ApiNotFoundException>(failed.Error);
        Assert.IsType<ApiNotFoundException>(between.Error);
        Assert.IsType<ApiNotFoundException>(last.Error);
        Assert.Equal(("made", 204), (made.Value.Login, changed.Value.Status));
        Assert.Equal((71.75m, 7.5m), (before.Value.Price, after.Value.Price));
        Assert.Single(depot.Server.Requests.All);
    }

    [Fact]
    public async Task A_batch_is_cut_at_the_length_that_the_service_takes_and_change_sets_are_not()
    {
        await using var depot = await DepotHost.StartAsync(contract: DepotContract.Value with { Batch = new() { MaxRequests = 3 } });
        var client = depot.Client;
        var batch = client.CreateBatch();

        var first = Enumerable.Range(1, 2).Select(id => batch.Get(client.Assets[id])).ToList();
        batch.Atomic(set => new[] { set.Patch(client.Assets[3], new AssetPatch { Price = 1 }), set.Patch(client.Assets[4], new AssetPatch { Price = 1 }) });
        var last = Enumerable.Range(5, 2).Select(id => batch.Get(client.Assets[id])).ToList();
        await batch.SendAsync();

        Assert.Equal(3, depot.Server.Requests.All.Count);
        Assert.Equal([1, 2, 5, 6], first.Concat(last).Select(call => call.Value.Id));
        Assert.All(batch.Calls, call => Assert.True(call.IsSuccess));
    }

    [Fact]
    public async Task What_a_batch_cannot_hold_is_said_before_anything_is_sent()
    {
        await using var depot = await DepotHost.StartAsync(contract: DepotContract.Value with { Batch = new() { MaxRequests = 1 } });
        var client = depot.Client;
        var batch = client.CreateBatch();
        Assert.Throws<NotSupportedException>(() => batch.Add(client.Photos[1].SetMediaRequest(UploadContent.FromBytes([1]))));
        var made = batch.Create(client.People, new PersonCreate { Login = "x" });
        batch.Get(new PersonEntry(client.Service, made.Path));

        Assert.Throws<InvalidOperationException>(() => made.Value);
        var form = await Assert.ThrowsAsync<InvalidOperationException>(() => batch.SendAsync());
        batch.Format = BatchFormat.Json;
        var length = await Assert.ThrowsAsync<InvalidOperationException>(() => batch.SendAsync());

        Assert.Contains("Call 2 of the batch depends on call 1", form.Message, StringComparison.Ordinal);
        Assert.Contains("must be in one batch", length.Message, StringComparison.Ordinal);
        Assert.Empty(depot.Server.Requests.All);
    }

    [Fact]
    public async Task An_exception_of_a_selector_is_that_of_its_own_call()
    {
        await using var depot = await DepotHost.StartAsync();
        var batch = depot.Client.CreateBatch();

        var bad = batch.Get(depot.Client.Assets[1].Select(a => int.Parse(a.Name, System.Globalization.CultureInfo.InvariantCulture)));
        var good = batch.Get(depot.Client.Assets[1].Select(a => a.Name));
        await batch.SendAsync();

        Assert.Throws<FormatException>(() => bad.Value);
        Assert.Equal("Asset 1", good.Value);
    }

    [Theory]
    [InlineData("""{"responses":[{"id":"1","status":1000,"body":{}}]}""")]
    [InlineData("""{"responses":[{"id":"1","body":{}}]}""")]
    [InlineData("""{"responses":[{"status":200,"body":{}}]}""")]
    [InlineData("""{"responses":[{"id":"1","status":200,"body":{}]}""")]
    [InlineData("""{"answers":[]}""")]
    public async Task What_is_no_answer_to_a_batch_is_a_contract_violation(string answer)
    {
        using var handler = new StubHandler(_ => RecordingHandler.Json(answer));
        using var client = new DepotClient(new System.Net.Http.HttpClient(handler));
        var batch = client.CreateBatch();
        batch.Format = BatchFormat.Json;
        batch.Get(client.Assets[1]);

        await Assert.ThrowsAsync<ApiContractViolationException>(() => batch.SendAsync());
    }

    [Theory]
    [InlineData("""{"body":"a\u00e9","headers":{"Content-Type":"text/plain"},"status":400,"id":"1"}""", "aé")]
    [InlineData("""{"body":"a\u00e9","headers":{"Content-Type":"application/json"},"status":400,"id":"1"}""", "\"a\\u00e9\"")]
    [InlineData("""{"id":"1","status":400,"headers":{"Content-Type":null},"body": {"a" : 1 } }""", """{"a" : 1 }""")]
    [InlineData("""{"id":"1","status":400,"headers":null,"body":null}""", "")]
    [InlineData("""{"id":"1","status":400}""", "")]
    public async Task A_body_within_a_batch_is_what_it_is_alone(string answer, string expected)
    {
        using var handler = new StubHandler(_ => RecordingHandler.Json($$"""{"responses":[{{answer}}]}"""));
        using var client = new DepotClient(new System.Net.Http.HttpClient(handler));
        var batch = client.CreateBatch();
        batch.Format = BatchFormat.Json;
        var call = batch.Get(client.Assets[1]);
        await batch.SendAsync();

        Assert.Equal(expected, call.Error?.RawBody ?? "");
    }
}
