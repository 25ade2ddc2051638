using System;
using System.Linq;
using System.Net.Http;
using Clientele.Work;

using var http = new HttpClient { BaseAddress = new Uri("https://work.example.com/odata/") };
using var work = new WorkClient(http);
await foreach (Project project in work.Projects.Where(p => p.IsActive).Expand(p => p.Manager).Expand(p => p.Tasks))
{
    Console.WriteLine(project.Title + project.Manager?.Name);
    foreach (ProjectTask task in project.Tasks)
    {
        Console.WriteLine(task.Name);
    }
}

namespace Clientele.Work
{
    public partial class Project
    {
        public string Title => Code + " " + Name;
    }
}
