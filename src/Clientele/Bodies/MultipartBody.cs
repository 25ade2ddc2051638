using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Xml;

namespace Clientele.OData;

/// <summary>The body of an action that takes <c>multipart/form-data</c> (RFC 7578): a part a parameter.</summary>
public sealed class MultipartBody
{
    private readonly List<(string Name, string? Text, UploadContent? Upload)> _parts = [];

    /// <summary>Adds a value as text; null is left out.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="value">Its value, null to leave it out.</param>
    public void Add(string name, object? value)
    {
        if (value is not null)
        {
            _parts.Add((name, Text(value), Upload: null));
        }
    }

    /// <summary>Adds a file; null is left out.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="content">The file, null to leave it out.</param>
    public void Add(string name, UploadContent? content)
    {
        if (content is not null)
        {
            _parts.Add((name, Text: null, content));
        }
    }

    internal HttpContent ToHttpContent()
    {
        var content = FormPart.NewForm();
        foreach (var (name, text, upload) in _parts)
        {
            if (upload is null)
            {
                FormPart.Add(content, new StringContent(text!), name);
            }
            else
            {
                FormPart.Add(content, upload.ToHttpContent(), name, upload.FileName ?? name);
            }
        }

        return content;
    }

    private static string Text(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        TimeSpan duration => XmlConvert.ToString(duration),
        byte[] bytes => Convert.ToBase64String(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
