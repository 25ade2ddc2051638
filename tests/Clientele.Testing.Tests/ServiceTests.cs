using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Clientele.Work;
using Microsoft.Extensions.DependencyInjection;
using FakeTimetta = Clientele.Timetta.FakeTimetta;

namespace Clientele.Testing.Tests;

/// <summary>A fake as a service: for containers, for other processes, for many tests at once.</summary>
public sealed class ServiceTests
{
    [Fact]
    public async Task Registered_clients_are_pointed_at_a_fake()
    {
        await using var fake = new FakeWork();
        fake.Roles.Add(new Role { Name = "Tester" });
        var services = new ServiceCollection();
        services.AddWorkClient(options => options.BaseAddress = new Uri("https://elsewhere.example.com/"));
        services.UseFake(fake);
        await using var provider = services.BuildServiceProvider();

        Assert.Equal(["Tester"], await provider.GetRequiredService<WorkClient>().Roles.Select(r => r.Name).ToListAsync());
    }

    [Fact]
    public async Task Selectors_of_a_client_that_a_fake_made_are_narrowed()
    {
        await using var fake = new FakeWork();
        await using var shipped = new FakeTimetta();
        using var work = fake.CreateClient();
        using var timetta = shipped.CreateClient();

        await work.Roles.Select(r => r.Name).ToListAsync();
        await timetta.Projects.Select(p => p.Name).ToListAsync();

        Assert.Equal("GET Roles?$select=name", fake.Requests[0].ToString());
        Assert.Equal("GET Projects?$select=name&$orderby=id&$top=100", shipped.Requests[0].ToString());
    }

    [Fact]
    public async Task A_fake_listens_for_other_processes()
    {
        await using var fake = new FakeWork { PageSize = 1 };
        fake.Roles.AddRange([new Role { Name = "A" }, new Role { Name = "B" }]);
        var root = fake.Listen();
        using var work = WorkClient.Create(options => options.BaseAddress = root);

        Assert.Equal("127.0.0.1", root.Host);
        Assert.Equal(["A", "B"], await work.Roles.OrderBy(r => r.Name).Select(r => r.Name).ToListAsync());
    }

    [Fact]
    public async Task A_thousand_fakes_at_once_know_nothing_of_each_other()
    {
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => Task.Run(async () =>
        {
            await using var fake = new FakeWork();
            fake.Roles.Add(new Role { Name = $"R{i}" });
            using var work = fake.CreateClient();
            Assert.Equal([$"R{i}"], await work.Roles.Select(r => r.Name).ToListAsync());
            Assert.Single(fake.Requests);
        })));
    }

    [Fact]
    public async Task An_atomicity_group_is_done_as_a_whole_or_not_at_all()
    {
        await using var fake = new FakeWork();
        using var http = fake.CreateHttpClient();
        const string batch = """
            {"requests":[
              {"id":"1","atomicityGroup":"g","method":"post","url":"Tags","body":{"name":"a"}},
              {"id":"2","atomicityGroup":"g","method":"post","url":"Tags","body":{"name":"a"}},
              {"id":"3","method":"post","url":"Tags","body":{"name":"b"}},
              {"id":"4","method":"get","url":"Tags/$count","dependsOn":["3"]}]}
            """;

        using var response = await http.PostAsync(new Uri("$batch", UriKind.Relative), new StringContent(batch, Encoding.UTF8, "application/json"));
        var answers = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["responses"]!.AsArray();

        Assert.Equal([424, 409, 201, 200], answers.Select(answer => (int)answer!["status"]!));
        Assert.Equal("1", answers[3]!["body"]!.ToString());
        Assert.Equal("b", Assert.Single(fake.Tags.ToList()).Name);
    }

    [Fact]
    public async Task What_was_asked_is_compared_option_by_option()
    {
        await using var fake = new FakeWork();
        using var work = fake.CreateClient();
        await work.Roles.Where(r => r.IsActive).OrderBy(r => r.Name).ToListAsync();

        fake.Requests.Expect("GET Roles?$filter=isActive&$orderby=name");
        var unexpected = Assert.Throws<UnexpectedRequestException>(() => fake.Requests.Expect("GET Roles?$filter=isActive&$orderby=name desc"));

        Assert.Contains("$orderby: expected name desc, was name", unexpected.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_are_demanded_in_order_and_none_besides()
    {
        await using var fake = new FakeWork();
        using var work = fake.CreateClient();
        await work.Roles.Where(r => r.IsActive).ToListAsync();
        await work.Tags.OrderBy(t => t.Name).ToListAsync();

        fake.Requests.ExpectOnly("GET Roles?$filter=isActive", "GET Tags?$orderby=name");
        var wrong = Assert.Throws<UnexpectedRequestException>(() => fake.Requests.ExpectOnly("GET Roles", "GET Tags?$orderby=name"));
        var many = Assert.Throws<UnexpectedRequestException>(() => fake.Requests.ExpectOnly("GET Roles?$filter=isActive"));
        var few = Assert.Throws<UnexpectedRequestException>(() => fake.Requests.ExpectOnly("GET Roles?$filter=isActive", "GET Tags?$orderby=name", "GET Me"));

        Assert.Contains("Request 1 of 2", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("$filter: expected none, was isActive", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("GET Tags", many.Message, StringComparison.Ordinal);
        Assert.Contains("GET Me", few.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_are_text_for_approval_tests()
    {
        await using var fake = new FakeWork();
        using var work = fake.CreateClient();
        await work.Tags.CreateAsync(new TagCreate { Name = "urgent" });
        await work.Tags.Where(t => t.Name == "it's late").ToListAsync();

        Assert.Equal(
            """
            POST Tags -> 201
                {"name":"urgent"}
            GET Tags?$filter=name eq 'it''s late' -> 200

            """,
            fake.Requests.ToString());
    }

    [Fact]
    public async Task Errors_have_the_form_that_the_service_gives_them()
    {
        await using var fake = new FakeTimetta();
        var role = fake.Roles.Add(new Clientele.Timetta.Role { Name = "Tester" });
        fake.OnError(refusal => refusal.Request.Method == "PATCH"
            ? refusal with { Status = 500, Body = """{"error":{"code":"WpRule","message":"No.","details":{}}}""" }
            : refusal with { Code = "WpOther" });
        using var timetta = fake.CreateClient(options => options.Retries = 0);

        var body = await Assert.ThrowsAsync<ApiBusinessRuleException>(() => timetta.Roles[Guid.NewGuid()].PatchAsync(new() { Name = "x" }));
        var code = await Assert.ThrowsAnyAsync<ApiException>(() => timetta.Roles[Guid.NewGuid()].GetAsync());
        fake.Fail(FakeFault.Status(503));
        var fault = await Assert.ThrowsAnyAsync<ApiException>(() => timetta.Roles[role.Id].GetAsync());

        Assert.Equal(("WpRule", "WpOther", 404, "WpOther"), (body.Code, code.Code, code.Status, fault.Code));
    }
}
