using System;

namespace Clientele.Analyzers.Tests.Silence;

/// <summary>Queries that are right, or about which nothing can be known: no rule may say anything. A row is a promise and the code.</summary>
public sealed class SilentQueries : TheoryData<string, string>
{
    public SilentQueries()
    {
        Body("Rows that are selected", """
            await foreach (var row in work.Projects.Where(p => p.IsActive).Select(p => new { p.Id, p.Name }))
            {
                Console.WriteLine(row.Name);
            }
            """);
        Body("Whole rows on purpose", """
            await foreach (var project in work.Projects.SelectAll())
            {
                Console.WriteLine(project.Name);
            }
            """);
        Body("A whole entity on purpose", """
            var user = await work.Users[Guid.Empty].SelectAll().GetAsync();
            Console.WriteLine(user.Name);
            """);
        Body("Whole rows that are passed on", """
            await foreach (var project in work.Projects)
            {
                Console.WriteLine(JsonSerializer.Serialize(project));
            }
            """);
        Body("Whole rows, one of which is passed on", """
            var projects = await work.Projects.Where(p => p.IsActive).ToListAsync();
            Console.WriteLine(projects.Sum(p => p.Budget));
            Show(projects[0]);

            static void Show(object row) => Console.WriteLine(row);
            """);
        Member("Whole rows that are returned", """
            public async Task<List<Project>> ReadAsync() => await work.Projects.Where(p => p.IsActive).ToListAsync();
            """);
        Member("Whole rows that are yielded", """
            public async IAsyncEnumerable<Project> ReadAsync()
            {
                await foreach (var project in work.Projects)
                {
                    Console.WriteLine(project.Name);
                    yield return project;
                }
            }
            """);
        Member("Whole rows that are kept in a field", """
            private List<Project> _projects = [];

            public async Task LoadAsync()
            {
                _projects = await work.Projects.Where(p => p.IsActive).ToListAsync();
                Console.WriteLine(_projects.Count);
            }
            """);
        Member("Whole rows that are kept in an object", """
            public async Task<object> LoadAsync()
            {
                var project = await work.Projects.Where(p => p.IsActive).FirstOrDefaultAsync();
                return new { project?.Name, Whole = project };
            }
            """);
        Member("Whole rows in a dictionary", """
            private readonly Dictionary<Guid, User> _users = [];

            public async Task LoadAsync()
            {
                await foreach (var user in work.Users.Where(u => u.IsActive))
                {
                    _users[user.Id] = user;
                }
            }
            """);
        Member("A task of rows that is handed on", """
            public Task<List<Project>> ReadAsync() => work.Projects.Where(p => p.IsActive).ToListAsync();
            """);
        Member("Tasks that are awaited together", """
            public async Task<int> ReadAsync()
            {
                var projects = work.Projects.Where(p => p.IsActive).ToListAsync();
                var users = work.Users.Where(u => u.IsActive).ToListAsync();
                await Task.WhenAll(projects, users);
                return (await projects).Count + (await users).Count;
            }
            """);
        Body("Most properties are read", """
            await foreach (var role in work.Roles)
            {
                Console.WriteLine($"{role.Name} {role.Rate} {role.Notes}");
            }
            """);
        Body("A type of one property", """
            await foreach (var tag in work.Tags)
            {
                Console.WriteLine(tag.Name);
            }
            """);
        Body("A set that refuses selections", """
            await foreach (var task in work.Archive)
            {
                Console.WriteLine(task.Name);
            }
            """);
        Body("Rows that are changed", """
            foreach (var project in await work.Projects.Where(p => p.IsActive).ToListAsync())
            {
                project.Name = project.Name.Trim();
                Console.WriteLine(project.Name);
            }
            """);
        Body("An entity that is read to be passed on", """
            var project = await work.Projects[id].GetAsync();
            Console.WriteLine(project);
            """);
        Body("An entity of which some is selected", """
            var project = await work.Projects[id].Select(p => new { p.Name }).GetAsync();
            Console.WriteLine(project.Name);
            """);
        Member("A query that somebody else made", """
            public static async Task WriteAsync(ODataQuery<Project, ProjectFields> projects)
            {
                await foreach (var project in projects)
                {
                    Console.WriteLine(project.Name);
                }
            }
            """);
        Member("A generic method over rows", """
            public static async Task<List<T>> AllAsync<T, TFields>(ODataQuery<T, TFields> rows)
                where T : Clientele.Json.IJsonModel<T>
                where TFields : IEntityFields<TFields> => await rows.ToListAsync();
            """);
        Body("Numbers", """
            Console.WriteLine(await work.Projects.CountAsync());
            Console.WriteLine(await work.Projects.Where(p => p.IsActive).AnyAsync());
            """);
        Body("Rows of a derived sequence that is enumerated on purpose", """
            Console.WriteLine(await work.Projects.SelectAll().AsAsyncEnumerable().Where(p => p.Name.Length % 2 == p.Hours % 3).CountAsync());
            """);
        Body("A list that is used as a list", """
            var projects = await work.Projects.Where(p => p.IsActive).Select(p => new { p.Name, p.Hours }).ToListAsync();
            Console.WriteLine(projects.Count);
            Console.WriteLine(projects.OrderBy(p => p.Hours).First().Name);
            """);
        Body("A list that is divided in memory", """
            var projects = await work.Projects.SelectAll().Where(p => p.Hours > 0).ToListAsync();
            foreach (var project in projects.Where(p => p.IsActive).Concat(projects.Where(p => !p.IsActive)))
            {
                Console.WriteLine(project);
            }
            """);
        Body("A condition that the service can't evaluate", """
            var projects = await work.Projects.SelectAll().Where(p => p.IsActive).ToListAsync();
            Console.WriteLine(projects.FirstOrDefault(p => Guess(p.Name)));

            static bool Guess(string name) => name.GetHashCode(StringComparison.Ordinal) % 2 == 0;
            """);
        Body("A comparison as the machine's language has it", """
            var projects = await work.Projects.SelectAll().Where(p => p.IsActive).ToListAsync();
            Console.WriteLine(projects.FirstOrDefault(p => p.Name.StartsWith("a", StringComparison.CurrentCultureIgnoreCase)));
            """);
        Body("A condition on what is known later", """
            var projects = await work.Projects.SelectAll().Where(p => p.IsActive).ToListAsync();
            var name = Console.ReadLine();
            Console.WriteLine(projects.FirstOrDefault(p => p.Name == name));
            """);
        Body("The first of so many", """
            var projects = await work.Projects.SelectAll().OrderBy(p => p.Name).Take(20).ToListAsync();
            Console.WriteLine(projects.Where(p => p.IsActive).First());
            """);
        Body("So many rows in a list", """
            var projects = await work.Projects.SelectAll().OrderBy(p => p.Name).Take(200).ToListAsync();
            foreach (var project in projects)
            {
                Console.WriteLine(project);
            }
            """);
        Body("Rows that a text is searched in", """
            foreach (var project in await work.Projects.SelectAll().Search("tower").ToListAsync())
            {
                Console.WriteLine(project);
            }
            """);
        Body("Related rows of one entity in a list", """
            foreach (var task in await work.Projects[id].Tasks.SelectAll().ToListAsync())
            {
                Console.WriteLine(task);
            }
            """);
        Body("One request for many keys", """
            foreach (var chunk in new[] { id }.Chunk(50))
            {
                Console.WriteLine(string.Join(", ", await work.Users.Where(u => u.Id.In(chunk)).SelectAll().ToListAsync()));
            }
            """);
        Body("A request that is tried again", """
            for (var attempt = 0; attempt < 3; attempt++)
            {
                Console.WriteLine(await work.Users[id].GetOrNullAsync());
            }
            """);
        Member("A search that ends with what it finds", """
            public async Task<User?> FindAsync(IEnumerable<string> names)
            {
                foreach (var name in names)
                {
                    if (await work.Users.Where(u => u.Name == name).FirstOrDefaultAsync() is { } user)
                    {
                        return user;
                    }
                }

                return null;
            }
            """);
        Body("Writes in a loop", """
            await foreach (var project in work.Projects.Where(p => p.IsActive).Select(p => new { p.Id }))
            {
                await work.Projects[project.Id].PatchAsync(new ProjectPatch { IsActive = false });
            }
            """);
        Body("A query in parts of the loop", """
            for (var month = 1; month <= 12; month++)
            {
                Console.WriteLine(await work.Users.Where(u => u.IsActive).CountAsync());
            }
            """);
        Body("Pages by hand", """
            for (var skip = 0; skip < 300; skip += 100)
            {
                foreach (var project in await work.Projects.SelectAll().OrderBy(p => p.Id).Skip(skip).Take(100).ToListAsync())
                {
                    Console.WriteLine(project);
                }
            }
            """);
        Body("What a set does not refuse", """
            Console.WriteLine(await work.LogEntries.Where(e => e.Level > 3 && e.Source == "x").OrderBy(e => e.Created).Select(e => new { e.Text }).ToListAsync());
            """);
        Body("A number of rows, then the rows", """
            var active = work.Projects.Where(p => p.IsActive).SelectAll();
            Console.WriteLine(await active.CountAsync());
            await foreach (var project in active)
            {
                Console.WriteLine(project);
            }
            """);
        Body("Rows that are read again after a change", """
            var active = work.Projects.Where(p => p.IsActive).SelectAll();
            Console.WriteLine(string.Join(", ", await active.ToListAsync()));
            await work.Projects[id].PatchAsync(new ProjectPatch { IsActive = false });
            Console.WriteLine(string.Join(", ", await active.ToListAsync()));
            """);
        Body("A query that is run in one of two ways", """
            var active = work.Projects.Where(p => p.IsActive).SelectAll();
            if (id == Guid.Empty)
            {
                Console.WriteLine(string.Join(", ", await active.ToListAsync()));
            }
            else
            {
                await foreach (var project in active)
                {
                    Console.WriteLine(project);
                }
            }
            """);
        Body("Other queries of one beginning", """
            var active = work.Projects.Where(p => p.IsActive).SelectAll();
            Console.WriteLine(await active.OrderBy(p => p.Name).FirstOrDefaultAsync());
            Console.WriteLine(await active.OrderBy(p => p.Code).FirstOrDefaultAsync());
            """);
        Body("A call that only asks whether it works", """
            try
            {
                await work.Users.Take(1).ToListAsync();
                await work.Users[id].GetAsync();
            }
            catch (ApiException e)
            {
                Console.WriteLine(e.Message);
            }
            """);
        Body("A selector that calls a method with parts", """
            await foreach (var text in work.Projects.Select(p => string.Concat(p.Name, p.Code)))
            {
                Console.WriteLine(text);
            }
            """);
        Member("LINQ on a list that is no query's", """
            public static int Count(List<Project> projects) => projects.Where(p => p.IsActive).OrderBy(p => p.Name).Count();
            """);
        Body("An expansion that is read", """
            await foreach (var row in work.Projects.Expand(p => p.Tasks, tasks => tasks.Where(t => t.IsActive).Take(5)).Select(p => new { p.Name, Tasks = p.Tasks.Select(t => t.Name).ToList() }))
            {
                Console.WriteLine(row.Name + row.Tasks.Count);
            }
            """);
        Http("An address that is right", """
            await http.GetStringAsync($"https://work.example.com/odata/Projects({id})/tasks?$select=id,name&$filter=isActive and assignedId eq {id}&$expand=assigned($select=name;$expand=department)&$top=5");
            """);
        Http("Names in other letters, and undeclared ones of an open type", """
            await http.GetStringAsync("https://work.example.com/odata/projects?$Select=ID,Name,sectorCustom&$orderBy=Name desc,sectorCustom&$filter=contains(Name,'unknown eq name') and priority eq WP.Priority'High' and duration'PT1H' ne null and startDate ge 2026-01-01");
            """);
        Http("An address of somebody else", """
            await http.GetStringAsync("https://other.example.com/odata/Projcts?select=managrId");
            await http.GetStringAsync("https://work.example.com/other/Projcts?select=managrId");
            """);
        Http("An address that is put together at run time", """
            var query = Environment.GetEnvironmentVariable("QUERY");
            await http.GetStringAsync("https://work.example.com/odata/Projects?" + query);
            await http.GetStringAsync($"https://work.example.com/odata/{query}");
            await http.GetStringAsync("https://work.example.com/odata/Projects?$select=" + query);
            """);
        Http("The description, a count, a group, a change", """
            await http.GetStringAsync("https://work.example.com/odata/$metadata");
            await http.GetStringAsync("https://work.example.com/odata/Projects/$count?$filter=isActive");
            await http.GetStringAsync("https://work.example.com/odata/Projects?$apply=groupby((managerId),aggregate(hours with sum as total))");
            await http.PostAsync("https://work.example.com/odata/Projects", null);
            await http.PostAsync($"https://work.example.com/odata/Projects({id})/WP.Close", null);
            await http.GetStringAsync($"https://work.example.com/odata/Tags('{id}')");
            """);
        Http("A relative address of a client that nothing is known of", """
            await http.GetStringAsync("Projects?select=managrId");
            """);
    }

    private void Body(string promise, string body) => Member(promise, $$"""
        public async Task RunAsync(Guid id)
            {
                Console.WriteLine(id);
                {{body.ReplaceLineEndings("\n        ")}}
            }
        """);

    private void Member(string promise, string member) => Add(promise, $$"""
        public sealed class Report(WorkClient work)
        {
            private readonly WorkClient work = work;

            {{member.ReplaceLineEndings("\n    ")}}
        }
        """);

    private void Http(string promise, string body) => Add(promise, $$"""
        public static class Api
        {
            public static async Task CallAsync(HttpClient http, Guid id)
            {
                Console.WriteLine(id);
                {{body.ReplaceLineEndings("\n        ")}}
            }
        }
        """);
}
