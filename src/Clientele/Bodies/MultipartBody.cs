using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Xml;
using Clientele.Json;

namespace Clientele;

/// <summary>A <c>multipart/form-data</c> body (RFC 7578), created for each attempt. Null values are left out.</summary>
public sealed class MultipartBody
{
    private readonly List<(string Name, Func<HttpContent> Content, string? FileName)> _parts = [];

    /// <summary>Adds text.</summary>
    public MultipartBody Text(string name, string? value) =>
        value is null ? this : AddPart(name, () => new StringContent(value));

    /// <summary>Adds texts of one name.</summary>
    public MultipartBody Texts(string name, IReadOnlyList<string>? values)
    {
        foreach (var value in values ?? [])
        {
            Text(name, value);
        }

        return this;
    }

    /// <summary>Adds a primitive value as text, as JSON writes it.</summary>
    /// <param name="name">Name of the part.</param>
    /// <param name="value">Its value, null to leave it out.</param>
    public MultipartBody Add(string name, object? value) => Text(name, value is null ? null : TextOf(value));

    /// <summary>Adds a file; null is left out.</summary>
    /// <param name="name">Name of the part.</param>
    /// <param name="content">The file.</param>
    public MultipartBody Add(string name, UploadContent? content) => File(name, content);

    /// <summary>Adds an object as JSON.</summary>
    public MultipartBody Json(string name, IJsonWritable? value) =>
        value is null ? this : AddPart(name, () => JsonContent(ModelJson.ToUtf8(value)));

    /// <summary>Adds texts, each with a name of its own.</summary>
    public MultipartBody Texts(IReadOnlyList<KeyValuePair<string, string>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var (name, value) in values)
        {
            Text(name, value);
        }

        return this;
    }

    /// <summary>Adds what <paramref name="write"/> writes as JSON.</summary>
    public MultipartBody Json<T>(string name, T value, JsonWriterAction<T> write) =>
        value is null ? this : AddPart(name, () => JsonContent(ModelJson.ToUtf8(value, write)));

    /// <summary>Adds a file; its part is called like the file.</summary>
    public MultipartBody File(string name, UploadContent? content) =>
        content is null ? this : AddPart(name, content.ToHttpContent, content.FileName ?? name);

    /// <summary>Adds files of one name.</summary>
    public MultipartBody Files(string name, IReadOnlyList<UploadContent>? contents)
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
        try
        {
            foreach (var (name, part, fileName) in _parts)
            {
                FormPart.Add(content, part(), name, fileName);
            }
        }
        catch
        {
            content.Dispose();
            throw;
        }

        return content;
    }

    private static ReadOnlyMemoryContent JsonContent(ReadOnlyMemory<byte> bytes) =>
        new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static string TextOf(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        TimeSpan duration => XmlConvert.ToString(duration),
        byte[] bytes => Convert.ToBase64String(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private MultipartBody AddPart(string name, Func<HttpContent> content, string? fileName = null)
    {
        _parts.Add((name, content, fileName));
        return this;
    }
}
