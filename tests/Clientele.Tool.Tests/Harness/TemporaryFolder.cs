using System;
using System.IO;

namespace Clientele.Tool.Tests.Harness;

/// <summary>A folder of one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("clientele-tool-").FullName;

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public TemporaryFolder Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return this;
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
