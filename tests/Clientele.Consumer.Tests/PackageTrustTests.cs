using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Threading.Tasks;
using Clientele.Consumer.Tests.Harness;

namespace Clientele.Consumer.Tests;

/// <summary>What a user can check of a package: that it is built from the sources it names, and has all that the last one had.</summary>
[Collection(Packed.Name)]
public sealed class PackageTrustTests(PackedFeed feed)
{
    private static readonly Guid s_sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid s_embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Theory]
    [InlineData("Clientele")]
    [InlineData("Clientele.Timetta")]
    [InlineData("Clientele.AgyleTime")]
    [InlineData("Clientele.Testing")]
    public void Assemblies_are_deterministic_and_their_symbols_lead_to_the_sources_of_the_commit(string package)
    {
        foreach (var framework in (string[])["net8.0", "net10.0"])
        {
            using var assembly = new PEReader(new MemoryStream(Read(feed.Package(package), $"lib/{framework}/{package}.dll")));
            Assert.Contains(assembly.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);

            using var symbols = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(Read(feed.Symbols(package), $"lib/{framework}/{package}.pdb")));
            var reader = symbols.GetMetadataReader();
            var facts = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation).ToLookup(fact => reader.GetGuid(fact.Kind));
            Assert.Contains(
                $"https://raw.githubusercontent.com/example/clientele/{PackedFeed.Commit}/*",
                Encoding.UTF8.GetString(reader.GetBlobBytes(Assert.Single(facts[s_sourceLink]).Value)),
                StringComparison.Ordinal);

            // What is emitted while the package is built is in no commit: it travels in the symbols.
            var emitted = reader.Documents.Where(document => reader.GetString(reader.GetDocument(document).Name).EndsWith(".g.cs", StringComparison.Ordinal)).ToList();
            Assert.Subset(facts[s_embeddedSource].Select(fact => fact.Parent).ToHashSet(), emitted.ConvertAll(document => (EntityHandle)document).ToHashSet());
            Assert.Equal(package is "Clientele.Timetta" or "Clientele.AgyleTime", emitted.Count > 10);
        }
    }

    [Fact]
    public async Task A_package_is_compared_with_the_last_one_as_it_is_packed()
    {
        (await feed.PackAgain($"-p:PackageValidationBaselinePath={feed.Package("Clientele")}")).Succeeded();

        // A last package whose assembly had other types: each that is missing now is an error.
        var other = Path.Combine(feed.Folder("Other"), "Clientele.nupkg");
        File.Copy(feed.Package("Clientele"), other);
        using (var archive = ZipFile.Open(other, ZipArchiveMode.Update))
        {
            foreach (var framework in (string[])["net8.0", "net10.0"])
            {
                archive.GetEntry($"lib/{framework}/Clientele.dll")!.Delete();
                using var assembly = archive.CreateEntry($"lib/{framework}/Clientele.dll").Open();
                assembly.Write(Read(feed.Package("Clientele.Testing"), $"lib/{framework}/Clientele.Testing.dll"));
            }
        }

        var refused = await feed.PackAgain($"-p:PackageValidationBaselinePath={other}");
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("error CP0001: Type 'Clientele.Testing.", refused.Output, StringComparison.Ordinal);
    }

    private static byte[] Read(string package, string file)
    {
        using var archive = ZipFile.OpenRead(package);
        using var stream = archive.GetEntry(file)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
