using System;
using System.IO;

namespace Clientele.TestSupport;

/// <summary>
/// Descriptions of real services and reference data, which are too large or not ours to be part of the repository: a folder
/// <c>shared/data</c> in or beside one of the folders above the tests.
/// </summary>
public static class SharedData
{
    /// <summary>The metadata of the real Timetta service.</summary>
    public const string TimettaMetadata = "timetta/metadata.xml";

    /// <summary>The folder with the data; null on machines without it.</summary>
    public static string? Folder { get; } =
        Folders.Above(folder => Directory.Exists(Path.Combine(folder, "shared", "data"))) is { } found ? Path.Combine(found, "shared", "data") : null;

    /// <summary>The path of a file or folder of the data; null where it is absent.</summary>
    public static string? Find(string name) =>
        Folder is { } folder && Path.Combine(folder, name) is var path && Path.Exists(path) ? path : null;

    /// <summary>The path of a file or folder of the data.</summary>
    /// <exception cref="FileNotFoundException">It is absent.</exception>
    public static string PathOf(string name) => Find(name) ?? throw new FileNotFoundException($"shared/data/{name} is not beside the repository.");

    /// <summary>The text of a file of the data.</summary>
    /// <exception cref="FileNotFoundException">It is absent.</exception>
    public static string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Why a test is skipped that needs the data; null where it is at hand.</summary>
    internal static string? Missing(string? name) => name is null
        ? Folder is null ? "Needs descriptions of real services, which are not part of the repository: there is no folder shared/data beside it." : null
        : Find(name) is null ? $"shared/data/{name} is not beside the repository." : null;
}

/// <summary>A test that needs <see cref="SharedData"/> and is skipped without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    /// <summary>A test that needs a file or folder of the data.</summary>
    /// <param name="name">The file or folder; null for the data as a whole.</param>
    public SharedDataFactAttribute(string? name = null) => Skip = SharedData.Missing(name);
}

/// <summary>A theory that needs <see cref="SharedData"/> and is skipped without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    /// <summary>A theory that needs a file or folder of the data.</summary>
    /// <param name="name">The file or folder; null for the data as a whole.</param>
    public SharedDataTheoryAttribute(string? name = null) => Skip = SharedData.Missing(name);
}
