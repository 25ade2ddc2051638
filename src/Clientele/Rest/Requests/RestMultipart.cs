using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>A <c>multipart/form-data</c> body (RFC 7578). Null values are left out.</summary>
public sealed class RestMultipart
{
    private readonly List<(string Name, Func<HttpContent> Content, string? FileName)> _parts = [];

    /// <summary>Adds text.</summary>
    public RestMultipart Text(string name, string? value) =>
        value is null ? this : Add(name, () => new StringContent(value));

    /// <summary>Adds texts of one name.</summary>
    public RestMultipart Texts(string name, IReadOnlyList<string>? values)
    {
        foreach (var value in values ?? [])
        {
            Text(name, value);
        }

        return this;
    }

    /// <summary>Adds an object as JSON.</summary>
    public RestMultipart Json(string name, IJsonWritable? value) =>
        value is null ? this : Add(name, () => JsonContent(ModelJson.ToUtf8(value)));

    /// <summary>Adds what <paramref name="write"/> writes as JSON.</summary>
    public RestMultipart Json<T>(string name, T value, JsonWriterAction<T> write) =>
        value is null ? this : Add(name, () => JsonContent(RestBody.Utf8(value, write)));

    /// <summary>Adds a file.</summary>
    public RestMultipart File(string name, UploadContent? content) =>
        content is null ? this : Add(name, content.ToHttpContent, content.FileName ?? name);

    /// <summary>Adds files of one name.</summary>
    public RestMultipart Files(string name, IReadOnlyList<UploadContent>? contents)
    {
        foreach (var content in contents ?? [])
        {
            File(name, content);
        }

        return this;
    }

    internal HttpContent ToHttpContent()
    {
        var content = FormPart.NewForm();
        foreach (var (name, part, fileName) in _parts)
        {
            FormPart.Add(content, part(), name, fileName);
        }

        return content;
    }

    private static ReadOnlyMemoryContent JsonContent(ReadOnlyMemory<byte> bytes) =>
        new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private RestMultipart Add(string name, Func<HttpContent> content, string? fileName = null)
    {
        _parts.Add((name, content, fileName));
        return this;
    }
}
