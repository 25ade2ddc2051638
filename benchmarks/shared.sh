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

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
