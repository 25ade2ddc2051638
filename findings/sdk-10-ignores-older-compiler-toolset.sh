#!/usr/bin/env bash
# .NET SDK 10.0.4xx with Microsoft.Net.Compilers.Toolset 4.14.0: a project that refers to the package is compiled by the SDK's own compiler, without a word. The
# package's properties are imported and name its targets, but the SDK's Microsoft.NET.Sdk.BeforeCommon.targets sets CSharpCoreTargetsPath again, to its own,
# unless RoslynCompilerType says that the compiler is another one. Package 5.9.0 sets that property to Custom; 4.14.0 knows nothing of it. So a build that is
# meant to try code (or an analyzer, or a generator) with an older compiler tries the current one and passes.
#
# Guess: the reference alone replaces the compiler, as it did for SDKs up to 9.
#
# Output seen:
#   4.14.0:                                 the SDK's compiler
#   4.14.0 with RoslynCompilerType=Custom:  the package's compiler, roslyn4.14
#   5.9.0:                                  the package's compiler, roslyn5.9
#
# Exits with 0 while it behaves so. Needs the .NET SDK; DOTNET names another command than dotnet.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
cat > Program.cs <<'X'
System.Console.WriteLine("compiled");
X
cat > Directory.Build.targets <<'X'
<Project>
  <Target Name="Say" AfterTargets="CoreCompile">
    <PropertyGroup>
      <Whose>the SDK's compiler</Whose>
      <Whose Condition="$(CSharpCoreTargetsPath.Contains('microsoft.net.compilers.toolset'))">the package's compiler, $(CompilerApiVersion)</Whose>
    </PropertyGroup>
    <Message Importance="high" Text="SAY $(Whose)" />
  </Target>
</Project>
X
compiler() {
  rm -rf bin obj
  cat > N.csproj <<X
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>$2</PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.Net.Compilers.Toolset" Version="$1" PrivateAssets="all" /></ItemGroup>
</Project>
X
  "${DOTNET:-dotnet}" build -v:m -tl:off | sed -n 's/^ *SAY //p'
}
alone=$(compiler 4.14.0 "")
told=$(compiler 4.14.0 "<RoslynCompilerType>Custom</RoslynCompilerType><EnableNETAnalyzers>false</EnableNETAnalyzers>")
newer=$(compiler 5.9.0 "")
echo "4.14.0:                                 $alone"
echo "4.14.0 with RoslynCompilerType=Custom:  $told"
echo "5.9.0:                                  $newer"
[ "$alone" = "the SDK's compiler" ] && [ "$told" = "the package's compiler, roslyn4.14" ] && [ "$newer" = "the package's compiler, roslyn5.9" ]
