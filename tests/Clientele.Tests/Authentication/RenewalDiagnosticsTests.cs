using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Clientele.Authentication;
using Clientele.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Clientele.Tests.Authentication;

/// <summary>Renewals and their failures are counted and logged.</summary>
public sealed class RenewalDiagnosticsTests : IDisposable
{
    private readonly FakeClock _clock = new();
    private readonly TokenServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Each_renewal_is_counted_and_logged_once_by_what_it_ended_with()
    {
        using var heard = new Heard();
        var source = TokenSource.Create(TokenServer.Contract, new PasswordCredentials("ann", "p"), new()
        {
            Http = new HttpClient(_server, disposeHandler: false),
            TimeProvider = _clock,
            Logger = heard,
        });
        _server.FailNext(HttpStatusCode.ServiceUnavailable);
        await Assert.ThrowsAsync<TokenRequestException>(async () => await source.GetTokenAsync());
        _clock.Advance(TimeSpan.FromSeconds(1));
        await source.GetTokenAsync();

        await Eventually.HoldsAsync(() => Task.FromResult(heard.Lines.Count == 2));
        Assert.Equal(
            ["Warning: Token renewal failed (failed)", "Information: Token renewed: access token until 2030-01-01 01:00:01Z (renewed)"], heard.Lines);
    }

    /// <summary>A logger that knows what was counted last on the same thread: other tests count too.</summary>
    private sealed class Heard : ILogger, IDisposable
    {
        [ThreadStatic]
        private static string? s_counted;

        private readonly MeterListener _meters = new();

        public Heard()
        {
            _meters.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == ClienteleTelemetry.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _meters.SetMeasurementEventCallback<long>((_, _, tags, _) => s_counted = Outcome(tags) ?? s_counted);
            _meters.Start();
        }

        public ConcurrentQueue<string> Lines { get; } = [];

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Lines.Enqueue($"{logLevel}: {formatter(state, exception)} ({s_counted})");
            s_counted = null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Dispose() => _meters.Dispose();

        private static string? Outcome(ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var tag in tags)
            {
                if (tag.Key == "outcome")
                {
                    return tag.Value as string;
                }
            }

            return null;
        }
    }
}
