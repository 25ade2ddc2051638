using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>
/// A resource path relative to the service root (Part 2 section 4 of OData 4.01), percent-encoded, with the parameter aliases that it refers to. Immutable.
/// </summary>
public sealed class ODataPath
{
    private readonly string _text;
    private readonly ParameterAlias[] _aliases;
    private readonly ODataPath? _uncast;
    private readonly PathETag _etag;

    internal ODataPath(string text, ParameterAlias[] aliases, ODataPath? uncast = null, PathETag etag = default)
    {
        _text = text;
        _aliases = aliases;
        _uncast = uncast;
        _etag = etag;
    }

    /// <summary>Creates a path that starts at the service root.</summary>
    /// <param name="segment">Name of an entity set, singleton or operation import.</param>
    public static ODataPath Root(string segment) => new(UriText.Path(segment), []);

    /// <summary>Appends a segment: a property, a cast, an operation, <c>$count</c> or <c>$value</c>.</summary>
    public ODataPath Segment(string segment) => new($"{_text}/{UriText.Path(segment)}", _aliases, uncast: null, _etag.Below(segment));

    /// <summary>
    /// The path of the entity in the version that was read. Changes of the entity, and actions bound to it, send its ETag (<c>If-Match</c>, OData Protocol
    /// 4.01 §8.2.4) unless the call specifies another.
    /// </summary>
    /// <param name="etag">The version's ETag; null for any version.</param>
    /// <param name="streams">
    /// Control information of the entity's streams, each with its path segment. Changes of a stream send its ETag and use its links.
    /// </param>
    public ODataPath InVersion(string? etag, params (string Segment, StreamInfo? Stream)[] streams) =>
        new(_text, _aliases, _uncast?.InVersion(etag, streams), new PathETag(etag, streams));

    /// <summary>
    /// The path of a property of the entity, without a cast. The ETag of the entity applies to the property, too (OData Protocol 4.01 §8.2.4).
    /// </summary>
    /// <param name="path">Path from the entity to the property, with slashes between the segments.</param>
    internal ODataPath Property(string path) =>
        new(Segments(path)._text, _aliases, uncast: null, new PathETag(_etag.OfEntity));

    /// <summary>Appends the segments of a property path, which are separated by slashes.</summary>
    internal ODataPath Segments(string path) => new($"{_text}/{string.Join('/', path.Split('/').Select(UriText.Path))}", _aliases);

    /// <summary>Appends a cast to a derived type (Part 2 section 4.11 of OData 4.01).</summary>
    /// <param name="typeName">Qualified name of the type.</param>
    public ODataPath Cast(string typeName) => new($"{_text}/{UriText.Path(typeName)}", _aliases, Uncast, _etag);

    /// <summary>The URL for changes of the resource. A stream may have a separate one.</summary>
    private string Editable => _etag.EditLink ?? ToUri(QueryOptions.None);

    /// <summary>The path without the cast at its end, if it has one.</summary>
    internal ODataPath Uncast => _uncast ?? this;

    /// <summary>Appends a single key value (Part 2 section 4.3.1 of OData 4.01): <c>Users(5)</c>.</summary>
    public ODataPath Key(ODataLiteral value) => WithKey(UriText.Path(value.Text));

