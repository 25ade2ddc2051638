using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Clientele.Work;

namespace Clientele.Testing.Tests;

/// <summary>What a client changes in a fake.</summary>
public sealed class WriteTests
{
    [Fact]
    public async Task A_created_row_is_in_the_set()
    {
        await using var fake = new FakeWork();
        using var work = fake.CreateClient();

        var made = await work.Roles.CreateAsync(new RoleCreate { Id = Guid.NewGuid(), Name = "Tester", Rate = 40, IsActive = true });

        Assert.Equal("Tester", Assert.Single(fake.Roles.ToList()).Name);
        Assert.Equal(made.Id, fake.Roles.ToList()[0].Id);
    }

    [Fact]
    public async Task A_patch_changes_what_it_says_and_nothing_else()
    {
        await using var fake = new FakeWork();
        var role = fake.Roles.Add(new Role { Name = "Tester", Rate = 40, Notes = "old" });
        using var work = fake.CreateClient();

        await work.Roles[role.Id].PatchAsync(new RolePatch { Notes = null, Rate = 45 });

        var now = Assert.Single(fake.Roles.ToList());
        Assert.Equal(("Tester", 45m, null), (now.Name, now.Rate, now.Notes));
    }

    [Fact]
    public async Task A_deleted_row_is_gone()
    {
        await using var fake = new FakeWork();
        var role = fake.Roles.Add(new Role { Name = "Tester" });
        using var work = fake.CreateClient();

        await work.Roles[role.Id].DeleteAsync();

        Assert.Equal(0, fake.Roles.Count);
        await Assert.ThrowsAsync<ApiNotFoundException>(() => work.Roles[role.Id].GetAsync());
    }

    [Fact]
    public async Task A_second_row_with_the_key_is_refused()
    {
        await using var fake = new FakeWork();
        fake.Tags.Add(new Tag { Name = "urgent" });
        using var work = fake.CreateClient();

        var refused = await Assert.ThrowsAnyAsync<ApiException>(() => work.Tags.CreateAsync(new TagCreate { Name = "urgent" }));

        Assert.Equal(409, refused.Status);
    }

    [Fact]
    public async Task What_a_patch_said_is_told_by_the_key_of_its_entity()
    {
        await using var fake = new FakeWork();
        var role = fake.Roles.Add(new Role { Name = "Tester", Rate = 40, Notes = "old" });
        var other = fake.Roles.Add(new Role { Name = "Builder" });
        using var work = fake.CreateClient();
        await work.Roles[role.Id].PatchAsync(new RolePatch { Notes = null, Rate = 45 });

        var patch = fake.Roles.Patched(role.Id);
        var missing = Assert.Throws<UnexpectedRequestException>(() => fake.Roles.Patched(other.Id));

        Assert.Equal(["notes", "rate"], patch.Members.Order());
        Assert.Equal((45m, null), (patch.Values.Rate, patch.Values.Notes));
        Assert.Contains($"path: expected Roles({other.Id}), was Roles({role.Id})", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_batch_said_is_told_request_by_request()
    {
        await using var fake = new FakeWork();
        var role = fake.Roles.Add(new Role { Name = "Tester" });
        fake.Tags.Add(new Tag { Name = "it's urgent" });
        using var work = fake.CreateClient();
        var batch = work.CreateBatch();
        batch.Patch(work.Roles[role.Id], new RolePatch { Rate = 45 });
        batch.Get(work.Tags["it's urgent"]);
        await batch.SendAsync();

        Assert.Equal(45m, fake.Roles.Patched(role.Id).Values.Rate);
        fake.Requests.Expect("GET Tags('it''s urgent')");
        Assert.Equal(2, Assert.Single(fake.Requests).Parts.Count);
    }

    [Fact]
    public async Task Rules_of_the_service_change_what_is_created_and_refuse()
    {
        await using var fake = new FakeWork();
        fake.Roles.OnCreating(role => role.Notes = "made");
        fake.Roles.OnChanging((before, after) => after.Notes = after.Rate < before.Rate ? throw FakeCall.Refuse(422, "Rates do not fall.", "Falls") : $"was {before.Rate}");
        fake.Roles.OnDeleting(role => throw FakeCall.Refuse(409, $"{role.Name} is in use."));
        using var work = fake.CreateClient();
        var id = Guid.NewGuid();

        await work.Roles.CreateAsync(new RoleCreate { Id = id, Name = "Tester", Rate = 40, IsActive = true });
        Assert.Equal("made", fake.Roles.ToList()[0].Notes);
        await work.Roles[id].PatchAsync(new RolePatch { Rate = 45 });
        Assert.Equal("was 40", fake.Roles.ToList()[0].Notes);
        var refused = await Assert.ThrowsAnyAsync<ApiException>(() => work.Roles[id].PatchAsync(new RolePatch { Rate = 10, Name = "Other" }));
        var kept = await Assert.ThrowsAnyAsync<ApiException>(() => work.Roles[id].DeleteAsync());

        Assert.Equal((422, "Falls", 409), (refused.Status, refused.Code, kept.Status));
        Assert.Equal(("Tester", 45m, "was 40"), (fake.Roles.ToList()[0].Name, fake.Roles.ToList()[0].Rate, fake.Roles.ToList()[0].Notes));
    }

    [Fact]
    public async Task A_change_that_is_refused_on_the_way_changes_nothing()
    {
        await using var fake = new FakeWork();
        var project = fake.Projects.Add(new Project { Name = "Help desk", Address = new Address { City = "Riga", Street = "Brivibas" } });
        using var http = fake.CreateHttpClient();
        var nowhere = Guid.NewGuid();

        using var change = await SendAsync(HttpMethod.Patch, $"Projects({project.Id})", $$"""{"name":"Other","address":{"city":"Oslo"},"department@odata.bind":"Departments({{nowhere}})"}""");
        using var creation = await SendAsync(HttpMethod.Post, "Projects", $$"""{"name":"New","department@odata.bind":"Departments({{nowhere}})"}""");
        using var batch = await SendAsync(HttpMethod.Post, "$batch", $$$$"""
            {"requests":[
              {"id":"1","atomicityGroup":"g","method":"patch","url":"Projects({{{{project.Id}}}})","body":{"address":{"city":"Oslo"}}},
              {"id":"2","atomicityGroup":"g","method":"patch","url":"Projects({{{{nowhere}}}})","body":{"name":"x"}}]}
            """);
        var now = Assert.Single(fake.Projects.ToList());

        Assert.Equal((400, 400, 200), ((int)change.StatusCode, (int)creation.StatusCode, (int)batch.StatusCode));
        Assert.Equal(("Help desk", "Riga", "Brivibas"), (now.Name, now.Address!.City, now.Address.Street));

        Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string body) =>
            http.SendAsync(new HttpRequestMessage(method, address) { Content = new StringContent(body, null, "application/json") });
    }
}
