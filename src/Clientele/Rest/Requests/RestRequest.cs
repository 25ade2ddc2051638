using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>Builds a request of a REST service. Null values are omitted.</summary>
public sealed class RestRequest
{
    private const string Json = "application/json";

    private readonly HttpMethod _method;
    private readonly StringBuilder _uri;
    private readonly List<KeyValuePair<string, string>> _headers = [];
    private readonly string? _template;
    private string _accept = Json;
    private bool _hasQuery;
    private StringBuilder? _cookies;
    private ReadOnlyMemory<byte> _body;
    private Func<HttpContent>? _content;
    private RequestAuthentication? _authentication;
    private ErrorBodies? _errors;

    /// <summary>Creates a request with a path relative to a server.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path, without a leading slash.</param>
    /// <param name="server">URL of the server with a trailing slash; empty for the service root.</param>
    public RestRequest(HttpMethod method, RestPath path, string server = "")
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(server);
        _method = method;
        var text = path.ToString();
        _uri = new StringBuilder(server);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (server.Length == 0 && colon >= 0 && !text.AsSpan(0, colon).Contains('/'))
        {
            // With a colon, the first segment would be read as a scheme (RFC 3986 §4.2).
            _uri.Append("./");
        }

        _uri.Append(text);
        _template = path.Template.Split('?')[0] is var template && template.Contains('…', StringComparison.Ordinal) ? server + template : null;
        _hasQuery = text.Contains('?', StringComparison.Ordinal);
    }

    /// <summary>Adds a query parameter.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value as text; null omits it.</param>
    public RestRequest Query(string name, string? value)
    {
        if (value is not null)
        {
            AppendQuery(Uri.EscapeDataString(name), Uri.EscapeDataString(value));
        }

        return this;
    }

    /// <summary>Adds a list as a query parameter. An empty list is omitted.</summary>
    /// <param name="name">The name.</param>
    /// <param name="values">The items as text; null omits the parameter.</param>
    /// <param name="style">The serialization style.</param>
    public RestRequest Query(string name, IReadOnlyList<string>? values, QueryStyle style)
    {
        if (values is null || values.Count == 0)
        {
            return this;
        }

        if (style is QueryStyle.FormExplode or QueryStyle.DeepObject)
        {
            for (var at = 0; at < values.Count; at++)
            {
                Query(style == QueryStyle.DeepObject ? string.Create(CultureInfo.InvariantCulture, $"{name}[{at}]") : name, values[at]);
            }

            return this;
        }

        var separator = style switch
        {
            QueryStyle.SpaceDelimited => "%20",
            QueryStyle.PipeDelimited => "%7C",
            _ => ",",
        };
        AppendQuery(Uri.EscapeDataString(name), string.Join(separator, values.Select(Uri.EscapeDataString)));
        return this;
    }

    /// <summary>Adds an object as query parameters, or a union with alternatives that are objects.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="value">The object; null omits the parameter.</param>
    /// <param name="style">The serialization style.</param>
    public RestRequest QueryObject(string name, IJsonWritable? value, QueryStyle style)
    {
        if (value is null)
        {
            return this;
        }

        using var document = JsonDocument.Parse(ModelJson.ToUtf8(value));
        return QueryValue(name, document.RootElement, style);
    }

    /// <summary>Adds any JSON value as query parameters: a list or an object in a style, any other value as text.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="value">The value; null omits the parameter.</param>
    /// <param name="style">The serialization style.</param>
    public RestRequest QueryValue(string name, JsonElement? value, QueryStyle style)
    {
        if (value is { ValueKind: JsonValueKind.Array or JsonValueKind.Object } composed && style is QueryStyle.Form or QueryStyle.SpaceDelimited or QueryStyle.PipeDelimited)
        {
            return Query(name, FlatMembers.Texts(composed), style);
        }

        foreach (var (member, text) in FlatMembers.Of(name, value ?? default, style))
        {
            Query(member, text);
        }

        return this;
    }

    /// <summary>Adds the entries of a dictionary as query parameters.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="members">The entries; null omits them.</param>
    /// <param name="text">Converts a value to text.</param>
    /// <param name="style">The serialization style.</param>
    public RestRequest QueryMap<T>(string name, IReadOnlyDictionary<string, T>? members, Func<T, string?> text, QueryStyle style) =>
        QueryMembers(name, RestText.OfPairs(members, text), style);

    /// <summary>Adds a header field.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; null omits it.</param>
    /// <exception cref="ArgumentException">The value has characters that are not allowed in header fields (RFC 9110 §5.5).</exception>
    public RestRequest Header(string name, string? value)
    {
        if (value is not null)
        {
            HeaderField.Require(name, value);
            _headers.Add(new(name, value));
        }

        return this;
    }

    /// <summary>Adds a header field with the members of an object (<c>simple</c>, exploded): <c>R=100,G=200</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="members">The members; if there are none, the field is omitted.</param>
    /// <exception cref="ArgumentException">A value has characters that are not allowed in header fields (RFC 9110 §5.5).</exception>
    public RestRequest HeaderMembers(string name, IReadOnlyList<KeyValuePair<string, string>> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        return members.Count == 0 ? this : Header(name, string.Join(',', members.Select(member => $"{member.Key}={member.Value}")));
    }

    /// <summary>Adds a cookie (RFC 6265 §4.2).</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, which is percent-encoded; null omits the cookie.</param>
    public RestRequest Cookie(string name, string? value) => value is null ? this : PlainCookie(name, Uri.EscapeDataString(value));

    /// <summary>Adds a cookie whose value is not encoded (OpenAPI 3.2, style <c>cookie</c>).</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; null omits it.</param>
    /// <exception cref="ArgumentException">The value has a semicolon or a control character, which are not allowed in cookies (RFC 6265 §4.1.1).</exception>
    public RestRequest PlainCookie(string name, string? value)
    {
        if (value is not null)
        {
            HeaderField.Require("Cookie", value);
            if (value.Contains(';', StringComparison.Ordinal))
            {
                throw new ArgumentException($"The value of the cookie '{name}' has a semicolon, which would end it.", nameof(value));
            }

            _cookies = (_cookies is null ? new StringBuilder() : _cookies.Append("; ")).Append(name).Append('=').Append(value);
        }

        return this;
    }

    /// <summary>Sets an authentication other than the token of the account.</summary>
    public RestRequest Authenticate(RequestAuthentication authentication)
    {
        _authentication = authentication;
        return this;
    }

    /// <summary>Sets the types of the bodies of error responses.</summary>
    public RestRequest Errors(ErrorBodies errors)
    {
        _errors = errors;
        return this;
    }

    /// <summary>Requests a media type other than JSON.</summary>
    public RestRequest Accept(string mediaType)
    {
        _accept = mediaType;
        return this;
    }

    /// <summary>Sets a JSON body.</summary>
    /// <param name="body">The body; null sends none.</param>
    /// <param name="mediaType">A media type other than <c>application/json</c>.</param>
    public RestRequest JsonBody(IJsonWritable? body, string mediaType = Json) =>
        body is null ? this : JsonBytes(ModelJson.ToUtf8(body), mediaType);

    /// <summary>Sets a JSON body that <paramref name="write"/> writes.</summary>
    /// <param name="body">The body.</param>
    /// <param name="write">Writes the body.</param>
    /// <param name="mediaType">A media type other than <c>application/json</c>.</param>
    public RestRequest JsonBody<T>(T body, JsonWriterAction<T> write, string mediaType = Json) =>
        body is null ? this : JsonBytes(ModelJson.ToUtf8(body, write), mediaType);

    /// <summary>Sets a form (<c>application/x-www-form-urlencoded</c>) with the members of an object.</summary>
    /// <param name="body">The object; null sends no body.</param>
    /// <param name="styles">
    /// Styles of members that are lists or objects. By default, the name of a list is repeated for each item, and an object is written as JSON.
    /// </param>
    /// <exception cref="ArgumentException">The body is not an object.</exception>
    public RestRequest FormBody(IJsonWritable? body, params (string Member, QueryStyle Style)[] styles) =>
        body is null ? this : Form(ModelJson.ToUtf8(body), styles);

    /// <summary>Sets a form with the members of the object that <paramref name="write"/> writes.</summary>
    /// <param name="body">The object; null sends no body.</param>
    /// <param name="write">Writes the body.</param>
    /// <param name="styles">Styles of members that are lists or objects.</param>
    /// <exception cref="ArgumentException">The body is not an object.</exception>
    public RestRequest FormBody<T>(T body, JsonWriterAction<T> write, params (string Member, QueryStyle Style)[] styles) =>
        body is null ? this : Form(ModelJson.ToUtf8(body, write), styles);

    /// <summary>Sets a <c>multipart/form-data</c> body.</summary>
    public RestRequest MultipartBody(MultipartBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        _content = body.ToHttpContent;
        return this;
    }

    /// <summary>Sets a body of bytes.</summary>
    public RestRequest UploadBody(UploadContent? content)
    {
        _content = content is null ? null : content.ToHttpContent;
        return this;
    }

    /// <summary>Sets a body of text, in UTF-8.</summary>
    /// <param name="body">The text; null sends none.</param>
    /// <param name="mediaType">Its media type; its charset is UTF-8, whatever is said here.</param>
    /// <exception cref="FormatException">This is no media type.</exception>
    public RestRequest TextBody(string? body, string mediaType)
    {
        if (body is not null)
        {
            var type = MediaTypeHeaderValue.Parse(mediaType);
            type.CharSet = Encoding.UTF8.WebName;
            _content = () => new StringContent(body, Encoding.UTF8, type);
        }

        return this;
    }

    /// <summary>The request.</summary>
    public ApiRequest ToRequest()
    {
        if (_cookies is { } cookies)
        {
            Header("Cookie", cookies.ToString());
        }

        return new ApiRequest(_method, _uri.ToString())
        {
            Headers = [new("Accept", _accept), .. _headers],
            PathTemplate = _template,
            Body = _body,
            ContentFactory = _content,
            Authentication = _authentication,
            ErrorBodies = _errors,
        };
    }

    private RestRequest Form(ReadOnlyMemory<byte> body, (string Member, QueryStyle Style)[] styles)
    {
        using var document = JsonDocument.Parse(body);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException($"The body of a form must be an object, but this one is of the kind {document.RootElement.ValueKind}.", nameof(body));
        }

        var members = FlatMembers.Of(document.RootElement, styles);
        _content = () => new FormUrlEncodedContent(members);
        return this;
    }

    private RestRequest JsonBytes(ReadOnlyMemory<byte> bytes, string mediaType)
    {
        _body = bytes;
        return mediaType == Json ? this : Header("Content-Type", mediaType);
    }

    private void AppendQuery(string name, string value)
    {
        _uri.Append(_hasQuery ? '&' : '?').Append(name).Append('=').Append(value);
        _hasQuery = true;
    }

    private RestRequest QueryMembers(string name, IReadOnlyList<KeyValuePair<string, string>> members, QueryStyle style)
    {
        if (style is QueryStyle.Form or QueryStyle.SpaceDelimited or QueryStyle.PipeDelimited)
        {
            return Query(name, [.. members.SelectMany(member => new[] { member.Key, member.Value })], style);
        }

        foreach (var (member, text) in members)
        {
            Query(style == QueryStyle.DeepObject ? $"{name}[{member}]" : member, text);
        }

        return this;
    }
}
