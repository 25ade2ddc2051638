using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Clientele.TestSupport;

/// <summary>Assemblies that the tests run with, as references of compilations.</summary>
public static class PlatformReferences
{
    private static readonly ConcurrentDictionary<string, MetadataReference> s_references = new(StringComparer.Ordinal);

    /// <summary>References to the assemblies whose file name is wanted. Each is read once in a process.</summary>
    public static IEnumerable<MetadataReference> Where(Predicate<string> wanted) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => wanted(Path.GetFileName(path)))
            .Select(path => s_references.GetOrAdd(path, static path => MetadataReference.CreateFromFile(path)));

    /// <summary>The shared framework and the libraries that the runtime builds upon, without what belongs to the tests.</summary>
    public static bool IsFramework(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
        || name is "mscorlib.dll" or "netstandard.dll" or "Polly.Core.dll" or "Microsoft.CSharp.dll";
}
