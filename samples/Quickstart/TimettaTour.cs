using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Clientele;
using Clientele.Authentication;
using Clientele.Timetta;
using EmbeddedService;

namespace Quickstart;

/// <summary>The whole tour of Timetta against a service of its own, whose clock runs fast: a token is good for four requests.</summary>
internal static class TimettaTour
{
    public static async Task RunAsync(TextWriter output, Detail detail = Detail.Brief)
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.Zero));
        var settings = new ServiceOptions { Clock = clock, PageLimit = 25 };
        await using var service = await EmbeddedTimetta.StartAsync(settings);
        service.Log.Answered = line => clock.Advance(line.PathAndQuery == "/connect/token" ? TimeSpan.Zero : TimeSpan.FromMinutes(15));
        output.WriteLine($"Timetta, embedded at {service.Origin} with invented data. An access token lives an hour, and each request takes 15 minutes.");

        var transcript = new Transcript(output, detail);
        using var handler = new TranscriptHandler(transcript);
        var options = new ClientOptions
        {
            BaseAddress = service.ServiceRoot,
            TokenEndpoint = service.TokenEndpoint,
            Credentials = new PasswordCredentials(settings.UserName, settings.Password),
            TimeProvider = clock,
            HttpHandler = handler,
        };
        using var http = ServiceHttpClient.Create(TimettaContract.Value, options);
        var timetta = new TimettaClient(http);

        await Reading.RunAsync(timetta, transcript);
        service.RevokeAccessTokens();
        transcript.Note("an administrator ends all access tokens");
        await Writing.RunAsync(timetta, transcript);
        transcript.Note(Tokens(service.Log.Lines));
    }

    private static string Tokens(IReadOnlyList<RequestLine> lines)
    {
        var issued = lines.Count(line => line.PathAndQuery == "/connect/token");
        var refused = lines.Count(line => line.Status == 401);
        return FormattableString.Invariant($"{issued} access tokens for {lines.Count - issued} requests, {refused} of which was refused and repeated");
    }
}
