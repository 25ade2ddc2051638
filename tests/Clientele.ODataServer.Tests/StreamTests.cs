using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.OData;

namespace Clientele.ODataServer.Tests;

/// <summary>What a service says about streams (OData JSON Format 4.01 §4.5.12 to §4.5.15), and changes of a stream while it is as it was read.</summary>
public sealed class StreamTests
{
    private static readonly UploadContent s_png = UploadContent.FromBytes([7, 7], "image/png");

    [Fact]
    public async Task What_the_service_says_about_streams_comes_with_the_entity()
    {
        await using var depot = await DepotHost.StartAsync();
        depot.Server.Store.Thumbnails[2] = [6];

        var photos = await depot.Client.Photos.OrderBy(p => p.Id).ToListAsync();

        var raw = (await depot.RowsAsync("Photos?$orderby=Id"))[1]!;
        Assert.Equal((raw["@odata.mediaEtag"]!.ToString(), raw["@odata.mediaReadLink"]!.ToString()), (photos[1].Media!.ETag, photos[1].Media!.ReadLink));
        Assert.Equal("image/png", photos[1].Media!.ContentType);
        Assert.Equal((raw["Thumbnail@odata.mediaEtag"]!.ToString(), "image/jpeg"), (photos[1].Thumbnail!.ETag, photos[1].Thumbnail!.ContentType));
        Assert.Null(photos[0].Thumbnail?.ETag);
        Assert.Equal("photo 2", photos[1].Title);
    }

    [Fact]
    public async Task A_selector_that_reads_what_is_said_about_a_stream_has_it()
    {
        await using var depot = await DepotHost.StartAsync();
        depot.Server.Store.Thumbnails[2] = [6];

        var tags = await depot.Client.Photos.OrderBy(p => p.Id).Select(p => new { p.Title, Medium = p.Media!.ContentType, Small = p.Thumbnail == null ? null : p.Thumbnail.ETag }).ToListAsync();

        Assert.Equal([("photo 1", "image/png", null), ("photo 2", "image/png", "\"06\""), ("photo 3", "image/png", null)], tags.Select(tag => (tag.Title, tag.Medium, tag.Small)));
    }

    [Fact]
    public async Task A_stream_that_was_changed_since_is_not_overwritten()
    {
        await using var depot = await DepotHost.StartAsync();
        depot.Server.Store.Thumbnails[2] = [6];
        var read = await depot.Client.Photos[2].GetAsync();
        var photo = depot.Client.Photos[read];

        await photo.SetMediaAsync(s_png);
        var late = await Assert.ThrowsAsync<ApiConcurrencyException>(() => photo.SetMediaAsync(UploadContent.FromBytes([8])));
        await photo.SetThumbnailAsync(UploadContent.FromBytes([5]));
        await Assert.ThrowsAsync<ApiConcurrencyException>(() => photo.SetThumbnailAsync(UploadContent.FromBytes([4])));
        await Assert.ThrowsAsync<ApiConcurrencyException>(() => photo.DeleteThumbnailAsync());
        Assert.Equal((412, read.Thumbnail!.ETag), (late.Status, depot.Server.Requests.Last.Headers["If-Match"]));
        Assert.Equal([7, 7], depot.Server.Store.Media[2]);
        Assert.Equal([5], depot.Server.Store.Thumbnails[2]);

        await photo.SetMediaAsync(UploadContent.FromBytes([9]), ETag.Any);
        await depot.Client.Photos[await depot.Client.Photos[2].GetAsync()].DeleteThumbnailAsync();
        Assert.Equal([9], depot.Server.Store.Media[2]);
        Assert.Empty(depot.Server.Store.Thumbnails);
    }

    [Fact]
    public async Task The_etag_of_a_stream_goes_to_that_stream_only()
    {
        await using var depot = await DepotHost.StartAsync();
        var photo = depot.Client.Photos[await depot.Client.Photos[2].GetAsync()];

        Assert.Equal("\"010202\"", photo.SetMediaRequest(s_png).Headers.Single().Value);
        Assert.Empty(photo.SetThumbnailRequest(s_png).Headers);
        Assert.Empty(photo.DeleteRequest().Headers);
        Assert.Empty(depot.Client.Photos[2].SetMediaRequest(s_png).Headers);
        Assert.Empty(photo.GetMediaRequest().Headers);
        Assert.Equal("https://media.example.com/2.png", photo.GetMediaRequest().Uri);
    }

