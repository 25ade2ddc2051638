using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace Clientele.Consumer.Tests.Harness;

/// <summary>What a native binary is made with: a linker, and the packages of .NET 10's ahead-of-time compiler.</summary>
internal static class NativeTools
{
    private static readonly Lazy<string?> Lack = new(FindLack);

    /// <summary>The first of these that is installed; NativeAOT's own choice is clang.</summary>
    public static string? Linker { get; } = Array.Find(["clang", "gcc"], IsInstalled);

    /// <summary>Why no native binary can be made here; null where one can.</summary>
    public static string? Missing => Lack.Value;

    private static string? FindLack() =>
        !OperatingSystem.IsLinux() ? "Native binaries are tried on Linux only."
        : Linker is null ? "There is neither clang nor gcc to link a native binary with."
        : !File.Exists("/usr/include/zlib.h") ? "There is no zlib to link a native binary with."
        : HasCompiler || Fetch() ? null
        : "The package of .NET 10's ahead-of-time compiler can't be fetched.";

    private static bool HasCompiler =>
        Directory.Exists(CompilerFolder) && Directory.EnumerateDirectories(CompilerFolder, "10.*").Any();

    private static string CompilerFolder => Path.Combine(Machine.Packages, $"runtime.{RuntimeInformation.RuntimeIdentifier}.microsoft.dotnet.ilcompiler");

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>Fetches the compiler once for this machine, as any project would that publishes a native binary.</summary>
    private static bool Fetch()
    {
        var folder = Directory.CreateTempSubdirectory("clientele-native-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "Native.csproj"), """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <PublishAot>true</PublishAot>
                    <NuGetAudit>false</NuGetAudit>
                  </PropertyGroup>
                </Project>
                """);
            return Tool.Dotnet(folder, "restore", "--use-current-runtime").GetAwaiter().GetResult().ExitCode == 0 && HasCompiler;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>A test that is skipped where no native binary can be made.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute() => Skip = NativeTools.Missing;
}
