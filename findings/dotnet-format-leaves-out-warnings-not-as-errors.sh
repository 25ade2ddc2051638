#!/usr/bin/env bash
# .NET SDK 10.0.401 (dotnet format) with Meziantou.Analyzer 3.0.300.
#
# Guess: WarningsNotAsErrors only says that a warning stays a warning; `dotnet format` applies the rule's fix as before.
# Behaviour: a rule that WarningsNotAsErrors names is left out by `dotnet format analyzers --severity warn`, though the build
#            reports it as a warning. The same project with TreatWarningsAsErrors=false is fixed.
# Output seen:
#   build: MA0011 reported as a warning in both projects
#   format, TreatWarningsAsErrors=false: fixed
#   format, WarningsNotAsErrors=MA0011: not fixed
# Who is hit: teams that keep a rule as a warning in a build where all others are errors, and let `dotnet format` mend it.
set -euo pipefail
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

project() # folder, properties
{
  mkdir -p "$work/$1"
  cat > "$work/$1/$1.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <OutputType>Exe</OutputType>
    $2
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Meziantou.Analyzer" Version="3.0.300" PrivateAssets="all" />
  </ItemGroup>
</Project>
XML
  printf 'root = true\n[*.cs]\ndotnet_diagnostic.MA0011.severity = warning\ndotnet_diagnostic.MA0047.severity = none\ndotnet_diagnostic.MA0048.severity = none\n' > "$work/$1/.editorconfig"
  printf 'System.Console.WriteLine(int.Parse(args[0]));\n' > "$work/$1/Program.cs"
  dotnet build "$work/$1" --tl:off 2>&1 | grep -q 'warning MA0011' || { echo "$1: the build does not report MA0011 as a warning"; exit 1; }
  dotnet format analyzers "$work/$1/$1.csproj" --severity warn --diagnostics MA0011 --no-restore
  if grep -q 'CultureInfo' "$work/$1/Program.cs"; then echo fixed; else echo 'not fixed'; fi > "$work/$1.result"
}

project Plain '<TreatWarningsAsErrors>false</TreatWarningsAsErrors>'
project Named '<TreatWarningsAsErrors>true</TreatWarningsAsErrors><WarningsNotAsErrors>MA0011</WarningsNotAsErrors>'
echo "format, TreatWarningsAsErrors=false: $(cat "$work/Plain.result")"
echo "format, WarningsNotAsErrors=MA0011: $(cat "$work/Named.result")"
[ "$(cat "$work/Plain.result")" = fixed ] && [ "$(cat "$work/Named.result")" = 'not fixed' ]
