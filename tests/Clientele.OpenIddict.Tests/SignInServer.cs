using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Net;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using OpenIddict.Validation.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Clientele.OpenIddict.Tests;

/// <summary>An authorization server made with OpenIddict, and an API that takes its tokens.</summary>
internal sealed class SignInServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _refusals;

    private SignInServer(WebApplication app) => (_app, Address) = (app, new Uri(app.Urls.Single() + "/"));

    public Uri Address { get; }

    /// <summary>Grant types of token requests, and whether each was granted, in order.</summary>
    public ConcurrentQueue<string> Grants { get; } = new();

    /// <summary>Token requests that were answered with an error.</summary>
    public int Refusals => _refusals;

    /// <summary>What a client knows of the server and its API.</summary>
    public ServiceContract Contract => new()
    {
        Name = "Claims",
        BaseAddress = Address,
        Authentication = new AuthenticationContract
        {
            TokenEndpoint = new Uri(Address, "connect/token"),
            Password = new PasswordGrant { Scope = "read offline_access" },
            Refresh = new RefreshGrant { Rotates = true },
            ClientCredentials = new ClientCredentialsGrant { Scope = "read" },
            DeviceCode = new DeviceCodeGrant { Endpoint = new Uri(Address, "connect/device"), ClientId = "console", Scope = "read offline_access" },
            AuthorizationCode = new AuthorizationCodeGrant { Endpoint = new Uri(Address, "connect/authorize"), ClientId = "console", Scope = "read offline_access" },
        },
    };

    public static async Task<SignInServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var database = Guid.NewGuid().ToString();
        builder.Services.AddDbContext<DbContext>(options => options.UseInMemoryDatabase(database).UseOpenIddict());
        builder.Services.AddAuthentication();
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<DbContext>().DisableBulkOperations())
            .AddServer(Configure)
            .AddValidation(validation =>
            {
                validation.UseLocalServer();
                validation.UseAspNetCore();
            });
        var app = builder.Build();
        SignInServer? server = null;
        app.Use(async (context, next) =>
        {
            await next();
            if (context.Request.Path == "/connect/token" && context.Response.StatusCode >= 400)
            {
                Interlocked.Increment(ref server!._refusals);
            }
        });
        app.UseAuthentication();
        app.MapPost("connect/token", context => server!.TokenAsync(context));
        app.MapGet("connect/authorize", context => SignInAsync(context, User("ann", context.GetOpenIddictServerRequest()!.GetScopes())));
        app.MapPost("connect/verify", VerifyAsync);
        app.MapGet("claims", ClaimsAsync);
        await AddClientsAsync(app.Services);
        await app.StartAsync();
        return server = new SignInServer(app);
    }

    /// <summary>Forgets what came so far.</summary>
    public void Forget()
    {
        Grants.Clear();
        _refusals = 0;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void Configure(OpenIddictServerBuilder server) => server
        .SetTokenEndpointUris("connect/token")
        .SetAuthorizationEndpointUris("connect/authorize")
        .SetDeviceAuthorizationEndpointUris("connect/device")
        .SetEndUserVerificationEndpointUris("connect/verify")
        .AllowClientCredentialsFlow()
        .AllowPasswordFlow()
        .AllowRefreshTokenFlow()
        .AllowAuthorizationCodeFlow()
        .AllowDeviceAuthorizationFlow()
        .RequireProofKeyForCodeExchange()
        .RegisterScopes("read")
        .RegisterResources("https://stock.test/")
        .IgnoreResourcePermissions()
        .SetRefreshTokenReuseLeeway(TimeSpan.Zero)
        .DisableAccessTokenEncryption()
        .AddEphemeralEncryptionKey()
        .AddEphemeralSigningKey()
        .UseAspNetCore()
        .EnableTokenEndpointPassthrough()
        .EnableAuthorizationEndpointPassthrough()
        .EnableEndUserVerificationEndpointPassthrough()
        .DisableTransportSecurityRequirement();

    private static async Task AddClientsAsync(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var clients = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        string[] grants =
        [
            Permissions.Endpoints.Token, Permissions.Endpoints.Authorization, Permissions.Endpoints.DeviceAuthorization, Permissions.ResponseTypes.Code,
            Permissions.GrantTypes.Password, Permissions.GrantTypes.RefreshToken, Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.DeviceCode,
            Permissions.Prefixes.Scope + "read",
        ];
        var shop = new OpenIddictApplicationDescriptor { ClientId = "shop", ClientSecret = "shop's s+cret/=", ClientType = ClientTypes.Confidential, RedirectUris = { new Uri("https://shop.test/done") } };
        shop.Permissions.UnionWith([.. grants, Permissions.GrantTypes.ClientCredentials]);
        await clients.CreateAsync(shop);
        var console = new OpenIddictApplicationDescriptor
        {
            ClientId = "console",
            ClientType = ClientTypes.Public,
            ApplicationType = ApplicationTypes.Native,
            RedirectUris = { new Uri("http://127.0.0.1/") },
        };
        console.Permissions.UnionWith(grants);
        await clients.CreateAsync(console);
    }

    private static ClaimsPrincipal User(string name, ImmutableArray<string> scopes)
    {
        var identity = new ClaimsIdentity("sample", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, name).SetClaim("organisation_id", "o-7");
        identity.SetScopes(scopes);
        identity.SetDestinations(_ => [Destinations.AccessToken]);
        return new ClaimsPrincipal(identity);
    }

    private async Task TokenAsync(HttpContext context)
    {
        var request = context.GetOpenIddictServerRequest()!;
        var known = await context.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        var principal = request switch
        {
            _ when request.IsClientCredentialsGrantType() => User(request.ClientId!, request.GetScopes()),
            _ when request.IsPasswordGrantType() => request is { Username: "ann", Password: "p" } ? User("ann", request.GetScopes()) : null,
            _ => known.Principal,
        };
        Grants.Enqueue($"{request.GrantType!.Split(':').Last()} of {request.ClientId}");
        if (principal is null)
        {
            await context.ForbidAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
            return;
        }

        if (request.GetResources() is [_, ..] resources)
        {
            principal.SetResources(resources);
        }

        await SignInAsync(context, principal);
    }

    /// <summary>The user, who is signed in already, agrees to the code.</summary>
    private static async Task VerifyAsync(HttpContext context)
    {
        var code = await context.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        if (code.Principal is { } asked && code.Succeeded)
        {
            await SignInAsync(context, User("ann", asked.GetScopes()));
            return;
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private static async Task ClaimsAsync(HttpContext context)
    {
        var token = await context.AuthenticateAsync(OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme);
        if (token.Principal is not { } principal)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        await context.Response.WriteAsJsonAsync(new Dictionary<string, string>
        {
            ["subject"] = principal.GetClaim(Claims.Subject) ?? "",
            ["scopes"] = string.Join(' ', principal.GetScopes().Order(StringComparer.Ordinal)),
            ["audiences"] = string.Join(' ', principal.GetAudiences()),
        });
    }

    private static Task SignInAsync(HttpContext context, ClaimsPrincipal principal) =>
        context.SignInAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme, principal);
}
