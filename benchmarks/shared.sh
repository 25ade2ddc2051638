# What the scripts of this folder share: a folder to work in, packages of a commit, projects on which nothing outside counts. Sourced, not run.
# Sets root and dotnet. A script that starts a process puts its id into server, and it ends with the script.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
dotnet=${DOTNET:-dotnet}
server=
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
unset Configuration

# Sets work: the given folder, which stays, or a temporary one, which ends with the script.
work_in() { # [FOLDER]
  if [[ -n ${1:-} ]]; then
    mkdir -p "$1"
    work=$(realpath "$1")
    trap 'end_server' EXIT
  else
    work=$(mktemp -d)
    trap 'end_server; rm -rf "$work"' EXIT
  fi
}

end_server() { [[ -z $server ]] || kill "$server" 2> /dev/null || :; }

# Runs a command; its output is shown if it fails, the errors of a compiler before all else.
quietly() { # LOG COMMAND...
  local log=$1
  shift
  "$@" > "$log" 2>&1 || { grep -m5 'error' "$log" >&2 || tail -20 "$log" >&2; exit 1; }
}

# Packs the runtime and the generator of a commit.
pack() { # COMMIT SOURCE FEED VERSION
  rm -rf "$2" "$3"
  mkdir -p "$2"
  git -C "$root" archive "$1" | tar -x -C "$2"
  (cd "$2" && quietly "$2.log" $dotnet pack src/Clientele -c Release -o "$3" -p:RunAnalyzers=false -p:Version="$4")
}

# Makes a folder on which nothing above it counts, and which takes packages from a feed and from the machine.
isolate() { # FOLDER FEED
  local file
  mkdir -p "$1"
  for file in Directory.Build.props Directory.Build.targets Directory.Packages.props; do echo '<Project />' > "$1/$file"; done
  echo 'root = true' > "$1/.editorconfig"
  cat > "$1/nuget.config" <<XML
<configuration>
  <packageSources><add key="packed" value="$2" /></packageSources>
  <config><add key="globalPackagesFolder" value="$work/packages" /></config>
  <fallbackPackageFolders><add key="machine" value="${NUGET_PACKAGES:-$HOME/.nuget/packages}" /></fallbackPackageFolders>
</configuration>
XML
}

# A console project, of one client if a description or a contract is given. Nothing above its folder counts.
console() { # FOLDER FEED VERSION [DESCRIPTION]
  [[ -f $1/obj/project.assets.json ]] && return
  isolate "$1" "$2"
  local client=
  if [[ -n ${4:-} ]]; then
    cp "$(dirname "$4")"/*.xml "$(dirname "$4")"/*.yaml "$1"/ 2>/dev/null || cp "$4" "$1"/
    client="<PackageReference Include=\"Clientele\" Version=\"$3\" /><ApiClient Include=\"$(basename "$4")\" />"
  fi
  echo 'System.Console.WriteLine("ready");' > "$1/Program.cs"
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
    $client
  </ItemGroup>
</Project>
XML
  (cd "$1" && quietly restore.log $dotnet restore)
}

# Builds a console project from the start: real, user and system seconds.
rebuild() { # FOLDER [SETTING]
  rm -rf "$1/obj/Release" "$1/bin"
  local TIMEFORMAT='%R %U %S'
  { time (cd "$1" && quietly build.log $dotnet build -c Release --no-restore "${2:--p:NoOp=1}" 2> failure); } 2> "$1/time" || { cat "$1/failure" >&2; return 1; }
  cat "$1/time"
}

# Size of the source that the compiler emits into a console project.
source_bytes() { # FOLDER
  (cd "$1" && quietly source.log $dotnet build -c Release --no-restore -p:RunAnalyzers=false -p:EmitCompilerGeneratedFiles=true --no-incremental)
  find "$1/obj" -path '*Clientele.Generator*' -name '*.g.cs' -exec cat {} + | wc -c
}

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
