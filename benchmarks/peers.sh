#!/usr/bin/env bash
# What the clients of one OpenAPI document are, made by Clientele, Kiota and NSwag: bytes of source, files, CPU seconds (user and system) that making the source takes,
# and those of the compiler's build of the project that holds it. Clientele makes its source within the build. All are built in turns; medians are printed.
#
#   benchmarks/peers.sh [--rounds N] NAME=DOCUMENT...
#
# Rounds: 5 unless told. DOTNET names another command than dotnet. Kiota 1.38.0 and NSwag 14.8.0 are installed in a temporary folder.
set -euo pipefail

rounds=5
nswag=14.8.0
if [[ ${1:-} == --rounds ]]; then
  rounds=$2
  shift 2
fi
[[ $# -gt 0 ]] || { sed -n '2,7p' "$0" >&2; exit 2; }

source "$(dirname "$0")/side-by-side.sh"

# The warnings left out are those of documentation and of nulls in the source that peers make.
project() { # FOLDER ITEMS
  isolate "$1" "$feed"
  cat > "$1/app.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <NoWarn>\$(NoWarn);CS1591;CS8618;CS8603;CS8625;CS8765</NoWarn>
    <UseSharedCompilation>false</UseSharedCompilation>
  </PropertyGroup>
  <ItemGroup>$2</ItemGroup>
</Project>
XML
  (cd "$1" && quietly restore.log $dotnet restore)
}

cpu() { # COMMAND...
  local TIMEFORMAT='%U %S'
  { time "$@" > "$work/cpu.log" 2>&1; } 2> "$work/cpu" || { tail -20 "$work/cpu.log" >&2; exit 1; }
  awk '{ print $1 + $2 }' "$work/cpu"
}

build() { # FOLDER
  rm -rf "$1/obj/Release" "$1/bin"
  (cd "$1" && $dotnet build -c Release --no-restore)
}

# NSwag's library, since its tool is an older version.
isolate "$work/nswag" "$feed"
cat > "$work/nswag/nswag.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="NSwag.CodeGeneration.CSharp" Version="$nswag" /></ItemGroup>
</Project>
XML
cat > "$work/nswag/Program.cs" <<'CS'
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

var document = await OpenApiDocument.FromFileAsync(args[0]);
var settings = new CSharpClientGeneratorSettings { ClassName = "{controller}Client", GenerateOptionalParameters = true };
settings.CSharpGeneratorSettings.Namespace = "Peer";
settings.CSharpGeneratorSettings.JsonLibrary = CSharpJsonLibrary.SystemTextJson;
settings.CSharpGeneratorSettings.GenerateNullableReferenceTypes = true;
File.WriteAllText(args[1], new CSharpClientGenerator(document, settings).GenerateFile());
CS
(cd "$work/nswag" && quietly build.log $dotnet build -c Release)

printf '%-10s %-10s %9s %6s %9s %9s\n' document client bytes files make build
for pair in "$@"; do
  name=${pair%%=*} document=$(realpath "${pair#*=}")
  project "$work/$name/clientele" "<PackageReference Include='Clientele' Version='0.0.1-now' /><ApiClient Include='$(basename "$document")' />"
  cp "$document" "$work/$name/clientele/"

  project "$work/$name/kiota" "$(kiota_packages)"
  project "$work/$name/nswag" ""
  made_kiota=$(cpu "$work/tools/kiota" generate -l CSharp -d "$document" -o "$work/$name/kiota/Client" -c PeerClient -n Peer --clean-output)
  made_nswag=$(cpu "$work/nswag/bin/Release/net10.0/nswag" "$document" "$work/$name/nswag/Client.cs")

  peers="clientele kiota nswag"
  for peer in $peers; do : > "$work/$name/$peer.txt"; done
  for ((round = 0; round < rounds; round++)); do
    for peer in $peers; do cpu build "$work/$name/$peer" >> "$work/$name/$peer.txt"; done
  done
  (cd "$work/$name/clientele" && quietly emit.log $dotnet build -c Release --no-restore --no-incremental -p:EmitCompilerGeneratedFiles=true)
  for peer in $peers; do
    source=$work/$name/$peer
    [[ $peer == clientele ]] && source=$work/$name/clientele/obj/Release/net10.0/generated
    files=$(find "$source" -name '*.cs' -not -path "$work/$name/kiota/obj/*" -not -path "$work/$name/nswag/obj/*")
    made=made_$peer
    printf '%-10s %-10s %9s %6s %7s s %7s s\n' "$name" "$peer" "$(xargs cat <<< "$files" | wc -c)" "$(wc -l <<< "$files")" "${!made:--}" "$(median < "$work/$name/$peer.txt")"
  done
done
