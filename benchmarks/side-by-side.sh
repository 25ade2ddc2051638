# For scripts that build Clientele and its peers side by side: a folder to work in, the package of this commit, Kiota. Sourced, not run.
# Sets root, dotnet and work; the caller says what else is to end with it (server, a process).

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
dotnet=${DOTNET:-dotnet}
work=$(mktemp -d)
server=
trap '[[ -z $server ]] || kill "$server"; rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 KIOTA_OFFLINE_ENABLED=true KIOTA_TUTORIAL_ENABLED=false
unset Configuration
kiota=1.38.0

quietly() { # LOG COMMAND...
  local log=$1
  shift
  "$@" > "$log" 2>&1 || { tail -20 "$log" >&2; exit 1; }
}

# Nothing above the folder counts; the package of this commit is there, as version 0.0.1-now.
isolate() { # FOLDER
  local file
  mkdir -p "$1"
  for file in Directory.Build.props Directory.Build.targets Directory.Packages.props; do echo '<Project />' > "$1/$file"; done
  echo 'root = true' > "$1/.editorconfig"
  cat > "$1/nuget.config" <<XML
<configuration>
  <packageSources><add key="packed" value="$work/feed" /></packageSources>
  <config><add key="globalPackagesFolder" value="$work/packages" /></config>
  <fallbackPackageFolders><add key="machine" value="${NUGET_PACKAGES:-$HOME/.nuget/packages}" /></fallbackPackageFolders>
</configuration>
XML
}

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# The libraries of Kiota's clients, as items of a project.
kiota_packages() {
  local part
  for part in Abstractions Http.HttpClientLibrary Serialization.Form Serialization.Json Serialization.Multipart Serialization.Text; do
    printf '<PackageReference Include="Microsoft.Kiota.%s" Version="2.1.6" />' "$part"
  done
}

mkdir "$work/source"
git -C "$root" archive HEAD | tar -x -C "$work/source"
(cd "$work/source" && quietly "$work/pack.log" $dotnet pack src/Clientele -c Release -o "$work/feed" -p:RunAnalyzers=false -p:Version=0.0.1-now)
quietly "$work/tool.log" $dotnet tool install Microsoft.OpenApi.Kiota --version $kiota --tool-path "$work/tools"
