#!/usr/bin/env bash
# What a client costs the build of the project that it is emitted into, against an earlier commit: CPU seconds (user and system) of the compiler's
# build, size of the emitted source, size of the assembly. Both packages are packed here and built in turns, so that the machine's mood meets both.
#
#   benchmarks/build.sh [--base COMMIT] [--rounds N] [--modes "default All off"] NAME=DESCRIPTION...
#
# DESCRIPTION is a $metadata file, or a contract beside the file that it names. Rounds: 5 unless told, medians are printed. The modes are those of
# the analyzers of the project: the SDK's default, AnalysisMode=All, or none. DOTNET names another command than dotnet.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
dotnet=${DOTNET:-dotnet}
base=62c5a37
rounds=5
modes="default All"
while [[ ${1:-} == --* ]]; do
  case $1 in
    --base) base=$2 ;;
    --rounds) rounds=$2 ;;
    --modes) modes=$2 ;;
    *) echo "build.sh: $1 is unknown" >&2; exit 2 ;;
  esac
  shift 2
done
[[ $# -gt 0 ]] || { sed -n '2,10p' "$0" >&2; exit 2; }

work=$(mktemp -d)
trap 'git -C "$root" worktree remove --force "$work/source-base" 2>/dev/null || true; rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
unset Configuration

git -C "$root" worktree add --quiet --detach "$work/source-base" "$base"
mkdir "$work/source-now"
git -C "$root" archive HEAD | tar -x -C "$work/source-now"
for side in base now; do
  (cd "$work/source-$side" && $dotnet pack src/Clientele -c Release -o "$work/feed-$side" -p:RunAnalyzers=false -p:Version=0.0.1-"$side" > "$work/pack-$side.log") ||
    { tail -20 "$work/pack-$side.log" >&2; exit 1; }
done

# A console project of one client. Nothing above its folder counts.
project() { # FOLDER SIDE DESCRIPTION
  mkdir -p "$1"
  cp "$(dirname "$3")"/*.xml "$(dirname "$3")"/*.yaml "$1"/ 2>/dev/null || cp "$3" "$1"/
  for name in Directory.Build.props Directory.Build.targets Directory.Packages.props; do echo '<Project />' > "$1/$name"; done
  echo 'root = true' > "$1/.editorconfig"
  echo 'System.Console.WriteLine("ready");' > "$1/Program.cs"
  cat > "$1/nuget.config" <<XML
<configuration>
  <packageSources><add key="packed" value="$work/feed-$2" /></packageSources>
  <config><add key="globalPackagesFolder" value="$work/packages" /></config>
  <fallbackPackageFolders><add key="machine" value="${NUGET_PACKAGES:-$HOME/.nuget/packages}" /></fallbackPackageFolders>
</configuration>
XML
  cat > "$1/app.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <UseSharedCompilation>false</UseSharedCompilation>
    <EnableDefaultItems>false</EnableDefaultItems>
  </PropertyGroup>
  <ItemGroup>
    <Compile Include="Program.cs" />
    <PackageReference Include="Clientele" Version="0.0.1-$2" />
    <ApiClient Include="$(basename "$3")" />
  </ItemGroup>
</Project>
XML
  (cd "$1" && $dotnet restore > restore.log) || { tail -20 "$1/restore.log" >&2; exit 1; }
}

seconds() { # FOLDER MODE
  local setting=(-p:NoOp=1)
  [[ $2 == All ]] && setting=(-p:AnalysisMode=All)
  [[ $2 == off ]] && setting=(-p:RunAnalyzers=false)
  rm -rf "$1/obj/Release" "$1/bin"
  local TIMEFORMAT='%U %S'
  { time (cd "$1" && $dotnet build -c Release --no-restore "${setting[@]}" > build.log 2>&1); } 2> "$1/time" || { grep -m5 error "$1/build.log" >&2; exit 1; }
  awk '{ print $1 + $2 }' "$1/time"
}

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

source_bytes() { # FOLDER
  (cd "$1" && $dotnet build -c Release --no-restore -p:RunAnalyzers=false -p:EmitCompilerGeneratedFiles=true --no-incremental > build.log 2>&1)
  find "$1/obj" -path '*Clientele.Generator*' -name '*.g.cs' -exec cat {} + | wc -c
}

printf '%-12s %-8s %10s %10s %7s\n' client analysis "$base" now ratio
for pair in "$@"; do
  name=${pair%%=*} description=$(realpath "${pair#*=}")
  for side in base now; do project "$work/$name-$side" "$side" "$description"; done
  for mode in $modes; do
    : > "$work/base.txt"; : > "$work/now.txt"
    for ((round = 0; round < rounds; round++)); do
      for side in base now; do seconds "$work/$name-$side" "$mode" >> "$work/$side.txt"; done
    done
    before=$(median < "$work/base.txt") after=$(median < "$work/now.txt")
    printf '%-12s %-8s %8s s %8s s %7.2f\n' "$name" "$mode" "$before" "$after" "$(awk "BEGIN { print $after / $before }")"
  done
  before=$(stat -c %s "$work/$name-base/bin/Release/net10.0/app.dll") after=$(stat -c %s "$work/$name-now/bin/Release/net10.0/app.dll")
  printf '%-12s %-8s %10s %10s %7.2f\n' "$name" assembly "$before" "$after" "$(awk "BEGIN { print $after / $before }")"
  before=$(source_bytes "$work/$name-base") after=$(source_bytes "$work/$name-now")
  printf '%-12s %-8s %10s %10s %7.2f\n' "$name" source "$before" "$after" "$(awk "BEGIN { print $after / $before }")"
done
