using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Clientele.Consumer.Tests.Harness;

/// <summary>
/// The packages of this source, packed once under a version of their own into a folder that dies with the tests. They are built from a copy, so that
/// neither the repository's outputs nor a build that runs beside the tests notice.
/// </summary>
public sealed class PackedFeed : IAsyncLifetime
{
    /// <summary>A commit of a repository that is published, as far as Source Link looks.</summary>
    internal const string Commit = "0123456789abcdef0123456789abcdef01234567";

    private static readonly string[] Packages = ["Clientele", "Clientele.Timetta", "Clientele.AgyleTime", "Clientele.Testing", "Clientele.Tool"];

    private readonly string _root = Directory.CreateTempSubdirectory("clientele-consumer-").FullName;
    private int _projects;

    /// <summary>The packages' version.</summary>
    public string Version { get; } = $"0.2.0-test.{Guid.NewGuid().ToString("N")[..8]}";

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Source);
        // A work tree has a file .git.
        foreach (var file in Directory.EnumerateFiles(Repository.Root).Where(file => Path.GetFileName(file) != ".git"))
        {
            File.Copy(file, Path.Combine(Source, Path.GetFileName(file)));
        }

        foreach (var folder in new[] { "src", "specs", "templates", "docs" })
        {
            Folders.Copy(Path.Combine(Repository.Root, folder), Path.Combine(Source, folder));
        }

        WriteCommit(Source);

        // In one build, so that what the packages share is evaluated, restored and built once. The build of the repository holds its rules; here they would cost time.
        await File.WriteAllTextAsync(Path.Combine(Source, "Packages.slnx"), $"<Solution>{string.Concat(Packages.Select(name => $"<Project Path=\"src/{name}/{name}.csproj\" />"))}</Solution>");
        // Projects that are referenced and not packed are built in the same configuration, too.
        (await Tool.Dotnet(Source, ["pack", "Packages.slnx", .. Settings, "-p:ShouldUnsetParentConfigurationAndPlatform=false", "-o", Feed])).Succeeded();
        WriteSurroundings();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await Tool.EndCompilerServer();
        Directory.Delete(_root, recursive: true);
    }

    /// <summary>Packs the runtime once more, from what was built, with further settings.</summary>
    internal Task<ToolResult> PackAgain(params string[] more) =>
        Tool.Dotnet(Source, ["pack", "src/Clientele", .. Settings, "-o", Folder("Again"), "--no-build", .. more]);

    internal string Symbols(string name) => Path.ChangeExtension(Package(name), ".snupkg");

    internal string Package(string name) => Path.Combine(Feed, $"{name}.{Version}.nupkg");

    /// <summary>A fresh project of these packages, with every check that a consumer can ask for.</summary>
    internal ConsumerProject Project(params string[] packages) => new(Folder("Shop"), Version, packages);

    /// <summary>A fresh folder, outside of every repository.</summary>
    internal string Folder(string name)
    {
        var folder = Path.Combine(_root, "projects", $"{++_projects}", name);
        Directory.CreateDirectory(folder);
        return folder;
    }

    private string Source => Path.Combine(_root, "source");

    private string Feed => Path.Combine(_root, "feed");

    /// <summary>One node, as other tests use the other core; no audit, so that nothing here asks the network.</summary>
    private string[] Settings => ["-c", "Release", $"-p:Version={Version}", "-p:RunAnalyzers=false", "-p:NuGetAudit=false", "-m:1"];

    private static void WriteCommit(string source)
    {
        var git = Directory.CreateDirectory(Path.Combine(source, ".git")).FullName;
        Directory.CreateDirectory(Path.Combine(git, "objects"));
        Directory.CreateDirectory(Path.Combine(git, "refs"));
        File.WriteAllText(Path.Combine(git, "HEAD"), Commit + "\n");
        File.WriteAllText(Path.Combine(git, "config"), "[core]\n\trepositoryformatversion = 0\n\tbare = false\n[remote \"origin\"]\n\turl = https://github.com/example/clientele.git\n");
    }

    /// <summary>What MSBuild and NuGet look for in the folders above a project, so that they look no further.</summary>
    private void WriteSurroundings()
    {
        var folder = Path.Combine(_root, "projects");
        Directory.CreateDirectory(folder);
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            File.WriteAllText(Path.Combine(folder, name), "<Project />");
        }

        File.WriteAllText(Path.Combine(folder, ".editorconfig"), "root = true\n");

        // Adds to the machine's sources; the packages under test never enter the machine's folder, the others are read from there.
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="packed" value="{Feed}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_root, "packages")}" /></config>
              <fallbackPackageFolders><add key="machine" value="{Machine.Packages}" /></fallbackPackageFolders>
            </configuration>
            """);
    }
}

/// <summary>The tests that share the packages, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class Packed : ICollectionFixture<PackedFeed>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "packed";
}
