#!/usr/bin/env bash
# What a client costs the build of the project that it is emitted into, against an earlier commit: CPU seconds (user and system) of the compiler's
# build, size of the emitted source, size of the assembly. Both packages are packed here and built in turns, so that the machine's mood meets both.
#
#   benchmarks/build.sh [--base COMMIT] [--rounds N] [--modes "default All off"] [--work FOLDER] NAME=DESCRIPTION...
#
# DESCRIPTION is a $metadata file, or a contract beside the file that it names. Rounds: 5 unless told, medians are printed. The modes are those of
# the analyzers of the project: the SDK's default, AnalysisMode=All, or none. DOTNET names another command than dotnet. With a folder to work in, a run
# that was broken off goes on where it was: what is packed and restored there is used again, and its rounds count.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
dotnet=${DOTNET:-dotnet}
base=62c5a37
rounds=5
modes="default All"
work=
while [[ ${1:-} == --* ]]; do
  case $1 in
    --base) base=$2 ;;
    --rounds) rounds=$2 ;;
    --modes) modes=$2 ;;
    --work) work=$2 ;;
    *) echo "build.sh: $1 is unknown" >&2; exit 2 ;;
  esac
  shift 2
done
[[ $# -gt 0 ]] || { sed -n '2,9p' "$0" >&2; exit 2; }

if [[ -z $work ]]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
fi
mkdir -p "$work"
work=$(realpath "$work")
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
unset Configuration

# Runs a command of a folder; what it says is shown where it fails.
quietly() { # FOLDER LOG COMMAND...
  local folder=$1 log=$2
  shift 2
  (cd "$folder" && "$@" > "$log" 2>&1) || { grep -m5 'error' "$log" >&2 || tail -20 "$log" >&2; return 1; }
}

# The packages of both sides, in versions that no package cache knows from another run.
for side in base now; do
  commit=$([[ $side == base ]] && echo "$base" || git -C "$root" rev-parse --short HEAD)
  [[ -f $work/version-$side ]] && continue
  rm -rf "$work/source-$side" "$work/feed-$side"
  mkdir "$work/source-$side"
  git -C "$root" archive "$commit" | tar -x -C "$work/source-$side"
  quietly "$work/source-$side" "$work/pack-$side.log" $dotnet pack src/Clientele -c Release -o "$work/feed-$side" -p:RunAnalyzers=false -p:Version="0.0.1-$side-$commit"
  echo "0.0.1-$side-$commit" > "$work/version-$side"
done

# A console project of one client. Nothing above its folder counts.
project() { # FOLDER SIDE DESCRIPTION
  [[ -f $1/obj/project.assets.json ]] && return
  local file
  mkdir -p "$1"
  cp "$(dirname "$3")"/*.xml "$(dirname "$3")"/*.yaml "$1"/ 2>/dev/null || cp "$3" "$1"/
  for file in Directory.Build.props Directory.Build.targets Directory.Packages.props; do echo '<Project />' > "$1/$file"; done
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
    <PackageReference Include="Clientele" Version="$(cat "$work/version-$2")" />
    <ApiClient Include="$(basename "$3")" />
  </ItemGroup>
</Project>
XML
  quietly "$1" restore.log $dotnet restore
}

# One build: its CPU seconds.
seconds() { # FOLDER MODE
  local setting=-p:NoOp=1
  [[ $2 == All ]] && setting=-p:AnalysisMode=All
  [[ $2 == off ]] && setting=-p:RunAnalyzers=false
  rm -rf "$1/obj/Release" "$1/bin"
  local TIMEFORMAT='%U %S'
  { time quietly "$1" build.log $dotnet build -c Release --no-restore "$setting" 2> "$1/failure"; } 2> "$1/time" || { cat "$1/failure" >&2; return 1; }
  awk '{ print $1 + $2 }' "$1/time"
}

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

source_bytes() { # FOLDER
  quietly "$1" source.log $dotnet build -c Release --no-restore -p:RunAnalyzers=false -p:EmitCompilerGeneratedFiles=true --no-incremental
  find "$1/obj" -path '*Clientele.Generator*' -name '*.g.cs' -exec cat {} + | wc -c
}

row() { # CLIENT WHAT BEFORE AFTER
  printf '%-12s %-8s %10s %10s %7.2f\n' "$1" "$2" "$3" "$4" "$(awk "BEGIN { print $4 / $3 }")"
}

printf '%-12s %-8s %10s %10s %7s\n' client what "$base" now ratio
for pair in "$@"; do
  name=${pair%%=*} description=$(realpath "${pair#*=}")
  for side in base now; do project "$work/$name-$side" "$side" "$description"; done
  for mode in $modes; do
    touch "$work/$name-$mode-base.txt" "$work/$name-$mode-now.txt"
    while (( $(wc -l < "$work/$name-$mode-now.txt") < rounds )); do
      for side in base now; do
        took=$(seconds "$work/$name-$side" "$mode")
        echo "$took" >> "$work/$name-$mode-$side.txt"
      done
    done
    row "$name" "$mode" "$(median < "$work/$name-$mode-base.txt")" "$(median < "$work/$name-$mode-now.txt")"
  done
  row "$name" assembly "$(stat -c %s "$work/$name-base/bin/Release/net10.0/app.dll")" "$(stat -c %s "$work/$name-now/bin/Release/net10.0/app.dll")"
  before=$(source_bytes "$work/$name-base")
  row "$name" source "$before" "$(source_bytes "$work/$name-now")"
done
