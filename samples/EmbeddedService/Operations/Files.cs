using System;
using System.IO;
using System.Linq;
using EmbeddedService.Data;
using Microsoft.AspNetCore.Http;

namespace EmbeddedService.Operations;

/// <summary>Files attached to rows.</summary>
internal static class Files
{
    public static object Upload(Invocation i)
    {
        var file = i.Get<IFormFile>("attachment")
            ?? throw Fault.BadRequest("The part 'attachment' is missing: files travel as multipart/form-data.");
        using var content = new MemoryStream();
        file.CopyTo(content);
        var row = i.Store.Add(new Row(Description.EntityType("FileMetadata"))
        {
            ["name"] = file.FileName,
            ["contentType"] = file.ContentType,
            ["entityType"] = i.Get<string>("entityType"),
            ["entityId"] = i.Get<Guid>("entityId"),
            ["createdById"] = i.Me.Id,
        });
        i.Store.Contents[row.Id] = content.ToArray();
        return row;
    }

    public static object Content(Invocation i) =>
        i.Store.Contents.TryGetValue(i.Get<Guid>("fileKey"), out var bytes) ? bytes : throw Fault.NotFound("There is no such file.");

    public static object Of(Invocation i) =>
        i.Store.Rows("FileMetadata").Where(f => Equals(f["entityId"], i.Get<Guid>("entityId"))).ToList();

    public static object? Delete(Invocation i)
    {
        var file = i.Find("FileMetadata", i.Get<Guid>("fileKey"));
        i.Store.Remove(file);
        i.Store.Contents.Remove(file.Id);
        return null;
    }
}
