using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Clientele.OData;
using Clientele.Timetta.Tests.Client;
using EmbeddedService.Seeding;

namespace Clientele.Timetta.Tests.Selecting;

/// <summary>What a selection gives is paged, resumed and counted as its rows are.</summary>
public sealed class SelectedRowsTests(SignedIn signedIn) : IClassFixture<SignedIn>
{
    private SelectedRows<string?> Codes => signedIn.Timetta.Projects.OrderBy(p => p.Code).Select(p => p.Code);

    [Fact]
    public async Task All_pages_are_narrowed()
    {
        var codes = await Codes.ToListAsync();

        Assert.Equal(Enumerable.Range(1, 180).Select(n => $"P{n:000}"), codes);
        Assert.All(signedIn.Service.Log.Lines.TakeLast(6), line => Assert.Contains("$select=code", line.PathAndQuery, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_is_of_results_and_resumes()
    {
        var first = await Codes.ReadPageAsync(7);
        var second = await Codes.ReadPageAsync(3, first.ContinuationToken);

        Assert.Equal(["P008", "P009", "P010"], second.Items);
        Assert.IsType<string[]>(second.Items, exactMatch: false);
    }

    [Fact]
    public async Task Pages_resume_where_a_token_says()
    {
        var token = (await Codes.ReadPageAsync(170)).ContinuationToken;

        var rest = new List<string?>();
        await foreach (var page in Codes.AsPages(token))
        {
            rest.AddRange(page.Items);
        }

        Assert.Equal(10, rest.Count);
    }

    [Fact]
    public async Task One_result_is_asked_for_alone()
    {
        Assert.Equal("P001", await Codes.FirstAsync());
        Assert.Contains("$top=1", signedIn.Service.Log.Lines[^1].PathAndQuery, StringComparison.Ordinal);
        Assert.Equal("P001", await Codes.FirstOrDefaultAsync());
        Assert.Equal("P003", await signedIn.Timetta.Projects.Where(p => p.Code == "P003").Select(p => p.Code).SingleAsync());
        Assert.Contains("$top=2", signedIn.Service.Log.Lines[^1].PathAndQuery, StringComparison.Ordinal);
        Assert.Null(await signedIn.Timetta.Projects.Where(p => p.Code == "none").Select(p => p.Code).SingleOrDefaultAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Codes.SingleAsync());
    }

    [Fact]
    public async Task Results_are_counted_without_being_read()
    {
        Assert.Equal(180, await Codes.CountAsync());
        Assert.True(await Codes.AnyAsync());
        Assert.Equal("GET Projects/$count", Codes.ToCountRequest().ToString());
    }

    [Fact]
    public void The_request_is_there_to_see() =>
        Assert.Equal("GET Projects?$select=code&$orderby=code,id&$top=100", Codes.ToString());

    [Fact]
    public async Task What_a_selector_throws_comes_out_as_it_is()
    {
        var failing = signedIn.Timetta.Projects.Select(p => p.Code is null ? "" : throw new FormatException("mine"));

        var thrown = await Assert.ThrowsAsync<FormatException>(() => failing.FirstAsync());

        Assert.Equal("mine", thrown.Message);
    }

    [Fact]
    public async Task An_entry_that_is_not_there_is_null()
    {
        var entry = signedIn.Timetta.Projects[Guid.NewGuid()].Select(p => new { p.Name });

        Assert.Null(await entry.GetOrNullAsync());
        await Assert.ThrowsAsync<ApiNotFoundException>(() => entry.GetAsync());
    }

    [Fact]
    public async Task Rows_that_differ_in_what_is_null_do_not_mix()
    {
        var rows = await signedIn.Timetta.Projects.OrderBy(p => p.Code).Take(9).Select(p => new { p.Description, p.EndDate }).ToListAsync();

        Assert.Equal([false, false, true, false, false, true, false, false, true], rows.Select(row => row.Description is null));
        Assert.Equal([6], rows.Select((row, i) => (row.EndDate, i)).Where(row => row.EndDate is null).Select(row => row.i));
    }

    [Fact]
    public async Task Related_rows_stay_apart_though_one_instance_reads_them()
    {
        var rows = await signedIn.Timetta.Projects.OrderBy(p => p.Code).Take(4).Select(p => new { p.Code, Manager = p.Manager!.Name }).ToListAsync();
        var whole = await signedIn.Timetta.Projects.OrderBy(p => p.Code).Take(4).Expand(p => p.Manager).ToListAsync();

        Assert.Equal(whole.Select(p => (p.Code, p.Manager!.Name)), rows.Select(row => (row.Code, (string?)row.Manager)));
    }

    [Fact]
    public async Task What_runs_later_sees_its_own_row()
    {
        var later = await signedIn.Timetta.Projects.OrderBy(p => p.Code).Take(3).Select(p => new Func<string?>(() => p.Code)).ToListAsync();

        Assert.Equal(["P001", "P002", "P003"], later.Select(code => code()));
    }

    [Fact]
    public async Task What_iterates_later_sees_its_own_row()
    {
        var later = await signedIn.Timetta.Projects.OrderBy(p => p.Code).Take(3).Select(p =>
        {
            return Words(p);

            static IEnumerable<string?> Words(Project project)
            {
                yield return project.Code;
            }
        }).ToListAsync();

        Assert.Equal(["P001", "P002", "P003"], later.Select(words => words.Single()));
        Assert.Contains("$select=code", signedIn.Service.Log.Lines[^1].PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_asynchronous_selector_sees_its_own_row()
    {
        var later = await signedIn.Timetta.Projects.OrderBy(p => p.Code).Take(3).Select(async p =>
        {
            await Task.Yield();
            return p.Code;
        }).ToListAsync();

        Assert.Equal("P001 P002 P003", string.Join(' ', await Task.WhenAll(later)));
    }

    [Fact]
    public async Task What_is_kept_outside_is_taken_whole()
    {
        var kept = new List<User>();

        await signedIn.Timetta.Projects.OrderBy(p => p.Code).Take(2).Select(p =>
        {
            var manager = p.Manager!;
            kept.Add(manager);
            return p.Code;
        }).ToListAsync();

        Assert.Equal(2, kept.Distinct().Count());
        Assert.All(kept, user => Assert.NotNull(user.Email));
    }

    [Fact]
    public async Task What_a_variable_outside_holds_is_taken_whole()
    {
        User? last = null;

        await signedIn.Timetta.Projects.OrderBy(p => p.Code).Take(2).Select(p =>
        {
            last = p.Manager;
            return p.Code;
        }).ToListAsync();

        Assert.NotNull(last!.Email);
    }

    [Fact]
    public async Task Several_readings_at_once_do_not_meet()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Codes.ToListAsync()));

        Assert.All(all, codes => Assert.Equal(all[0], codes));
    }

    [Fact]
    public async Task A_named_shape_crosses_methods()
    {
        var card = await signedIn.Timetta.Projects.Where(p => p.Id == Ids.Of("Project", 1)).Select<ProjectCard>().SingleAsync();

        Assert.Equal(new ProjectCard(Ids.Of("Project", 1), "Rollout of the warehouse", new PersonCard("Clara Elmsworth")), card);
        Assert.Contains("$select=id,name&$expand=manager($select=name)", signedIn.Service.Log.Lines[^1].PathAndQuery, StringComparison.Ordinal);
    }
}

/// <summary>A project, as a list shows it.</summary>
[Projection(typeof(Project))]
public partial record ProjectCard(Guid Id, string Name, PersonCard? Manager);

/// <summary>A person, as a list shows them.</summary>
[Projection(typeof(User))]
public partial record PersonCard(string Name);
