using System;
using System.IO;
using System.Linq;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Emitting;

/// <summary>
/// What is emitted, held as text that a person has read: each <c>Snapshots/*.xml</c> has its code beside it. With CLIENTELE_ACCEPT=1 in the
/// environment the tests write what is emitted now.
/// </summary>
public class SnapshotTests
{
    public static TheoryData<string> Descriptions =>
        [.. Directory.GetFiles(Folder(), "*.xml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Descriptions))]
    public void The_emitted_code_is_the_one_that_was_read(string name)
    {
        var code = EmittedCode.Named(name, File.ReadAllText(Path.Combine(Folder(), name + ".xml")));
        code.Build();
        var emitted = string.Join('\n', code.Files.Select(file => "// ===== " + file.HintName + "\n" + file.Text));
        var snapshot = Path.Combine(Folder(), name + ".snapshot.txt");
        if (Environment.GetEnvironmentVariable("CLIENTELE_ACCEPT") == "1")
        {
            File.WriteAllText(snapshot, emitted);
        }

        Assert.Equal(File.ReadAllText(snapshot).ReplaceLineEndings("\n"), emitted);
    }

    [Theory]
    [MemberData(nameof(Descriptions))]
    public void The_same_description_gives_the_same_bytes(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder(), name + ".xml"));

        Assert.Equal(EmittedCode.Named(name, text).Files, EmittedCode.Named(name, text).Files);
    }

    private static string Folder() => Repository.Find("tests/Clientele.Generator.Tests/Emitting/Snapshots");
}
