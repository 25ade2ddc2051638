using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.OData.Formatter;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OData;
using Microsoft.OData.Edm;

namespace Clientele.ODataServer.Tests.Server;

/// <summary>Says of the streams of a photo what they are, as services do that keep media: the library itself says nothing of their ETags.</summary>
internal static class StreamSerializer
{
    public static string ETagOf(byte[] stream) => $"\"{Convert.ToHexString(stream)}\"";

    public static void Describe(ODataResource resource, Photo photo, ISet<IEdmStructuralProperty> selected, ResourceContext context)
    {
        var store = context.Request.HttpContext.RequestServices.GetRequiredService<DepotStore>();
        if (Of(store.Media, photo.Id, "image/png") is { } media)
        {
            media.ReadLink = new Uri($"https://media.example.com/{photo.Id}.png");
            resource.MediaResource = media;
        }

        if (selected.Any(property => property.Name == "Thumbnail") && Of(store.Thumbnails, photo.Id, "image/jpeg") is { } thumbnail)
        {
            (thumbnail.ReadLink, thumbnail.EditLink) = store.ThumbnailLinks is var (read, edit) ? (new Uri(read, UriKind.Relative), new Uri(edit, UriKind.Relative)) : (null, null);
            resource.Properties = [.. resource.Properties.Where(property => property.Name != "Thumbnail"), new ODataProperty { Name = "Thumbnail", Value = thumbnail }];
        }
    }

    private static ODataStreamReferenceValue? Of(Dictionary<int, byte[]> streams, int key, string type) =>
        streams.TryGetValue(key, out var stream) ? new ODataStreamReferenceValue { ETag = ETagOf(stream), ContentType = type } : null;
}
