using System;
using System.Linq;
using System.Threading.Tasks;

namespace Clientele.AgyleTime.Tests;

/// <summary>Rows come out of the envelope with their oddities readable.</summary>
public sealed class RowTests
{
    [Fact]
    public async Task A_user_has_typed_members()
    {
        await using var service = await AgyleService.StartAsync();

        var user = (await service.Agyle.Organisation.Users.List().FirstOrDefaultAsync())!;

        Assert.Equal(("5f0000000000000000000000", 1L, 4L), (user.StoreId, user.Id, user.StoreVersion));
        Assert.Equal(("Agent", "Support"), (user.SystemRole!.Name, user.Team!.Name));
        Assert.Equal(new DateTimeOffset(2020, 1, 6, 9, 0, 0, TimeSpan.Zero), user.StartAt);
        Assert.Equal("agent", user.Roles.Single().GetString());
        Assert.Null(user.UpdatedAt);
    }

    [Fact]
    public async Task The_first_version_of_users_is_a_type_of_its_own()
    {
        await using var service = await AgyleService.StartAsync();

        var user = (await service.Agyle.Organisation.UsersV1.List().ToListAsync()).Single();

        Assert.Equal(("ada@example.com", "09:00"), (user.Email, user.Availgeneral.Single().StartTime.GetString()));
    }

    [Fact]
    public async Task Zero_and_one_read_as_booleans()
    {
        await using var service = await AgyleService.StartAsync();

        var task = (await service.Agyle.WorkActivity.Tasks.List().ToListAsync()).Single();

        Assert.Equal((true, false, null, true), (task.IsProductive, task.IsLeave, task.IsBreak, task.IsPaid));
    }

    [Fact]
    public async Task Metrics_have_one_shape_or_the_other()
    {
        await using var service = await AgyleService.StartAsync();
        var agents = service.Agyle.WorkActivity.Workstreams.Metrics.Agents;

        var byDate = Assert.IsType<AgentMetricsByDateOption>(await agents.GetAsync(dateGrouping: true)).Value;
        var records = Assert.IsType<AgentMetricsRecordList>(await agents.GetAsync()).Value;

        Assert.Equal((new DateOnly(2023, 7, 1), 93.5), (byDate.Dates.Single().Date, byDate.Dates.Single().Users.Single().AverageHandleTime));
        Assert.Equal(("chat", 5), (records.Single().Channels.Single().Channel, records.Single().Channels.Single().TotalInteractions));
    }
}
