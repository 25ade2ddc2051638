using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Clientele.Orders;
using Clientele.Work;

namespace Clientele.Testing.Tests;

/// <summary>What a live service answers becomes a seed file, and a fake loads it. Another fake is the live service here.</summary>
public sealed class RecordingTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".seed.json");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Rows_are_recorded_with_their_relations_and_evaluated_again()
    {
        await using var live = new FakeWork { PageSize = 2 };
        var ann = live.Users.Add(new User { Name = "Ann Lee" });
        live.Projects.Add(new Project { Name = "Help desk", ManagerId = ann.Id, Hours = 3, Tasks = [new ProjectTask { Name = "Answer", Number = 1 }, new ProjectTask { Name = "Call", Number = 2 }] });
        live.Projects.Add(new Project { Name = "Move", Hours = 5 });
        live.Projects.Add(new Project { Name = "Paint", Hours = 8, Priority = Priority.High });
        await RecordAsync(live, work => work.Projects.Expand(p => p.Manager).Expand(p => p.Tasks).ToListAsync());

        await using var fake = new FakeWork();
        fake.Load(_file);
        using var client = fake.CreateClient();

        Assert.Equal(["Paint", "Move"], await client.Projects.Where(p => p.Hours > 4).OrderByDescending(p => p.Hours).Select(p => p.Name).ToListAsync());
        Assert.Equal(["Call"], await client.Tasks.Where(t => t.Project.Name == "Help desk" && t.Number == 2).Select(t => t.Name).ToListAsync());
        Assert.Equal(Priority.High, (await client.Projects.Where(p => p.Name == "Paint").SelectAll().ToListAsync())[0].Priority);
        Assert.Equal(1, await client.Projects.Where(p => p.Manager.Id == ann.Id).CountAsync());
    }

    [Fact]
    public async Task Keys_are_asked_for_where_the_program_does_not_and_what_is_seen_of_a_row_adds_up()
    {
        await using var live = new FakeWork();
        live.Roles.Add(new Role { Name = "Tester", Rate = 40 });
        await RecordAsync(live, async work =>
        {
            Assert.Equal(["Tester"], await work.Roles.Select(r => r.Name).ToListAsync());
            Assert.Equal([40m], await work.Roles.Select(r => r.Rate).ToListAsync());
        });

        await using var fake = new FakeWork();
        fake.Load(_file);
        var role = Assert.Single(fake.Roles.ToList());

        live.Requests.Expect("GET Roles?$select=name,id");
        Assert.Equal(("Tester", 40m), (role.Name, role.Rate));
        Assert.Equal(live.Roles.ToList()[0].Id, role.Id);
    }

    [Fact]
    public async Task Personal_details_are_replaced_the_same_by_the_same_and_secrets_are_redacted()
    {
        await using var live = new FakeWork();
        var ann = live.Users.Add(new User { Name = "Ann Lee", Email = "ann@firm.test", Phone = "555-1234", Title = "Deputy of Bob Stone", Photo = "https://cdn.test/ann.png", HiredOn = new DateOnly(2020, 2, 2) });
        live.Users.Add(new User { Name = "Bob Stone", Email = "bob@firm.test" });
        live.Projects.Add(new Project
        {
            Name = "Desk of Ann Lee",
            Code = "HD-1",
            Description = "Ask Ann.",
            ManagerId = ann.Id,
            Address = new Address { City = "Riga", Street = "Brivibas 1" },
        });
        live.LogEntries.Add(new LogEntry { Id = 1, Text = "x", Source = "mail of ann@firm.test with eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln" });
        await RecordAsync(live, async work =>
        {
            await work.Projects.ToListAsync();
            await work.Users.ToListAsync();
            await work.LogEntries.ToListAsync();
        });
        var text = await File.ReadAllTextAsync(_file);

        foreach (var personal in new[] { "Ann", "Lee", "Bob", "firm.test", "555-1234", "cdn.test", "Riga", "Brivibas", "eyJ" })
        {
            Assert.DoesNotContain(personal, text, StringComparison.Ordinal);
        }

        await using var fake = new FakeWork();
        fake.Load(_file);
        var users = fake.Users.ToList();
        var project = Assert.Single(fake.Projects.ToList());
        Assert.Equal((ann.Id, "HD-1", $"Desk of {users[0].Name}"), (project.ManagerId, project.Code, project.Name));
        Assert.Equal($"Deputy of {users[1].Name}", users[0].Title);
        Assert.Equal(new DateOnly(2020, 2, 2), users[0].HiredOn);
        Assert.Contains(users[0].Email!, fake.LogEntries.ToList()[0].Source, StringComparison.Ordinal);
        Assert.Equal(2, users.Select(user => user.Email).Distinct().Count());
    }

    [Fact]
    public async Task The_test_says_what_else_is_personal_and_what_is_not()
    {
        await using var live = new FakeWork();
        live.Projects.Add(new Project { Name = "Help desk", Code = "HD-1", Description = "Answers calls." });
        await RecordAsync(live, work => work.Projects.ToListAsync(), options =>
        {
            options.Replaced.Add("Project.code");
            options.Kept.Add("description");
        });

        await using var fake = new FakeWork();
        fake.Load(_file);
        var project = Assert.Single(fake.Projects.ToList());

        Assert.Equal(("Help desk", "XX-1", "Answers calls."), (project.Name, project.Code, project.Description));
    }

    [Fact]
    public async Task Answers_that_are_no_rows_are_given_for_the_same_request_until_rows_change()
    {
        await using var live = new FakeWork();
        live.Roles.AddRange(Enumerable.Range(1, 7).Select(i => new Role { Name = $"R{i}" }));
        await RecordAsync(live, work => work.Roles.CountAsync());

        await using var fake = new FakeWork();
        fake.Load(_file);
        using var client = fake.CreateClient();

        Assert.Equal(7, await client.Roles.CountAsync());
        fake.Roles.Add(new Role { Name = "Tester" });
        Assert.Equal(1, await client.Roles.CountAsync());
    }

    [Fact]
    public async Task A_REST_service_is_recorded_answer_by_answer_with_its_pages()
    {
        await using var live = new FakeOrders { PageSize = 2 };
        live.Orders.OnList(Enumerable.Range(1, 5).Select(i => new Order { Id = i, State = OrderState.paid, Total = i, Buyer = new Buyer { Name = $"Ann Lee {i}", Email = $"ann{i}@firm.test", ApiKey = "k-12345" } }));
        using (var recording = live.Record(new KeptHandler(live.Handler)))
        {
            using var client = live.CreateClient(options => options.HttpHandler = recording);
            await client.Orders.List(buyer: "ann3@firm.test").ToListAsync();
            await recording.SaveAsync(_file);
        }

        await using var fake = new FakeOrders();
        fake.Load(_file);
        using var orders = fake.CreateClient();
        var text = await File.ReadAllTextAsync(_file);
        var email = System.Text.Json.Nodes.JsonNode.Parse(text)!["answers"]![1]!["body"]!["items"]![0]!["buyer"]!["email"]!.ToString();
        var replayed = await orders.Orders.List(buyer: email).ToListAsync();

        Assert.Equal([1, 2, 3, 4, 5], replayed.Select(order => order.Id));
        Assert.All(replayed, order => Assert.Equal((OrderState.paid, "redacted"), (order.State, order.Buyer!.ApiKey)));
        Assert.DoesNotContain("firm.test", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann Lee", text, StringComparison.Ordinal);
        Assert.DoesNotContain("k-12345", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusals_for_the_moment_are_not_recorded()
    {
        await using var live = new FakeWork();
        live.Roles.Add(new Role { Name = "Tester" });
        live.Fail(FakeFault.Status(503));
        live.Fail(FakeFault.Throttled());
        await RecordAsync(live, work => work.Roles.ToListAsync());

        Assert.DoesNotContain("answers", await File.ReadAllTextAsync(_file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seed_file_that_does_not_fit_says_where()
    {
        await using var fake = new FakeWork();

        Assert.Contains("'Other'", Broken("""{"service":"Other"}"""), StringComparison.Ordinal);
        Assert.Contains("rows/Rolls", Broken("""{"service":"Work","rows":{"Rolls":4}}"""), StringComparison.Ordinal);
        Assert.Contains("'Rolls'", Broken("""{"service":"Work","rows":{"Rolls":[]}}"""), StringComparison.Ordinal);
        Assert.Contains("rows/Roles/1: The member 'rate'", Broken("""{"service":"Work","rows":{"Roles":[{"id":"00000000-0000-0000-0000-000000000001"},{"rate":"x"}]}}"""), StringComparison.Ordinal);
        Assert.Contains("whole key", Broken("""{"service":"Work","rows":{"Roles":[{"name":"x"}]}}"""), StringComparison.Ordinal);
        Assert.Contains("not JSON", Broken("x"), StringComparison.Ordinal);

        string Broken(string text)
        {
            File.WriteAllText(_file, text, Encoding.UTF8);
            return Assert.Throws<InvalidDataException>(() => fake.Load(_file)).Message;
        }
    }

    private async Task RecordAsync(FakeWork live, Func<WorkClient, Task> program, Action<RecordingOptions>? configure = null)
    {
        await using var fake = new FakeWork();
        using var recording = fake.Record(new KeptHandler(live.Handler), configure);
        using var work = live.CreateClient(options => options.HttpHandler = recording);
        await program(work);
        await recording.SaveAsync(_file);
    }
}
