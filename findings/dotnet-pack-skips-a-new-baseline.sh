#!/usr/bin/env bash
# .NET SDK 10.0.401, package validation (EnablePackageValidation, in the SDK).
#
# Guess: `dotnet pack -p:PackageValidationBaselinePath=<package>` compares with that package, each time.
# Behaviour: the comparison is an incremental step whose inputs are the files to pack, not the baseline. Where the same build was packed before
#            without a baseline (or with another one), the step is skipped, and the pack succeeds although types are missing.
# Output seen:
#   packed before, then with a baseline that has one type more: 0 errors
#   the same without the step's mark in obj: error CP0001
# Who is hit: release scripts that pack first and compare afterwards, and tests that compare one build with several packages.
set -euo pipefail
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/lib"
cat > "$work/lib/Shelf.csproj" <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <EnablePackageValidation>true</EnablePackageValidation>
  </PropertyGroup>
</Project>
XML
echo 'public class Kept { } public class Gone { }' > "$work/lib/Types.cs"
cd "$work/lib"
dotnet pack -c Release -o "$work/old" >/dev/null
echo 'public class Kept { }' > Types.cs
dotnet pack -c Release -o "$work/new" >/dev/null

errors() { dotnet pack -c Release --no-build -o "$work/new" -p:PackageValidationBaselinePath="$work/old/Shelf.1.0.0.nupkg" 2>&1 | grep -c 'error CP0001' || true; }
before=$(errors)
echo "packed before, then with a baseline that has one type more: $before errors"
find obj -name '*ValidatePackage.semaphore' -delete
after=$(errors)
echo "the same without the step's mark in obj: $after errors"
[ "$before" -eq 0 ] && [ "$after" -gt 0 ]
