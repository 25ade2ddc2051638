using System.Linq;
using System.Reflection;

namespace Clientele.Consumer.Tests.Harness;

/// <summary>What the machine has.</summary>
internal static class Machine
{
    /// <summary>The folder of fetched packages.</summary>
    public static string Packages { get; } = typeof(Machine).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "NuGetPackageRoot").Value!;
}
