using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Clientele;
using Clientele.AgyleTime;
using Clientele.Authentication;
using EmbeddedService;
using EmbeddedService.AgyleTime;

namespace Quickstart;

/// <summary>Agyle Time against a service of its own with both hosts, whose clock runs fast: a token of the tenant's host is good for two pages of the region's.</summary>
internal static class AgyleTour
{
    public static async Task RunAsync(TextWriter output, Detail detail = Detail.Brief)
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.Zero));
        var settings = new AgyleTimeOptions { Clock = clock, Users = 95, PageLimit = 20 };
        await using var service = await EmbeddedAgyleTime.StartAsync(settings);
        service.Log.Answered = line => clock.Advance(line.PathAndQuery.StartsWith("/organisation/", StringComparison.Ordinal) ? TimeSpan.FromMinutes(5) : TimeSpan.Zero);
        output.WriteLine();
        output.WriteLine($"Agyle Time, embedded with invented data: the tenant's host at {service.Tenant}, the regional one at {service.Region}.");
        output.WriteLine("An access token lives ten minutes, and each page of users takes five.");

        var transcript = new Transcript(output, detail);
        var contract = Loopback(service);
        var hosts = new Dictionary<int, string> { [service.Tenant.Port] = "tenant", [service.Region.Port] = "region" };
        using var handler = new TranscriptHandler(transcript, address => hosts[address.Port]);
        var credentials = new ClientCredentials(settings.Identifier, settings.Secret);
        using var http = ServiceHttpClient.Create(contract, new ClientOptions { Credentials = credentials, TimeProvider = clock, HttpHandler = handler });
        var agyle = new AgyleTimeClient(http, contract);

        await UsersAsync(agyle, transcript);
        transcript.Note(FormattableString.Invariant($"{service.IssuedTokens} tokens were issued"));
        await WorkstreamsAsync(agyle, transcript);
    }

    /// <summary>The contract with the addresses of the embedded service; that of the real one is <c>AgyleTimeContract.For(tenant, region)</c> as it is.</summary>
    private static ServiceContract Loopback(EmbeddedAgyleTime service)
    {
        var contract = AgyleTimeContract.For("acme", Region.Eu);
        return contract with
        {
            BaseAddress = service.Tenant,
            Servers = new Dictionary<string, Uri> { ["region"] = service.Region },
            Authentication = contract.Authentication! with { TokenEndpoint = service.TokenEndpoint, Origins = [service.Region] },
        };
    }

    private static async Task UsersAsync(AgyleTimeClient agyle, Transcript transcript)
    {
        transcript.Step("Sign in, and page through all users while tokens end");
        var users = 0;
        var active = 0;
        await foreach (var user in agyle.Organisation.Users.List(pageLimit: 50))
        {
            users++;
            active += user.IsActive == true ? 1 : 0;
            transcript.Row($"{user.FirstName} {user.LastName,-4} {user.Email,-20} {user.Team?.Name,-10} since {user.StartAt:yyyy-MM-dd}");
        }

        transcript.Note($"{users} users, {active} of them active");

        transcript.Step("A page with its envelope: the service cuts the limit that was asked for");
        var envelope = await agyle.Organisation.Users.ListEnvelopeAsync(pageLimit: 50);
        transcript.Note($"{envelope.Status}: {envelope.Count} items, limit {envelope.Limit}");
    }

    private static async Task WorkstreamsAsync(AgyleTimeClient agyle, Transcript transcript)
    {
        transcript.Step("Create a workstream");
        var created = await agyle.WorkActivity.Workstreams.CreateAsync(new WorkstreamCreate { Identifier = "id-00111", Type = "Workstream" });
        transcript.Note($"{created.Type} {created.Identifier} at {created.Location}");

        transcript.Step("Send one that is wrong: the error names the fields");
        var wrong = new WorkstreamCreate { Identifier = "", Type = "Workstream" };
        wrong.AdditionalProperties["colour"] = default;
        try
        {
            await agyle.WorkActivity.Workstreams.CreateAsync(wrong);
        }
        catch (ApiValidationException e)
        {
            transcript.Note($"{e.GetType().Name}, {e.Status} {e.Code}");
            foreach (var problem in e.Problems)
            {
                transcript.Row($"{problem.Target,-12} {problem.Code,-10} {problem.Message}");
            }
        }

        transcript.Step("Break a rule: the period is closed");
        try
        {
            await agyle.WorkActivity.Workstreams.CreateAsync(new WorkstreamCreate { Identifier = "closed", Type = "Workstream" });
        }
        catch (ApiBusinessRuleException e)
        {
            transcript.Note($"{e.GetType().Name}: {e.Message}");
        }
    }
}
