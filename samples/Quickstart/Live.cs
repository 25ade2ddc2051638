using System;
using System.IO;
using System.Threading.Tasks;
using Clientele;
using Clientele.Authentication;
using Clientele.Timetta;

namespace Quickstart;

/// <summary>The reading part against Timetta itself, or an installation of one's own.</summary>
internal static class Live
{
    public static async Task<int> RunAsync(TextWriter output, Func<string, string?> environment)
    {
        if (Credentials(environment) is not { } credentials)
        {
            await output.WriteLineAsync("Set TIMETTA_TOKEN, or TIMETTA_USER and TIMETTA_PASSWORD. TIMETTA_URL and TIMETTA_TOKEN_URL name an installation of your own.");
            return 2;
        }

        var transcript = new Transcript(output);
        using var handler = new TranscriptHandler(transcript);
        var options = new ClientOptions
        {
            Credentials = credentials,
            BaseAddress = Address(environment("TIMETTA_URL")),
            TokenEndpoint = Address(environment("TIMETTA_TOKEN_URL")),
            HttpHandler = handler,
        };
        using var http = ServiceHttpClient.Create(TimettaContract.Value, options);
        try
        {
            await Reading.RunAsync(new TimettaClient(http), transcript);
            return 0;
        }
        catch (ApiException e)
        {
            transcript.Note($"{e.GetType().Name}: {e.Message}");
            return 1;
        }
    }

    private static ApiCredentials? Credentials(Func<string, string?> environment) =>
        (environment("TIMETTA_TOKEN"), environment("TIMETTA_USER"), environment("TIMETTA_PASSWORD")) switch
        {
            ({ Length: > 0 } token, _, _) => new StaticTokenCredentials(token),
            (_, { Length: > 0 } user, { Length: > 0 } password) => new PasswordCredentials(user, password),
            _ => null,
        };

    private static Uri? Address(string? text) => string.IsNullOrEmpty(text) ? null : new Uri(text, UriKind.Absolute);
}
