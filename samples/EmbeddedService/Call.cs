using System;
using System.Globalization;
using System.IO;
using System.Text.Json;
using EmbeddedService.Data;
using EmbeddedService.Querying;
using Microsoft.AspNetCore.Http;
using Microsoft.OData.UriParser;

namespace EmbeddedService;

/// <summary>One request with everything that answering it takes.</summary>
internal sealed class Call
{
    public Call(HttpRequest http, byte[] body, Uri root, Store store, ServiceOptions options)
    {
        Http = http;
        Body = body;
        Root = root;
        Store = store;
        Options = options;
        Relations = new Relations(store);
        Address = new Uri(root, http.Path.Value!["/odata/".Length..] + http.QueryString.Value);
        Request = ODataRequest.Parse(root, Address);
        Target = PathResult.Follow(Request.Path, store, Relations);
    }

    public HttpRequest Http { get; }

    public byte[] Body { get; }

    public Uri Root { get; }

    public Uri Address { get; }

    public Store Store { get; }

    public ServiceOptions Options { get; }

    public Relations Relations { get; }

    public ODataRequest Request { get; }

    public PathResult Target { get; }

    public Evaluator Evaluator => new(Relations);

    /// <summary>The body as a form.</summary>
    public IFormCollection Form
    {
        get
        {
            Http.Body = new MemoryStream(Body);
            return Http.Form;
        }
    }

    public bool WantsRepresentation =>
        Http.Headers["Prefer"].ToString().Contains("return=representation", StringComparison.OrdinalIgnoreCase);

    /// <summary>The body as JSON.</summary>
    /// <exception cref="Fault">It is none.</exception>
    public JsonElement Json(bool isPatch)
    {
        try
        {
            return JsonDocument.Parse(Body).RootElement;
        }
        catch (JsonException)
        {
            throw Fault.BadBody(isPatch);
        }
    }

    /// <summary>Position that a next link of ours goes on from.</summary>
    public int SkipToken =>
        Request.SkipToken is null
            ? 0
            : int.TryParse(Request.SkipToken, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
                ? at
                : throw Fault.BadQuery($"The skip token '{Request.SkipToken}' is not one of this service.");
}
