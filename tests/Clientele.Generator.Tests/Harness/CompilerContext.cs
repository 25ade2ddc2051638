using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace Clientele.Generator.Tests.Harness;

/// <summary>A compiler of another version with the generator inside, beside the one that the tests are built against.</summary>
internal sealed class CompilerContext(string version) : AssemblyLoadContext("Roslyn " + version)
{
    private static readonly string Packages =
        typeof(CompilerContext).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "NuGetPackageRoot").Value!;

    /// <summary>Calls a static method of this assembly that takes and gives texts.</summary>
    public string Call(Delegate method, params object[] arguments)
    {
        var type = LoadFromAssemblyPath(typeof(CompilerContext).Assembly.Location).GetType(method.Method.DeclaringType!.FullName!, throwOnError: true)!;
        return (string)type.GetMethod(method.Method.Name, BindingFlags.Static | BindingFlags.Public)!.Invoke(null, arguments)!;
    }

    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
    {
        "Microsoft.CodeAnalysis" => LoadFromAssemblyPath(InPackage("microsoft.codeanalysis.common", "Microsoft.CodeAnalysis.dll")),
        "Microsoft.CodeAnalysis.CSharp" => LoadFromAssemblyPath(InPackage("microsoft.codeanalysis.csharp", "Microsoft.CodeAnalysis.CSharp.dll")),
        "Clientele.Generator" or "Clientele.TestSupport" or "YamlDotNet" => LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll")),
        _ => null,
    };

    /// <summary>The build for the latest .NET that there is.</summary>
    private string InPackage(string package, string file) => Directory.EnumerateDirectories(Path.Combine(Packages, package, version, "lib"), "net*.0")
        .Where(folder => !Path.GetFileName(folder).StartsWith("netstandard", StringComparison.Ordinal))
        .OrderByDescending(folder => int.Parse(Path.GetFileName(folder)[3..^2], System.Globalization.CultureInfo.InvariantCulture))
        .Select(folder => Path.Combine(folder, file))
        .First(File.Exists);
}
