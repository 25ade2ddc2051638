using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Work;

namespace Clientele.Testing.Tests.Guide;

public sealed class NightlySyncTests
{
    [Fact]
    public async Task A_run_that_broke_off_is_resumed_behind_the_last_page_that_was_stored()
    {
        await using var fake = new FakeWork { PageSize = 100 };
        fake.Projects.Invent(250, seed: 7);
        using var work = fake.CreateClient(options => options.Retries = 0);
        var store = new ProjectStore();
        fake.Projects.Fail(FakeFault.Status(503), matching: request => request.Query.Contains("$skiptoken", StringComparison.Ordinal));

        await Assert.ThrowsAsync<ApiException>(() => ProjectSync.RunAsync(work, store));
        Assert.Equal(100, store.Names.Count);

        await ProjectSync.RunAsync(work, store);
        Assert.Equal(250, store.Names.Count);
        Assert.Equal(4, fake.Requests.Count);    // three pages, and the one that failed
    }
}

/// <summary>The program: copies all projects, a page and the way to the next one at a time.</summary>
internal static class ProjectSync
{
    public static async Task RunAsync(WorkClient work, ProjectStore store, CancellationToken cancellationToken = default)
    {
        var projects = work.Projects.Select(project => new { project.Id, project.Name });
        await foreach (var page in projects.AsPages(store.ContinuationToken).WithCancellation(cancellationToken))
        {
            foreach (var project in page.Items)
            {
                store.Names[project.Id] = project.Name;
            }

            store.ContinuationToken = page.ContinuationToken;
        }
    }
}

/// <summary>Stands for a database, where rows and token are stored in one transaction.</summary>
internal sealed class ProjectStore
{
    public Dictionary<Guid, string> Names { get; } = [];

    public string? ContinuationToken { get; set; }
}