    [Fact]
    public async Task A_stream_is_read_and_changed_where_the_service_says()
    {
        await using var depot = await DepotHost.StartAsync();
        depot.Server.Store.Thumbnails[2] = [6];
        depot.Server.Store.ThumbnailLinks = ("Photos(2)/Thumbnail?size=small", "Photos(2)/Thumbnail?as=new");
        var photo = depot.Client.Photos[await depot.Client.Photos[2].GetAsync()];

        Assert.Equal([6], await BytesAsync(await photo.GetThumbnailAsync()));
        Assert.Equal("GET Photos(2)/Thumbnail?size=small", depot.Server.Requests.Last.ToString());
        await photo.SetThumbnailAsync(UploadContent.FromBytes([5]));
        Assert.Equal("PUT Photos(2)/Thumbnail?as=new", depot.Server.Requests.Last.ToString());
        Assert.Equal([5], await BytesAsync(await depot.Client.Photos[2].GetThumbnailAsync()));
        Assert.Equal("GET Photos(2)/Thumbnail", depot.Server.Requests.Last.ToString());
        await photo.DeleteThumbnailAsync(ETag.Any);
        Assert.Equal("DELETE Photos(2)/Thumbnail?as=new", depot.Server.Requests.Last.ToString());
        Assert.Empty(depot.Server.Store.Thumbnails);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("?version=1")]
    [InlineData("#here")]
    public void A_link_without_a_path_says_nothing_of_where_a_stream_is(string link)
    {
        using var http = new System.Net.Http.HttpClient();
        using var client = new DepotClient(http);

        var photo = client.Photos[new Photo { Id = 2, Thumbnail = new StreamInfo { EditLink = link, ReadLink = link } }];

        Assert.Equal("Photos(2)/Thumbnail", photo.DeleteThumbnailRequest().Uri);
        Assert.Equal("Photos(2)/Thumbnail", photo.GetThumbnailRequest().Uri);
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_stream_at_another_origin()
    {
        await using var depot = await DepotHost.StartAsync();
        var read = await depot.Client.Photos[2].GetAsync();
        read.Thumbnail = new StreamInfo { EditLink = "//upload.example.com/2" };
        var photo = depot.Client.Photos[read];
        var before = depot.Server.Requests.All.Count;

        var refused = await Assert.ThrowsAsync<ApiContractViolationException>(() => photo.GetMediaAsync());
        await Assert.ThrowsAsync<ApiContractViolationException>(() => photo.SetThumbnailAsync(s_png));
        await Assert.ThrowsAsync<ApiContractViolationException>(() => photo.GetThumbnailAsync());

        Assert.Contains("https://media.example.com/2.png was not sent: the address is outside the origins", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, depot.Server.Requests.All.Count);
        Assert.Equal([1, 2, 2], await BytesAsync(await depot.Client.Photos[2].GetMediaAsync()));
    }

    [Fact]
    public void The_form_of_4_01_is_read_too()
    {
        var photo = JsonSerializer.Deserialize<Photo>(
            """{"@mediaEtag":"W/\"1\"","Id":4,"Thumbnail@mediaContentType":"image/gif","Thumbnail@mediaEditLink":"Photos(4)/Small","Thumbnail@odata.mediaEtag":null,"Title":"t"}""")!;

        Assert.Equal(("W/\"1\"", null), (photo.Media!.ETag, photo.Media!.ContentType));
        Assert.Equal(("image/gif", "Photos(4)/Small", null), (photo.Thumbnail!.ContentType, photo.Thumbnail!.EditLink, photo.Thumbnail!.ETag));
        Assert.Equal((4, "t"), (photo.Id, photo.Title));
    }

    private static async Task<byte[]> BytesAsync(Stream stream)
    {
        using var content = new MemoryStream();
        await using (stream)
        {
            await stream.CopyToAsync(content);
        }

        return content.ToArray();
    }
}
