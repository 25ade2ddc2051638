using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Clientele.Depot;

namespace Clientele.ODataServer.Tests;

/// <summary>Entities that are created and changed.</summary>
public sealed class WriteTests
{
    [Fact]
    public void Null_among_related_entities_of_a_body_is_an_error_that_names_its_place()
    {
        using var client = new DepotClient(new System.Net.Http.HttpClient());

        Assert.Contains("'Assets[1]' is null", Assert.Throws<ArgumentException>(() => client.People.CreateRequest(new PersonCreate { Login = "a", Assets = [client.Assets[1], null!] })).Message, StringComparison.Ordinal);
        Assert.Contains("'Assets[0]' is null", Assert.Throws<ArgumentException>(() => client.People["a"].PatchRequest(new PersonPatch { Assets = [null!] })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entity_of_a_derived_type_is_created_in_the_set_of_its_base_type()
    {
        await using var depot = await DepotHost.StartAsync();

        var truck = await depot.Client.Assets.AsTruck.CreateAsync(new TruckCreate { Name = "new", Axles = 3, Plate = "X" });

        Assert.Equal("POST Assets", depot.Server.Requests.Last.ToString());
        Assert.StartsWith("{\"@odata.type\":\"#Depot.Truck\"", depot.Server.Requests.Last.Body, StringComparison.Ordinal);
        var stored = Assert.IsType<Server.Truck>(depot.Server.Store.Assets.Single(asset => asset.Id == truck.Id));
        Assert.Equal((3, "X"), (stored.Axles, stored.Plate));
        Assert.Equal(3, truck.Axles);
    }

    [Fact]
    public async Task An_entity_of_a_derived_type_is_changed_at_the_address_of_its_base_type()
    {
        await using var depot = await DepotHost.StartAsync();

        await depot.Client.Assets[1].AsTruck.PatchAsync(new TruckPatch { Axles = 9 });
        await depot.Client.Assets.AsTruck[5].PatchAsync(new TruckPatch { Plate = "Z" });

        Assert.Equal(["PATCH Assets(1)", "PATCH Assets(5)"], depot.Server.Requests.All.Select(asked => asked.ToString()));
        Assert.Equal(9, ((Server.Truck)depot.Server.Store.Assets[0]).Axles);
        Assert.Equal("Z", ((Server.Truck)depot.Server.Store.Assets[4]).Plate);
        Assert.DoesNotContain("Axles", depot.Server.Store.Assets[0].More.Keys);
    }

    [Fact]
    public async Task Primitive_values_are_kept()
    {
        await using var depot = await DepotHost.StartAsync();
        foreach (var sample in await depot.Client.Samples.SelectAll().ToListAsync())
        {
            var id = Guid.NewGuid();
            await depot.Client.Samples.CreateAsync(new SampleCreate
            {
                Id = id,
                Flag = sample.Flag,
                Small = sample.Small,
                Signed = sample.Signed,
                Short = sample.Short,
                Whole = sample.Whole,
                Long = sample.Long,
                Single = sample.Single,
                Double = sample.Double,
                Decimal = sample.Decimal,
                Text = sample.Text,
                Bytes = sample.Bytes,
                Date = sample.Date,
                Time = sample.Time,
                Moment = sample.Moment,
                Span = sample.Span,
                MaybeDouble = sample.MaybeDouble,
                MaybeDecimal = sample.MaybeDecimal,
                MaybeLong = sample.MaybeLong,
                Decimals = sample.Decimals,
                Blobs = sample.Blobs,
                Moments = sample.Moments,
            });

            var (was, now) = (depot.Server.Store.Samples.Single(s => s.Id == sample.Id), depot.Server.Store.Samples.Single(s => s.Id == id));
            Assert.Equal(
                (was.Flag, was.Small, was.Signed, was.Short, was.Whole, was.Long, was.Single, was.Double, was.Decimal),
                (now.Flag, now.Small, now.Signed, now.Short, now.Whole, now.Long, now.Single, now.Double, now.Decimal));
            Assert.Equal((was.Text, was.Date, was.Time, was.Moment, was.Span), (now.Text, now.Date, now.Time, now.Moment, now.Span));
            Assert.Equal((was.MaybeDouble, was.MaybeDecimal, was.MaybeLong), (now.MaybeDouble, now.MaybeDecimal, now.MaybeLong));
            Assert.Equal(was.Bytes, now.Bytes);
            Assert.Equal(was.Decimals, now.Decimals);
            Assert.Equal(was.Blobs, now.Blobs);
            Assert.Equal(was.Moments, now.Moments);
        }
    }

    [Fact]
    public async Task A_media_entity_is_created_from_its_stream()
    {
        await using var depot = await DepotHost.StartAsync();

        var photo = await depot.Client.Photos.CreateAsync(UploadContent.FromBytes([9, 8, 7], "image/png"));

        Assert.Equal("image/png", photo.Title);
        using var copy = new MemoryStream();
        await using (var media = await depot.Client.Photos[photo.Id].GetMediaAsync())
        {
            await media.CopyToAsync(copy);
        }

        Assert.Equal([9, 8, 7], copy.ToArray());
    }

    [Fact]
    public async Task Streams_are_replaced()
    {
        await using var depot = await DepotHost.StartAsync();
        var photo = depot.Client.Photos[2];

        await photo.SetMediaAsync(UploadContent.FromBytes([4, 5], "image/png"));
        await photo.SetThumbnailAsync(UploadContent.FromBytes([6], "image/jpeg"));

        Assert.Equal([4, 5], depot.Server.Store.Media[2]);
        await using var thumbnail = await photo.GetThumbnailAsync();
        Assert.Equal(6, thumbnail.ReadByte());
        Assert.Equal(-1, thumbnail.ReadByte());
    }

    [Fact]
    public async Task An_entity_is_replaced_as_a_whole_while_it_is_as_it_was_read()
    {
        await using var depot = await DepotHost.StartAsync();
        var asset = await depot.Client.Assets[2].GetAsync();

        var replaced = await depot.Client.Assets[2].ReplaceAsync(new AssetCreate { Name = "other", Labels = ["x"] }, asset);
        var late = await Assert.ThrowsAsync<ApiConcurrencyException>(() => depot.Client.Assets[2].ReplaceAsync(new AssetCreate { Name = "late" }, asset));

        var stored = depot.Server.Store.Assets[1];
        Assert.Equal((204, 412), (replaced.Status, late.Status));
        Assert.Equal(("other", null, "x"), (stored.Name, stored.Price, stored.Labels.Single()));
        Assert.Empty(stored.More);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_refused_before_anything_is_sent()
    {
        await using var depot = await DepotHost.StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => depot.Client.Assets[2].PatchAsync(new AssetPatch { Name = "a\ud800b" }));

        Assert.Empty(depot.Server.Requests.All);
    }

    [Fact]
    public async Task A_navigation_property_without_a_target_is_not_found()
    {
        await using var depot = await DepotHost.StartAsync();

        Assert.Null(await depot.Client.Assets[5].Keeper.GetOrNullAsync());
        Assert.Null(await depot.Client.Assets[5].Keeper.Select(p => p.Name).GetOrNullAsync());
        await Assert.ThrowsAsync<ApiNotFoundException>(() => depot.Client.Assets[5].Keeper.GetAsync());
    }
}
