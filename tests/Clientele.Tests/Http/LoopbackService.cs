using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Clientele.Tests.Http;

/// <summary>A real HTTP server on a free port of the loopback interface.</summary>
internal sealed class LoopbackService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackService(WebApplication app, Uri address)
    {
        _app = app;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Request lines with the bearer token that came along.</summary>
    public ConcurrentQueue<string> Seen { get; } = new();

    public ServiceContract Contract => new()
    {
        Name = "Loopback",
        BaseAddress = new Uri(Address, "odata/"),
        Authentication = new AuthenticationContract
        {
            TokenEndpoint = new Uri(Address, "connect/token"),
            Password = new PasswordGrant("external", "all offline_access"),
            Refresh = new RefreshGrant("external", "all offline_access", Rotates: true, Lifetime: null),
        },
    };

    public static async Task<LoopbackService> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        LoopbackService? service = null;
        app.Run(context =>
        {
            var authorization = context.Request.Headers.Authorization.ToString();
            service!.Seen.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString} {authorization.Split(' ').Last()}".Trim());
            return answer(context);
        });
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return service = new LoopbackService(app, new Uri(address + "/"));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
