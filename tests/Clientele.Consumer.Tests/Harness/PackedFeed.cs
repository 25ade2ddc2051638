using System;
using System.IO;
using System.Threading.Tasks;

namespace Clientele.Consumer.Tests.Harness;

/// <summary>
/// The packages of this source, packed once under a version of their own into a folder that dies with the tests. They are built from a copy, so that
/// neither the repository's outputs nor a build that runs beside the tests notice.
/// </summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("clientele-consumer-").FullName;
    private int _projects;

    /// <summary>The packages' version.</summary>
    public string Version { get; } = $"0.2.0-test.{Guid.NewGuid().ToString("N")[..8]}";

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var source = Path.Combine(_root, "source");
        Directory.CreateDirectory(source);
        foreach (var file in Directory.EnumerateFiles(Repository.Root))
        {
            File.Copy(file, Path.Combine(source, Path.GetFileName(file)));
        }

        foreach (var folder in new[] { "src", "specs", "templates", "docs" })
        {
            Folders.Copy(Path.Combine(Repository.Root, folder), Path.Combine(source, folder));
        }

        // The build of the repository holds its rules; here they would cost time.
        string[] settings = ["-c", "Release", "-o", Feed, $"-p:Version={Version}", "-p:RunAnalyzers=false"];
        (await Tool.Dotnet(source, ["pack", "src/Clientele.Timetta", .. settings])).Succeeded();
        (await Tool.Dotnet(source, ["pack", "src/Clientele.AgyleTime", .. settings])).Succeeded();
        (await Tool.Dotnet(source, ["pack", "src/Clientele.Testing", .. settings])).Succeeded();
        (await Tool.Dotnet(source, ["pack", "src/Clientele.Tool", .. settings])).Succeeded();
        (await Tool.Dotnet(source, ["pack", "src/Clientele", .. settings, "--no-build"])).Succeeded();
        WriteSurroundings();
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

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

    private string Feed => Path.Combine(_root, "feed");

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
