using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Emitting;

public class DataDocumentTests
{
    public static TheoryData<string> Documents => [.. Directory.EnumerateFiles("/work/shared/data/csdl").Select(p => Path.GetFileName(p)!)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void It_compiles(string name)
    {
        var path = Path.Combine("/work/shared/data/csdl", name);
        EmittedCode.Named("Test", File.ReadAllText(path)).Build();
    }

    [Fact]
    public void Timetta_compiles()
    {
        var code = EmittedCode.Named("Timetta", File.ReadAllText("/work/shared/data/timetta/metadata.xml"));
        var dir = Directory.CreateDirectory("/tmp/emitted");
        foreach (var f in code.Files) File.WriteAllText(Path.Combine("/tmp/emitted", f.HintName), f.Text);
        var bytes = code.Build();
        Console.WriteLine($"{code.Files.Count} files {code.Files.Sum(f => f.Text.Length)} chars {bytes.Length} dll");
    }
}
