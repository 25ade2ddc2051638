using System;
using System.IO;

namespace Clientele.TestSupport;

/// <summary>
/// Golden files: text under version control that a person has read. With <c>CLIENTELE_ACCEPT=1</c> in the environment the tests write
/// what they found, and the change is reviewed as a change of those files.
/// </summary>
public static class Golden
{
    /// <summary>The tests write golden files instead of comparing with them.</summary>
    public static bool Accepts { get; } = Environment.GetEnvironmentVariable("CLIENTELE_ACCEPT") == "1";

    /// <summary>A golden file has this text, whatever its line ends; or it is written where the tests accept.</summary>
    public static void Equal(string path, string actual)
    {
        if (Accepts)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{path} does not exist; CLIENTELE_ACCEPT=1 writes it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
