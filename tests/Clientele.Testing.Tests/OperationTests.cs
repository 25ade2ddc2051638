using System;
using System.IO;
using System.Threading.Tasks;
using Clientele.Timetta;

namespace Clientele.Testing.Tests;

/// <summary>Functions and actions.</summary>
public sealed class OperationTests
{
    [Fact]
    public async Task A_handler_gets_the_entity_and_the_arguments_and_what_it_changes_is_kept()
    {
        await using var fake = new FakeTimetta();
        var issue = fake.Issues.Add(new Issue { Name = "Printer" });
        var state = Guid.NewGuid();
        fake.Issues.OnSetState((entity, stateId, _) =>
        {
            entity.StateId = stateId;
            return new LifecycleInfo();
        });
        using var timetta = fake.CreateClient();

        await timetta.Issues[issue.Id].SetStateAsync(state);

        Assert.Equal(state, fake.Issues.ToList()[0].StateId);
    }

    [Fact]
    public async Task An_operation_without_a_handler_says_how_to_give_it_one()
    {
        await using var fake = new FakeTimetta();
        var issue = fake.Issues.Add(new Issue { Name = "Printer" });
        using var timetta = fake.CreateClient(options => options.Retries = 0);

        await Assert.ThrowsAnyAsync<ApiException>(() => timetta.Issues[issue.Id].SetStateAsync(Guid.NewGuid()));

        Assert.Contains("OnSetState", fake.Requests[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_handler_answers_the_operations_that_have_none_of_their_own()
    {
        await using var fake = new FakeTimetta();
        var issue = fake.Issues.Add(new Issue { Name = "Printer" });
        var project = fake.Projects.Add(new Project { Name = "Help desk" });
        fake.OnOtherOperations(call => call.Operation == "WP.SetState" ? new LifecycleInfo { EntityType = "any" } : throw FakeCall.Refuse(403, call.Operation));
        fake.Projects.OnSetState((_, _, _) => new LifecycleInfo { EntityType = "Project" });
        using var timetta = fake.CreateClient(options => options.Retries = 0);

        var any = await timetta.Issues[issue.Id].SetStateAsync(Guid.NewGuid());
        var own = await timetta.Projects[project.Id].SetStateAsync(Guid.NewGuid());
        var refused = await Assert.ThrowsAnyAsync<ApiException>(() => timetta.GetSessionAsync());

        Assert.Equal(("any", "Project", 403), (any!.EntityType, own!.EntityType, refused.Status));
    }

    [Fact]
    public async Task What_an_operation_gives_and_no_set_has_is_told_by_its_type()
    {
        await using var fake = new FakeTimetta();
        var issue = fake.Issues.Add(new Issue { Name = "O'Dell's printer" });
        fake.OnOtherOperations(_ => new LifecycleInfo { EntityType = "Issue" });
        using var http = fake.CreateHttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", fake.Tokens.StaticToken);

        var made = await http.GetStringAsync($"Issues({issue.Id})/WP.GetLifecycleInfo()");
        var stored = await http.GetStringAsync($"Issues({issue.Id})");

        Assert.Contains("/$metadata#WP.LifecycleInfo\",", made, StringComparison.Ordinal);
        Assert.Contains("/$metadata#Issues/$entity\",", stored, StringComparison.Ordinal);
        Assert.Contains("\"O'Dell's printer\"", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operations_are_answered_as_the_service_did_unless_they_have_a_handler()
    {
        await using var live = new FakeTimetta();
        var issue = live.Issues.Add(new Issue { Name = "Printer" });
        live.Issues.OnSetState((_, _, _) => new LifecycleInfo());
        var state = Guid.NewGuid();
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".seed.json");
        using (var recording = live.Record(new KeptHandler(live.Handler)))
        {
            using var client = live.CreateClient(options => options.HttpHandler = recording);
            await client.Issues[issue.Id].SetStateAsync(state);
            await recording.SaveAsync(file);
        }

        await using var fake = new FakeTimetta();
        fake.Load(file);
        using var timetta = fake.CreateClient();

        await timetta.Issues[issue.Id].SetStateAsync(state);
        Assert.Equal(200, fake.Requests[0].Status);
        Assert.DoesNotContain("access-", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        File.Delete(file);
    }
}
