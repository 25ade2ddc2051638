using System;
using Clientele.AgyleTime;
using Clientele.Authentication;
using EmbeddedService;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace TeamsPage;

/// <summary>The site put together.</summary>
internal static class Site
{
    public static WebApplication Build(EmbeddedAgyleTime service, string[] args, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(Site).Assembly.GetName().Name });
        builder.Services.AddRazorPages();
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddSingleton<TeamDirectory>();

        // Against the real service: AddAgyleTimeClient("acme", Region.Eu, builder.Configuration.GetSection("Agyle")).
        builder.Services.AddAgyleTimeClient("acme", Region.Eu, options =>
        {
            options.Credentials = new ClientCredentials(service.Options.Identifier, service.Options.Secret);
            options.HttpHandler = service.CreateHandler();

            // Somebody waits for the page. The directory tries again by itself.
            options.Timeout = TimeSpan.FromSeconds(5);
            options.Retries = 0;
        });

        var site = builder.Build();
        site.MapRazorPages();
        return site;
    }
}
