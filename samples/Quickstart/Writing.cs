using System;
using System.Threading.Tasks;
using Clientele;
using Clientele.Timetta;

namespace Quickstart;

/// <summary>Changes rows: only ever those of the embedded service.</summary>
internal static class Writing
{
    public static async Task RunAsync(TimettaClient timetta, Transcript transcript)
    {
        transcript.Step("Patch a person: what is set travels, null clears, the rest stays");
        var person = await timetta.Users.Where(u => u.Code == "U007").SingleAsync();
        transcript.Row(Describe(person));
        await timetta.Users[person.Id].PatchAsync(new UserPatch { Position = "Advisor", Phone = null });
        person = await timetta.Users[person.Id].GetAsync();
        transcript.Row(Describe(person));

        transcript.Step("Move an issue to its next state with a bound action");
        var issue = await timetta.Issues.Where(i => i.Code == "DEV-3").Expand(i => i.State).SingleAsync();
        transcript.Row($"{issue.Code}: {issue.State?.Name}");
        var next = await timetta.States.Where(s => s.Code == "Issue.In progress").SingleAsync();
        await timetta.Issues[issue.Id].SetStateAsync(next.Id);
        issue = await timetta.Issues[issue.Id].Expand(i => i.State).GetAsync();
        transcript.Row($"{issue.Code}: {issue.State?.Name}");

        transcript.Step("Track hours with an unbound action");
        TrackTimeEntry[] entries =
        [
            new() { Date = new DateOnly(2026, 6, 3), Hours = 2.5m, UserEmail = "robin.vale@example.com", ProjectCode = "P044", Comment = "Kick-off" },
        ];
        await timetta.TrackTimeAsync(entries, TrackTimeStrategy.Merge);

        transcript.Step("Break a rule: a closed project is protected");
        var closed = await timetta.Projects.Where(p => p.State.Code == "Project.Closed").OrderBy(p => p.Code).FirstAsync();
        try
        {
            await timetta.Projects[closed.Id].PatchAsync(new ProjectPatch { Description = "Changed afterwards" });
        }
        catch (ApiBusinessRuleException e)
        {
            transcript.Note($"{e.GetType().Name}: {e.Message}");
        }
    }

    private static string Describe(User user) => $"{user.Name}, {user.Position}, phone {user.Phone ?? "none"}";
}
