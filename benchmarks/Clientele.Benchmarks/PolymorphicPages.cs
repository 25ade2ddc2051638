using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.ODataServer.Tests.Server;
using Microsoft.OData;
using Microsoft.OData.Edm;

namespace Clientele.Benchmarks;

/// <summary>
/// 500 pages of 4 rows, of three types with complex values, through the whole client, against Microsoft.OData.Core's reader over the same bytes, which
/// then still holds values by name and no objects of the description's types.
/// </summary>
internal static class PolymorphicPages
{
    private const int Pages = 500;
    private const int Rounds = 31;

    public static async Task RunAsync()
    {
        byte[] body;
        await using (var depot = await DepotHost.StartAsync())
        {
            body = await depot.Http.GetByteArrayAsync(new Uri("Assets?$top=4", UriKind.Relative));
        }

        using var http = new HttpClient(new Canned(body)) { BaseAddress = new Uri("http://depot/odata/") };
        var client = new DepotClient(http);
        var model = DepotModel.Build();
        var times = Enumerable.Range(0, Rounds).Select(_ => (Own: Measure.Time(() => Own(client), 1), Microsoft: Measure.Time(() => Microsoft(http, model), 1))).Skip(Rounds / 3).ToList();
        var own = Measure.Median(times.Select(time => time.Own)) / Pages;
        var microsoft = Measure.Median(times.Select(time => time.Microsoft)) / Pages;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{body.Length} bytes a page; Microsoft.OData.Core {microsoft:N1} µs, own {own:N1} µs: {own / microsoft:F2}"));
    }

    private static int Own(DepotClient client)
    {
        var rows = 0;
        for (var i = 0; i < Pages; i++)
        {
            rows += client.Assets.Take(4).ReadPageAsync(4).GetAwaiter().GetResult().Items.Count;
        }

        return rows;
    }

    private static int Microsoft(HttpClient http, IEdmModel model)
    {
        var rows = 0;
        var set = model.EntityContainer.FindEntitySet("Assets");
        for (var i = 0; i < Pages; i++)
        {
            using var response = http.GetAsync(new Uri("Assets?$top=4", UriKind.Relative)).GetAwaiter().GetResult();
            var settings = new ODataMessageReaderSettings { BaseUri = http.BaseAddress };
            using var message = new ODataMessageReader(new Message(response), settings, model);
            var reader = message.CreateODataResourceSetReader(set, set.EntityType);
            while (reader.Read())
            {
                if (reader is { State: ODataReaderState.ResourceEnd, Item: ODataResource resource })
                {
                    rows += resource.Properties.Count();
                }
            }
        }

        return rows;
    }

    private sealed class Message(HttpResponseMessage response) : IODataResponseMessage
    {
        public IEnumerable<KeyValuePair<string, string>> Headers =>
            [new("Content-Type", response.Content.Headers.ContentType!.ToString()), new("OData-Version", "4.0")];

        public int StatusCode { get; set; } = 200;

        public string? GetHeader(string headerName) => Headers.FirstOrDefault(header => header.Key.Equals(headerName, StringComparison.OrdinalIgnoreCase)).Value;

        public void SetHeader(string headerName, string headerValue) => throw new NotSupportedException();

        public Stream GetStream() => response.Content.ReadAsStream();
    }

    private sealed class Canned(byte[] body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new ByteArrayContent(body);
            content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("application/json;odata.metadata=minimal;odata.streaming=true");
            return Task.FromResult(new HttpResponseMessage { Content = content, RequestMessage = request });
        }
    }
}
