using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using EmbeddedService;

namespace Clientele.Timetta.Tests.Service;

/// <summary>A service and a bare HTTP client that is signed in to it.</summary>
internal sealed class Caller : IAsyncDisposable
{
    private readonly HttpClient _http;

    private Caller(EmbeddedTimetta service, HttpClient http)
    {
        Service = service;
        _http = http;
    }

    public EmbeddedTimetta Service { get; }

    public static async Task<Caller> StartAsync(ServiceOptions? options = null)
    {
        options = (options ?? new ServiceOptions()) with { StaticToken = "static" };
        var service = await EmbeddedTimetta.StartAsync(options);
        var http = new HttpClient { BaseAddress = service.ServiceRoot };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "static");
        return new Caller(service, http);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Service.DisposeAsync();
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string? json = null, string? bearer = null, string? prefer = null)
    {
        var request = new HttpRequestMessage(method, address);
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        if (bearer is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        if (prefer is not null)
        {
            request.Headers.Add("Prefer", prefer);
        }

        return _http.SendAsync(request);
    }

    public Task<HttpResponseMessage> GetAsync(string address) => SendAsync(HttpMethod.Get, address);

    public async Task<JsonElement> JsonAsync(string address)
    {
        using var response = await GetAsync(address);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, body);
        return JsonDocument.Parse(body).RootElement;
    }

    public async Task<IReadOnlyList<JsonElement>> RowsAsync(string address) =>
        [.. (await JsonAsync(address)).GetProperty("value").EnumerateArray()];

    public async Task<(int Status, JsonElement Error)> ErrorAsync(HttpMethod method, string address, string? json = null)
    {
        using var response = await SendAsync(method, address, json);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        return ((int)response.StatusCode, body.GetProperty("error"));
    }

    public async Task<(int Status, JsonElement Body)> TokenAsync(params (string Name, string Value)[] form)
    {
        using var content = new FormUrlEncodedContent(Array.ConvertAll(form, f => KeyValuePair.Create(f.Name, f.Value)));
        using var response = await _http.PostAsync(Service.TokenEndpoint, content);
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }
}
