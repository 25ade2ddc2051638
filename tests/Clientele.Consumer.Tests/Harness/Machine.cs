using System.Linq;
using System.Reflection;

namespace Clientele.Consumer.Tests.Harness;

/// <summary>What the machine has.</summary>
internal static class Machine
{
    /// <summary>The folder of fetched packages.</summary>
    public static string Packages { get; } = Value("NuGetPackageRoot");

    /// <summary>The SDK's compiler server.</summary>
    public static string CompilerServer { get; } = Value("CompilerServer");

    private static string Value(string key) => typeof(Machine).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
