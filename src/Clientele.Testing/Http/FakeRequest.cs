using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Clientele.Testing;

/// <summary>A request that a fake received.</summary>
public sealed class FakeRequest
{
    private readonly List<FakeRequest> _parts = [];

    internal FakeRequest(string method, Uri address, string path, string query, IReadOnlyDictionary<string, string> headers, byte[] body)
    {
        Method = method;
        Address = address;
        Path = path;
        Query = query;
        Headers = headers;
        Content = body;
    }

    /// <summary>The verb, in upper case.</summary>
    public string Method { get; }

    /// <summary>The whole address as it was sent.</summary>
    public Uri Address { get; }

    /// <summary>The path below the service root, not percent-encoded: <c>Orders(1)/Lines</c>.</summary>
    public string Path { get; }

    /// <summary>The query, not percent-encoded and without question mark: <c>$filter=Name eq 'Help desk'</c>; empty where there is none.</summary>
    public string Query { get; }

    /// <summary>The query's options by their names.</summary>
    public IReadOnlyDictionary<string, string> Options => field ??= ReadOptions();

    /// <summary>Header fields except <c>Authorization</c>; multiple values are joined by commas.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body's text; empty where there is none.</summary>
    public string Body => Encoding.UTF8.GetString(Content.Span);

    /// <summary>The body's bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Status of the answer; 0 while there is none, and where the connection was broken.</summary>
    public int Status { get; internal set; }

    /// <summary>Why the request was refused; null where it was not.</summary>
    public string? Problem { get; internal set; }

    /// <summary>The requests of a batch, in the order in which they were answered; empty where this is none.</summary>
    public IReadOnlyList<FakeRequest> Parts => _parts;

    internal string? Authorization { get; init; }

    /// <summary>The service root as this request knows it.</summary>
    internal Uri Root => new(Address.GetLeftPart(UriPartial.Authority) + RootPath);

    internal string RootPath { get; init; } = "/";

    /// <summary>Addresses of entities that earlier requests of the batch created, by request id.</summary>
    internal IReadOnlyDictionary<string, string>? BatchReferences { get; init; }

    /// <summary>The request line below the service root: <c>GET Orders?$top=1</c>.</summary>
    public override string ToString() => Query.Length == 0 ? $"{Method} {Path}" : $"{Method} {Path}?{Query}";

    internal void Add(FakeRequest part) => _parts.Add(part);

    internal bool Prefers(string preference) =>
        Headers.TryGetValue("Prefer", out var said) && said.Contains(preference, StringComparison.OrdinalIgnoreCase);

    /// <summary>The body as JSON.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    internal JsonElement Json()
    {
        using var document = JsonDocument.Parse(Content);
        return document.RootElement.Clone();
    }

    private Dictionary<string, string> ReadOptions()
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in Address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = option.Split('=', 2).Select(part => Uri.UnescapeDataString(part.Replace('+', ' '))).ToArray();
            options[parts[0]] = parts.Length == 2 ? parts[1] : "";
        }

        return options;
    }
}
