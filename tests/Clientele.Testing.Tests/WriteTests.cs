using System;
using System.Linq;
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
}
