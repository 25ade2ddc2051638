using System;
using System.Net.Http;
using System.Threading.Tasks;
using Clientele.Authentication;
using EmbeddedService;

namespace Clientele.Timetta.Tests.Client;

/// <summary>The emitted client, signed in to an embedded service that shares its clock.</summary>
public sealed class SignedIn : IAsyncLifetime, IAsyncDisposable
{
    private readonly ServiceOptions _settings;
    private HttpClient _http = null!;

    /// <summary>Against a service whose pages are shorter than the client's.</summary>
    public SignedIn()
        : this(new ServiceOptions { PageLimit = 30 })
    {
    }

    internal SignedIn(ServiceOptions settings) => _settings = settings with { Clock = Clock };

    internal ManualClock Clock { get; } = new(new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.Zero));

    internal EmbeddedTimetta Service { get; private set; } = null!;

    internal TimettaClient Timetta { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Service = await EmbeddedTimetta.StartAsync(_settings);

        // On a clock that stood still, the hundredth request would wait for its turn for ever.
        Service.Log.Answered = _ => Clock.Advance(TimeSpan.FromSeconds(1));
        _http = ServiceHttpClient.Create(TimettaContract.Value, new ClientOptions
        {
            BaseAddress = Service.ServiceRoot,
            TokenEndpoint = Service.TokenEndpoint,
            Credentials = new PasswordCredentials(_settings.UserName, _settings.Password),
            TimeProvider = Clock,
        });
        Timetta = new TimettaClient(_http);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        _http.Dispose();
        await Service.DisposeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    internal static async Task<SignedIn> ToAsync(ServiceOptions settings)
    {
        var signedIn = new SignedIn(settings);
        await signedIn.InitializeAsync();
        return signedIn;
    }
}
