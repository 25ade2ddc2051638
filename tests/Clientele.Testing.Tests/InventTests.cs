using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Work;

namespace Clientele.Testing.Tests;

/// <summary>Rows that are made up.</summary>
public sealed class InventTests
{
    [Fact]
    public async Task The_same_seed_gives_the_same_rows()
    {
        await using var one = new FakeWork();
        await using var other = new FakeWork();

        var rows = one.Users.Invent(50, seed: 7).Select(user => (user.Id, user.Name, user.Email, user.HiredOn)).ToList();

        Assert.Equal(rows, other.Users.Invent(50, seed: 7).Select(user => (user.Id, user.Name, user.Email, user.HiredOn)));
        Assert.NotEqual(rows, other.Users.Invent(50, seed: 8).Select(user => (user.Id, user.Name, user.Email, user.HiredOn)));
        Assert.Equal(50, rows.Select(row => row.Id).Distinct().Count());
    }

    [Fact]
    public async Task Foreign_keys_are_those_of_rows_that_are_there()
    {
        await using var fake = new FakeWork();
        var users = fake.Users.Invent(5, seed: 1).Select(user => user.Id).ToHashSet();
        fake.Projects.Invent(40, seed: 2);
        using var work = fake.CreateClient();

        var managers = await work.Projects.Where(p => p.ManagerId != null).Select(p => p.ManagerId!.Value).ToListAsync();

        Assert.NotEmpty(managers);
        Assert.All(managers, manager => Assert.Contains(manager, users));
    }
}
