using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Clientele.Testing;
using EmbeddedService.Data;
using Microsoft.AspNetCore.Http;

namespace EmbeddedService.Operations;

/// <summary>Files attached to rows.</summary>
internal static class Files
{
    public static object Upload(Invocation i)
    {
        var form = Form(i.Call.Request);
        var file = form?.Files["attachment"]
            ?? throw Fault.BadRequest("The part 'attachment' is missing: files travel as multipart/form-data.");
        using var content = new MemoryStream();
        file.CopyTo(content);
        var row = i.Tables.Add(i.Tables.New(
            "FileMetadata",
            ("name", file.FileName),
            ("contentType", file.ContentType),
            ("entityType", form!["entityType"].ToString()),
            ("entityId", Guid.Parse(form["entityId"].ToString())),
            ("createdById", i.Me.Id)));
        i.Tables.Contents[row.Id] = content.ToArray();
        return row;
    }

    public static object Content(Invocation i) =>
        i.Tables.Contents.TryGetValue(i.Get<Guid>("fileKey"), out var bytes) ? new MemoryStream(bytes) : throw Fault.NotFound("There is no such file.");

    public static object Of(Invocation i) =>
        i.Tables.Rows("FileMetadata").Where(f => Equals(f["entityId"], i.Get<Guid>("entityId"))).ToList();

    public static object? Delete(Invocation i)
    {
        var file = i.Find("FileMetadata", i.Get<Guid>("fileKey"));
        i.Tables.Remove(file);
        i.Tables.Contents.Remove(file.Id);
        return null;
    }

    /// <summary>The body as a form; null where it is none. Streams travel as <c>multipart/form-data</c> whose parts are named as the parameters.</summary>
    private static IFormCollection? Form(FakeRequest request)
    {
        var http = new DefaultHttpContext().Request;
        http.ContentType = request.Headers.GetValueOrDefault("Content-Type");
        http.Body = new MemoryStream(request.Content.ToArray());
        return http.HasFormContentType ? http.Form : null;
    }
}
