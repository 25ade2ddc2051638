using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Clientele;
using Clientele.AgyleTime;
using Microsoft.Extensions.Logging;

namespace TeamsPage;

/// <summary>What the page shows of a user.</summary>
internal sealed record Person(string Name, string? Email, DateTimeOffset? Since, bool IsActive);

/// <summary>A team and its people, in the order of their names.</summary>
internal sealed record Team(string Name, IReadOnlyList<Person> People);

/// <summary>All teams as they were at a time.</summary>
/// <param name="IsOld">They could not be read again since.</param>
internal sealed record Teams(IReadOnlyList<Team> All, DateTimeOffset ReadAt, bool IsOld = false);

/// <summary>
/// The users by team, kept for five minutes. However many visitors come at once, the service is asked once; while it is down, what was read last is
/// shown and the service is tried again every half minute.
/// </summary>
internal sealed partial class TeamDirectory(AgyleTimeClient agyle, TimeProvider clock, ILogger<TeamDirectory> logger) : IDisposable
{
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private Teams? _teams;
    private DateTimeOffset _readNext;

    /// <summary>The users by team, read at most every five minutes.</summary>
    /// <returns>Null while the service has not answered yet.</returns>
    public async Task<Teams?> GetAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            if (now >= _readNext)
            {
                await RefreshAsync(now, cancellationToken);
            }

            return _teams;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task RefreshAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            _teams = new Teams(await ReadAsync(cancellationToken), now);
            _readNext = now + Kept;
        }
        catch (ApiException e)
        {
            LogFailure(logger, e);
            _teams = _teams is null ? null : _teams with { IsOld = true };
            _readNext = now + Pause;
        }
    }

    /// <summary>All pages of the list, one after the other.</summary>
    private async Task<IReadOnlyList<Team>> ReadAsync(CancellationToken cancellationToken)
    {
        var people = new List<(string Team, Person Person)>();
        await foreach (var user in agyle.Organisation.Users.List(pageLimit: 100).WithCancellation(cancellationToken))
        {
            var name = $"{user.FirstName} {user.LastName}".Trim();
            people.Add((user.Team?.Name ?? user.TeamName ?? "Without a team", new Person(name, user.Email, user.StartAt, user.IsActive == true)));
        }

        return [.. people
            .GroupBy(entry => entry.Team, entry => entry.Person)
            .OrderBy(team => team.Key, StringComparer.CurrentCulture)
            .Select(team => new Team(team.Key, [.. team.OrderBy(person => person.Name, StringComparer.CurrentCulture)]))];
    }

    [LoggerMessage(LogLevel.Warning, "Agyle Time could not be read.")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
