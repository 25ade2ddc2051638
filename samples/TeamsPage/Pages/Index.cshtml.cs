using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TeamsPage.Pages;

/// <summary>One team at a time, twenty people a page: <c>/?team=Sales&amp;number=2</c>.</summary>
internal sealed class IndexModel(TeamDirectory directory) : PageModel
{
    public const int PageSize = 20;

    /// <summary>Null while the service has not answered yet.</summary>
    public Teams? Teams { get; private set; }

    public Team? Team { get; private set; }

    public IReadOnlyList<Person> People { get; private set; } = [];

    public int Number { get; private set; } = 1;

    public int Last { get; private set; } = 1;

    public async Task OnGetAsync(string? team, int number, CancellationToken cancellationToken)
    {
        Teams = await directory.GetAsync(cancellationToken);
        if (Teams is null)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.RetryAfter = TeamDirectory.Pause.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return;
        }

        Team = Teams.All.FirstOrDefault(known => known.Name == team) ?? (Teams.All is [var first, ..] ? first : null);
        var count = Team?.People.Count ?? 0;
        Last = Math.Max(1, (count + PageSize - 1) / PageSize);
        Number = Math.Clamp(number, 1, Last);
        People = Team is null ? [] : [.. Team.People.Skip((Number - 1) * PageSize).Take(PageSize)];
    }
}
