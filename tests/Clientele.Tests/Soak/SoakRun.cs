using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace Clientele.Tests.Soak;

/// <summary>Many requests of many accounts through everything that can go wrong. The benchmarks run it long, the tests short.</summary>
internal static class SoakRun
{
    private const int TimesFaster = 4;

    /// <summary>Sends so many requests.</summary>
    /// <param name="requests">How many.</param>
    /// <param name="accounts">By how many accounts.</param>
    /// <param name="callers">How many at a time.</param>
    public static async Task<SoakResult> RunAsync(int requests, int accounts, int callers)
    {
        var clock = new FastClock(TimesFaster);
        await using var service = await SoakService.StartAsync(clock);
        var contract = new ServiceContract
        {
            Name = "Soak",
            BaseAddress = service.Address,
            Servers = new Dictionary<string, Uri> { ["files"] = service.Files },
            Authentication = new AuthenticationContract
            {
                TokenEndpoint = new Uri(service.Address, "token"),
                Password = new PasswordGrant(),
                Refresh = new RefreshGrant { Rotates = true },
            },
        };
        var services = new ServiceCollection();
        services.AddClientFactory<ApiTransport>("Soak", transport => transport, (_, account, options) =>
        {
            options.Credentials = new PasswordCredentials(account, "p");
            options.TimeProvider = clock;

            // A machine that is busy is no fault of the service.
            options.Timeout = Timeout.InfiniteTimeSpan;
            options.RetryTime = TimeSpan.FromDays(1);
        });
        await using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<ClientFactory<ApiTransport>>();
        var (sent, wrong, failed, early) = (0, 0L, new List<Exception>(), 0L);
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            for (int number; (number = Interlocked.Increment(ref sent)) <= requests;)
            {
                var account = $"account-{number % accounts}";
                try
                {
                    using var response = await factory.CreateClient(account, "", () => contract).SendAsync(new ApiRequest(HttpMethod.Get, $"api/{account}/{number}"));
                    if (Encoding.UTF8.GetString(response.Body.Span) != $"{account} {number}")
                    {
                        Interlocked.Increment(ref wrong);
                    }
                }
                catch (Exception e)
                {
                    lock (failed)
                    {
                        failed.Add(e);
                    }
                }

                if (number == requests / 4)
                {
                    early = GC.GetTotalMemory(forceFullCollection: true);
                }
            }
        })));

        return new SoakResult(wrong, failed, service.AtWrongAccount, service.AtWrongOrigin, service.Faults, service.Renewals, GC.GetTotalMemory(forceFullCollection: true) - early);
    }
}

/// <summary>What came of a run.</summary>
/// <param name="WrongAnswers">Answers to another request than was sent.</param>
/// <param name="Failures">Requests that failed in the end.</param>
/// <param name="TokensAtWrongAccount">Tokens that were sent for another account.</param>
/// <param name="TokensAtWrongOrigin">Tokens that were sent to another origin.</param>
/// <param name="Faults">Faults that the service gave.</param>
/// <param name="Renewals">Tokens that it gave.</param>
/// <param name="Growth">Bytes of memory that came to be in use from a quarter of the run to its end.</param>
internal sealed record SoakResult(
    long WrongAnswers, IReadOnlyList<Exception> Failures, long TokensAtWrongAccount, long TokensAtWrongOrigin, long Faults, long Renewals, long Growth);
