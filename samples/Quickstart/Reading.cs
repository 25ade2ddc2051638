using System;
using System.Threading.Tasks;
using Clientele.Timetta;

namespace Quickstart;

/// <summary>What can be done with any tenant's data: it only reads.</summary>
internal static class Reading
{
    public static async Task RunAsync(TimettaClient timetta, Transcript transcript)
    {
        transcript.Step("Sign in, and ask who that is");
        var session = await timetta.GetSessionAsync();
        transcript.Note($"{session?.User?.Name} <{session?.User?.Email}>");

        transcript.Step("Active projects of managers who are still there, with their tasks, page after page");
        var projects = timetta.Projects
            .Where(p => p.IsActive && p.Manager.IsActive && p.StartDate >= new DateOnly(2025, 1, 1))
            .OrderBy(p => p.Manager.Name)
            .ThenByDescending(p => p.StartDate)
            .Expand(p => p.ProjectTasks, tasks => tasks.Where(t => !t.IsMilestone))
            .Select(p => new { p.Code, p.Name, Manager = p.Manager!.Name, Tasks = p.ProjectTasks.Count });
        var count = 0;
        await foreach (var project in projects)
        {
            count++;
            transcript.Row($"{project.Manager,-18} {project.Code,-5} {project.Name,-31} {project.Tasks} tasks");
        }

        transcript.Note($"{count} projects");

        transcript.Step("How many people there are, without fetching one");
        transcript.Note($"{await timetta.Users.Where(u => u.IsActive).CountAsync()} people");

        transcript.Step("The five latest issues that somebody works on");
        await foreach (var issue in timetta.Issues
            .Where(i => i.AssignedId != null && i.State.Code != "Issue.Done")
            .OrderByDescending(i => i.Created)
            .Take(5)
            .Select(i => new { i.Code, i.Name, Assigned = i.Assigned?.Name, State = i.State?.Name }))
        {
            transcript.Row($"{issue.Code,-8} {issue.Name,-44} {issue.State,-12} {issue.Assigned}");
        }
    }
}