    /// <summary>Appends several key values, or an alternate key (Part 2 section 4.3.1 of OData 4.01): <c>Lines(order=1,no=2)</c>.</summary>
    public ODataPath Key(params (string Name, ODataLiteral Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfZero(values.Length, nameof(values));
        return WithKey(string.Join(',', values.Select(static part => $"{UriText.Path(part.Name)}={UriText.Path(part.Value.Text)}")));
    }

    /// <summary>A GET of the resource. The URL of a stream is its <c>mediaReadLink</c>, if the entity that was read has one.</summary>
    public ApiRequest Get() => new(HttpMethod.Get, _etag.ReadLink ?? ToUri(QueryOptions.None));

    /// <summary>A POST that creates a media entity from its stream (OData Protocol 4.01 §11.4.7.1).</summary>
    /// <param name="content">The stream.</param>
    public ApiRequest Post(UploadContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new(HttpMethod.Post, ToUri(QueryOptions.None)) { ContentFactory = content.ToHttpContent };
    }

    /// <summary>A POST that creates an entity (Part 1 section 11.4.2 of OData 4.01).</summary>
    public ApiRequest Post(IJsonWritable body) => WithBody(HttpMethod.Post, body, []);

    /// <summary>A PATCH that changes the members in the body (Part 1 section 11.4.3 of OData 4.01).</summary>
    /// <param name="body">The members to change.</param>
    /// <param name="ifMatch">The ETag that the entity must have; null for any.</param>
    public ApiRequest Patch(IJsonWritable body, string? ifMatch = null) => WithBody(HttpMethod.Patch, body, IfMatchHeaders(ifMatch));

    /// <summary>A PUT that replaces the entity (Part 1 section 11.4.3 of OData 4.01).</summary>
    /// <param name="body">The whole entity.</param>
    /// <param name="ifMatch">The ETag that the entity must have; null for any.</param>
    public ApiRequest Put(IJsonWritable body, string? ifMatch = null) => WithBody(HttpMethod.Put, body, IfMatchHeaders(ifMatch));

    /// <summary>A DELETE (Part 1 section 11.4.5 of OData 4.01).</summary>
    /// <param name="ifMatch">The ETag that the entity must have; null for any.</param>
    public ApiRequest Delete(string? ifMatch = null) =>
        new(HttpMethod.Delete, Editable) { Headers = IfMatchHeaders(ifMatch) };

    /// <summary>An action without parameters (Part 1 section 11.5.5.1 of OData 4.01).</summary>
    public ApiRequest Action() => new(HttpMethod.Post, ToUri(QueryOptions.None)) { Headers = IfMatch(_etag.OfAction) };

    /// <summary>A call of the action with a <c>multipart/form-data</c> body.</summary>
    /// <param name="body">The parts; created for each attempt.</param>
    public ApiRequest Action(MultipartBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return new(HttpMethod.Post, ToUri(QueryOptions.None)) { ContentFactory = body.ToHttpContent, Headers = IfMatch(_etag.OfAction) };
    }

    /// <summary>
    /// A PUT that replaces a stream (OData Protocol 4.01 §11.4.7.2, §11.4.8.2). The URL is its <c>mediaEditLink</c>, if the entity that was read has one.
    /// </summary>
    /// <param name="content">The new content.</param>
    /// <param name="ifMatch">The ETag that the stream must have; null for that of the stream that was read, or for any.</param>
    public ApiRequest Put(UploadContent content, string? ifMatch = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new(HttpMethod.Put, Editable) { ContentFactory = content.ToHttpContent, Headers = IfMatchHeaders(ifMatch) };
    }

    /// <summary>An action with its parameters in the body (Part 1 section 11.5.5.1 of OData 4.01).</summary>
    public ApiRequest Action(ActionBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return new(HttpMethod.Post, ToUri(QueryOptions.None)) { Body = body.Finish(), Headers = IfMatch(_etag.OfAction) };
    }

    /// <summary>The path, percent-encoded, without aliases.</summary>
    public override string ToString() => _text;

    /// <summary>The header fields of a change: the given ETag, or else that of the path.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> IfMatchHeaders(string? etag) => IfMatch(etag ?? _etag.OfChange);

    internal ODataPath With(string suffix, IEnumerable<ParameterAlias> aliases) => new(_text + suffix, [.. _aliases, .. aliases]);

    /// <summary>The relative URL with its query string: options, then aliases.</summary>
    internal string ToUri(QueryOptions options)
    {
        var query = new StringBuilder();
        options.AppendTo(query, '&', ExpressionPlace.Resource);
        foreach (var alias in _aliases)
        {
            query.Append(query.Length > 0 ? "&@" : "@").Append(UriText.Path(alias.Name)).Append('=');
            UriText.AppendValue(query, alias.Value);
        }

        return query.Length == 0 ? _text : $"{_text}?{query}";
    }

    internal bool HasAlias(string name) => Array.Exists(_aliases, alias => string.Equals(alias.Name, name, StringComparison.Ordinal));

    private static KeyValuePair<string, string>[] IfMatch(string? etag) => etag is null ? [] : [new("If-Match", etag)];

    // A key after a cast is appended to the path with the cast and to the path without it, which is used for writes.
    private ODataPath WithKey(string key) =>
        new($"{_text}({key})", _aliases, _uncast is null ? null : new ODataPath($"{_uncast._text}({key})", _uncast._aliases));

    /// <summary>A request with a JSON body.</summary>
    internal ApiRequest WithBody(HttpMethod method, IJsonWritable body, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        ArgumentNullException.ThrowIfNull(body);
        JsonBody.ThrowIfReference(body);
        return new(method, ToUri(QueryOptions.None)) { Body = ModelJson.ToUtf8(body), Headers = headers };
    }
}

/// <summary>A parameter alias (Part 2 section 5.3 of OData 4.01).</summary>
/// <param name="Name">Name without the at sign.</param>
/// <param name="Value">JSON text, not percent-encoded.</param>
internal sealed record ParameterAlias(string Name, string Value);
