using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OData.Query;
using Microsoft.AspNetCore.OData.Results;
using Microsoft.AspNetCore.OData.Routing.Controllers;

namespace Clientele.ODataServer.Tests.Server;

/// <summary>Media entities: created from their stream, which the entity then has as <c>$value</c>.</summary>
public sealed class PhotosController(IServiceProvider services) : ODataController
{
    private readonly DepotStore _store = (DepotStore)services.GetService(typeof(DepotStore))!;

    [PagedQuery]
    public IQueryable<Photo> Get() => _store.Photos.AsQueryable();

    [PagedQuery]
    public SingleResult<Photo> Get(int key) => SingleResult.Create(_store.Photos.Where(photo => photo.Id == key).AsQueryable());

    [HttpGet("odata/Photos({key})/$value")]
    public IActionResult GetMedia(int key) => _store.Media.TryGetValue(key, out var media) ? File(media, "image/png") : NotFound();

    [HttpPut("odata/Photos({key})/$value")]
    public Task<IActionResult> PutMedia(int key) => ReplaceAsync(_store.Media, key);

    [HttpGet("odata/Photos({key})/Thumbnail")]
    public IActionResult GetThumbnail(int key) => _store.Thumbnails.TryGetValue(key, out var picture) ? File(picture, "image/jpeg") : NoContent();

    [HttpPut("odata/Photos({key})/Thumbnail")]
    public Task<IActionResult> PutThumbnail(int key) => ReplaceAsync(_store.Thumbnails, key);

    [HttpDelete("odata/Photos({key})/Thumbnail")]
    public IActionResult DeleteThumbnail(int key)
    {
        if (!IsCurrent(_store.Thumbnails, key))
        {
            return StatusCode(412);
        }

        _store.Thumbnails.Remove(key);
        return NoContent();
    }

    [HttpPost("odata/Photos")]
    public async Task<IActionResult> Post()
    {
        var photo = new Photo { Id = _store.Photos.Max(other => other.Id) + 1, Title = Request.ContentType };
        _store.Photos.Add(photo);
        _store.Media[photo.Id] = await BodyAsync();
        return Created(photo);
    }

    private async Task<IActionResult> ReplaceAsync(Dictionary<int, byte[]> streams, int key)
    {
        if (!IsCurrent(streams, key))
        {
            return StatusCode(412);
        }

        streams[key] = await BodyAsync();
        return NoContent();
    }

    private bool IsCurrent(Dictionary<int, byte[]> streams, int key) =>
        Request.Headers.IfMatch is not [{ } etag] || etag == "*" || (streams.TryGetValue(key, out var stream) && etag == StreamSerializer.ETagOf(stream));

    private async Task<byte[]> BodyAsync()
    {
        using var content = new MemoryStream();
        await Request.Body.CopyToAsync(content);
        return content.ToArray();
    }
}
