using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using EmbeddedService;
using EmbeddedService.Seeding;

namespace Clientele.Timetta.Tests.Client;

/// <summary>Reading, writing and calling through the emitted client.</summary>
public class RowTests
{
    [Fact]
    public async Task Undeclared_members_are_kept_with_their_type()
    {
        await using var signedIn = await SignedIn.ToAsync(new ServiceOptions());

        var sheet = await signedIn.Timetta.TimeSheets.FirstAsync();

        Assert.Equal(30m, sheet.DynamicProperties["billableDuration"]);
        Assert.Equal(false, sheet.DynamicProperties["deleteAllowed"]);
        Assert.True(sheet.DynamicProperties.Contains("schedule"));
    }

    [Fact]
    public async Task Rows_of_a_base_type_are_of_their_own_type()
    {
        await using var signedIn = await SignedIn.ToAsync(new ServiceOptions());

        var types = (await signedIn.Timetta.Resources.ToListAsync()).GroupBy(r => r.GetType().Name).ToDictionary(g => g.Key, g => g.Count());

        Assert.Equal(new Dictionary<string, int> { ["Department"] = 6, ["User"] = 240 }, types);
    }

    [Fact]
    public async Task A_patch_carries_what_was_set_and_null_clears()
    {
        await using var signedIn = await SignedIn.ToAsync(new ServiceOptions());
        var user = signedIn.Timetta.Users[Ids.Of("User", 7)];
        var before = await user.GetAsync();

        await user.PatchAsync(new UserPatch { Position = "Advisor", Phone = null, DecimalValue2 = 1.25m });
        var after = await user.GetAsync();

        Assert.NotNull(before.Phone);
        Assert.Equal(("Advisor", null, 1.25m), (after.Position, after.Phone, after.DecimalValue2));
        Assert.Equal((before.Email, before.DepartmentId), (after.Email, after.DepartmentId));
    }

    [Fact]
    public async Task A_replacement_without_the_version_that_was_read_is_not_sent()
    {
        await using var signedIn = await SignedIn.ToAsync(new ServiceOptions());

        var e = Assert.Throws<ArgumentException>(() => signedIn.Timetta.Projects[Ids.Of("Project", 3)].ReplaceRequest(new ProjectCreate { Name = "Whole" }));

        Assert.StartsWith("A replacement must contain RowVersion as it was read", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_is_created_and_deleted()
    {
        await using var signedIn = await SignedIn.ToAsync(new ServiceOptions());
        var id = Guid.NewGuid();

        var made = await signedIn.Timetta.Issues.CreateAsync(new IssueCreate { Id = id, TypeId = Ids.Of("DirectoryEntry", 1), Name = "Ünïcödé \"quoted\"" });
        await signedIn.Timetta.Issues[id].DeleteAsync();

        Assert.Equal((id, "Ünïcödé \"quoted\""), (made.Id, made.Name));
        Assert.Null(await signedIn.Timetta.Issues[id].GetOrNullAsync());
    }

    [Fact]
    public async Task A_replacement_with_an_old_version_is_a_concurrency_error()
    {
        await using var signedIn = await SignedIn.ToAsync(new ServiceOptions());
        var project = signedIn.Timetta.Projects[Ids.Of("Project", 1)];
        var row = await project.GetAsync();
        var whole = new ProjectCreate { Name = row.Name, ManagerId = row.ManagerId, BillingTypeId = row.BillingTypeId, RowVersion = row.RowVersion - 1 };

        var e = await Assert.ThrowsAsync<ApiConcurrencyException>(() => project.ReplaceAsync(whole));

        Assert.Equal(("WpConcurrencyException", 500), (e.Code, e.Status));
    }

    [Fact]
    public async Task A_broken_rule_is_told_and_not_repeated()
    {
        await using var signedIn = await SignedIn.ToAsync(new ServiceOptions());

        var e = await Assert.ThrowsAsync<ApiBusinessRuleException>(
            () => signedIn.Timetta.Projects[Ids.Of("Project", 9)].PatchAsync(new ProjectPatch { Name = "x" }));

        Assert.Equal("WpEntityProtectedException", e.Code);
        Assert.Single(signedIn.Service.Log.Lines, l => l.Method == "PATCH");
    }

    [Fact]
    public async Task What_the_service_cannot_expand_is_told()
    {
        await using var signedIn = await SignedIn.ToAsync(new ServiceOptions());

        var e = await Assert.ThrowsAsync<ApiValidationException>(() => signedIn.Timetta.Users.Expand(u => u.TimeAllocations).FirstAsync());

        Assert.Contains("'timeAllocations' cannot be used in the $expand", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("stack", e.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_action_moves_a_row_to_its_next_state()
    {
        await using var signedIn = await SignedIn.ToAsync(new ServiceOptions());
        var issue = signedIn.Timetta.Issues[Ids.Of("Issue", 3)];

        await issue.SetStateAsync(Ids.Of("State", 5), new TransitionFormValue { Comment = "on it", PropertyValues = [] });
        var history = await issue.GetStateHistory().ToListAsync();

        Assert.Equal("on it", Assert.Single(history).Comment);
    }

    [Fact]
    public async Task Functions_take_dates_enumerations_and_complex_values()
    {
        await using var signedIn = await SignedIn.ToAsync(new ServiceOptions());
        var timetta = signedIn.Timetta;
        var period = new DatePeriod { From = new DateOnly(2026, 5, 18), To = new DateOnly(2026, 5, 24), PeriodType = DatePeriodType.Custom };

        var figures = await timetta.Projects[Ids.Of("Project", 30)].GetKpi(new KpiRequestParam { Period = period }).ToListAsync();
        var days = await timetta.Schedules.GetUserSchedule(Ids.Of("User", 4), new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 7)).ToListAsync();
        var sheet = await timetta.TimeSheets.GetIdForPeriodAsync(new DateOnly(2026, 6, 2), Ids.Of("User", 4));

        Assert.True(figures.Single(f => f.Type == KpiType.Actual).Value > 0);
        Assert.Equal(40m, days.Sum(d => d.Hours));
        Assert.Equal(Ids.Of("TimeSheet", 42), sheet);
    }

    [Fact]
    public async Task A_file_goes_up_and_comes_down()
    {
        await using var signedIn = await SignedIn.ToAsync(new ServiceOptions());
        var issue = Ids.Of("Issue", 3);

        var file = await signedIn.Timetta.Files.UploadFileAsync(
            "Issue", issue, UploadContent.FromBytes([1, 2, 3], fileName: "three.bin"), maxWidthHeight: null);
        var listed = await signedIn.Timetta.Files.GetFilesMetadata(issue).ToListAsync();
        await using var stream = await signedIn.Timetta.Files.GetFileAsync(file!.Id);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);

        Assert.Equal("three.bin", Assert.Single(listed).Name);
        Assert.Equal([1, 2, 3], bytes.ToArray());
    }
}
