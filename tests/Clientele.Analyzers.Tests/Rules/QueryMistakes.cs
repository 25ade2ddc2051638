namespace Clientele.Analyzers.Tests.Rules;

/// <summary>What clients get wrong about what they ask for, in the shapes in which published ones do. A row is the mistake and the code.</summary>
public sealed class QueryMistakes : TheoryData<string, string>
{
    public QueryMistakes()
    {
        Add("A name of another system on an open type", """
            public sealed class Api(HttpClient http)
            {
                private const string Root = "https://work.example.com/odata";

                public async Task<JsonElement> TasksAsync(Guid project) => await http.GetFromJsonAsync<JsonElement>(
                    Root + $"/Tasks?$select=id,name,{|CLT1010:assigneeId|}&$filter=projectId eq {|CLT1010:'{project}'|}&{|CLT1010:expand|}=assigned");
            }
            """);
        Add("A set that was spelt by heart", """
            public sealed class Api(HttpClient http)
            {
                public async Task<string> ReadAsync()
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, "https://work.example.com/odata/{|CLT1010:LogEntrys|}?$top=5");
                    using var response = await http.SendAsync(request);
                    return await response.Content.ReadAsStringAsync();
                }
            }
            """);
        Add("A key in quotes, and rows without a selection", """
            public sealed class Api(HttpClient http)
            {
                public async Task<string> ReadAsync(string id)
                {
                    var url = "https://work.example.com/odata/" + "{|CLT1010:Projects({|CLT1010:'" + id + "'|})/tasks|}";
                    return await http.GetStringAsync(url);
                }
            }
            """);
        Add("All tasks are fetched to find those of a project", """
            public sealed class Api(WorkClient work)
            {
                public async Task<List<ProjectTask>> TasksAsync(Guid project)
                {
                    var all = await work.Tasks.ToListAsync();
                    return all.{|CLT1006:Where(t => t.ProjectId == project)|}.ToList();
                }
            }
            """);
        Add("A request for each project, and two for each task", """
            public sealed class Api(WorkClient work)
            {
                public async Task WriteAsync()
                {
                    await foreach (var project in {|CLT1001:work.Projects|})
                    {
                        await foreach (var task in {|CLT1004:{|CLT1001:work.Tasks.Where(t => t.ProjectId == project.Id)|}|})
                        {
                            var assigned = await {|CLT1004:work.Users[task.AssignedId!.Value].{|CLT1001:GetAsync|}()|};
                            Console.WriteLine(project.Name + task.Name + assigned.Name);
                        }
                    }
                }
            }
            """);
        Add("Whether there are rows, then the rows, then how many", """
            public sealed class Api(WorkClient work)
            {
                public async Task WriteAsync()
                {
                    var active = work.Users.Where(u => u.IsActive).Expand(u => u.Department).{|CLT1002:Expand(u => u.Roles)|};
                    if (await active.AnyAsync())
                    {
                        var users = await {|CLT1008:active.{|CLT1001:ToListAsync|}()|};
                        Console.WriteLine(users.Count + users[0].Name + users[0].Department?.Name);
                    }

                    {|CLT1008:active.Skip(5)|};
                    Console.WriteLine(string.Join(", ", await active.Select(u => {|CLT1003:u|}).ToListAsync()));
                }
            }
            """);
        Add("Options that a set refuses", """
            public sealed class Api(WorkClient work)
            {
                public async Task<List<LogEntry>> ReadAsync() =>
                    await {|CLT1005:work.LogEntries.OrderBy(e => {|CLT1007:e.Text|}).{|CLT1007:Skip|}(10).ToListAsync()|};
            }
            """);
    }
}
