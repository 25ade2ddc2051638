#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele;
using Clientele.AgyleTime;
using Clientele.Timetta;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Northwind;
using Shop;
using Store;

namespace Pages;

/// <summary>What the pages take for granted: clients, a container, settings, values of the reader's program.</summary>
public abstract class Ambient : IDisposable
{
#pragma warning disable CS8618 // Begin sets them.
    protected TimettaClient timetta;
    protected AgyleTimeClient agyle;
    protected NorthwindClient northwind;
    protected ShopClient shop;
    protected StoreClient store;
    protected HttpClient http;
#pragma warning restore CS8618
    protected IServiceCollection services = new ServiceCollection();
    protected IServiceProvider provider = new ServiceCollection().BuildServiceProvider();
    protected IConfiguration configuration = new ConfigurationBuilder().Build();
    protected ILogger logger = NullLogger.Instance;
    protected readonly TimeProvider time = TimeProvider.System;
    protected readonly string[] args = [];
    protected string email = "";
    protected string password = "";
    protected string identifier = "";
    protected string secret = "";
    protected readonly CancellationToken ct;
    protected readonly CancellationToken cancellationToken;

    /// <summary>A block's statements.</summary>
    public abstract Task RunAsync();

    public void Begin(TimettaClient timetta, AgyleTimeClient agyle, HttpClient http, HttpMessageHandler everywhere, TextWriter output, string[] secrets)
    {
        (email, password, identifier, secret) = (secrets[0], secrets[1], secrets[2], secrets[3]);
        this.timetta = timetta;
        this.agyle = agyle;
        this.http = http;
        northwind = NorthwindClient.Create(o => (o.BaseAddress, o.HttpHandler) = (new Uri("https://services.example.org/northwind/"), everywhere));
        store = StoreClient.Create(o => (o.BaseAddress, o.HttpHandler) = (new Uri("https://services.example.org/store/"), everywhere));
        shop = new ShopClient(http, ShopContract.For("acme", Shop.Region.Us));
        services.AddLogging();
        services.PostConfigureAll<ClientOptions>(o => o.HttpHandler ??= everywhere);
        configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Timetta:UserName"] = email,
            ["Timetta:Password"] = password,
            ["Timetta:TokenDirectory"] = Path.Combine(Path.GetTempPath(), "clientele-pages"),
            ["Agyle:ClientId"] = identifier,
            ["Agyle:ClientSecret"] = secret,
        }).Build();
        Console.Output = output;
    }

    public void Dispose()
    {
        northwind?.Dispose();
        store?.Dispose();
    }

    /// <summary>Takes what blocks print.</summary>
    protected static class Console
    {
        private static readonly AsyncLocal<TextWriter?> s_output = new();

        internal static TextWriter Output { set => s_output.Value = value; }

        public static TextWriter Out => s_output.Value ?? TextWriter.Null;

        public static void WriteLine(object? value = null) => Out.WriteLine(FormattableString.Invariant($"{value}"));
    }
}
