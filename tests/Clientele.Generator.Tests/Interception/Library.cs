using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Interception;

/// <summary>A project with the client of a small library and code that queries it.</summary>
internal static class Library
{
    public const string DescriptionPath = "/project/library.csdl.xml";

    /// <summary>Code that runs queries and says what each asked and got.</summary>
    private const string Harness = """
        namespace Library;

        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Clientele.OData;

        public static partial class Program
        {
            public static List<string> Lines { get; } = [];

            public static async Task<List<string>> RunAsync(HttpClient http)
            {
                Lines.Clear();
                await QueriesAsync(new LibraryClient(http));
                return Lines.ToList();
            }

            private static async Task Show<T>(SelectedRows<T> rows) => Lines.Add(rows + " | " + JsonSerializer.Serialize(await rows.FirstOrDefaultAsync()));

            private static async Task Show<T>(SelectedEntry<T> entry) => Lines.Add(entry + " | " + JsonSerializer.Serialize(await entry.GetAsync()));
        }
        """;

    /// <summary>A project whose queries are these statements; <c>c</c> is the client.</summary>
    /// <param name="members">Further code of the project.</param>
    public static GeneratorProject Project(string statements, string members = "") =>
        GeneratorProject.OfDescription(Repository.Read("tests/Clientele.Generator.Tests/Golden/OData/Library/in.csdl.xml"), DescriptionPath) with
        {
            RootNamespace = "",
            Code = $$"""
                namespace Library;

                using System;
                using System.Linq;
                using System.Threading.Tasks;

                public static partial class Program
                {
                    private static async Task QueriesAsync(LibraryClient c)
                    {
                        {{statements}}
                    }
                }

                {{members}}
                """,
            MoreCode = GeneratorProject.NoCode.Add("/project/Harness.cs", Harness),
        };

    /// <summary>Compiles the project and runs its queries against canned rows; a line a query.</summary>
    public static async Task<List<string>> RunAsync(GeneratorProject project)
    {
        var run = project.Run();
        run.AssertCompiles();
        using var assembly = new MemoryStream();
        Assert.True(run.Compilation.Emit(assembly).Success);
        assembly.Position = 0;
        var context = new AssemblyLoadContext("Library", isCollectible: true);
        using var http = new HttpClient(new LibraryService()) { BaseAddress = new("https://library.example/") };
        var program = context.LoadFromStream(assembly).GetType("Library.Program")!;
        return await (Task<List<string>>)program.GetMethod("RunAsync")!.Invoke(null, [http])!;
    }

    /// <summary>What the one query of a project asks for.</summary>
    /// <param name="members">A further file of the project.</param>
    public static async Task<string> RequestAsync(string query, string members = "")
    {
        var lines = await RunAsync(Project($"await Show({query});").WithCode("/project/Members.cs", members));
        return Uri.UnescapeDataString(Assert.Single(lines)).Split(" | ")[0];
    }
}
