#!/usr/bin/env bash
# Prism (@stoplight/prism-cli 5.14.2), dynamic responses (mock --dynamic) of a schema with a property that is called properties.
#
# Guess: the keyword 'properties' of a schema names the members of an object (JSON Schema 2020-12 §10.3.2.1), and a member may have any name, this one too: every resource of
# Azure Resource Manager has it. The response has the members of that object: {"id":…,"properties":{"size":…}}.
#
# Where the schema of the member has no 'type' (JSON Schema does not ask for one, and those of Azure have none), the schema itself is given in place of a value of it: its
# keywords are the members, and only what lies below 'properties' has values. Nothing says so, and the response does not match its own description. With 'type: object' it is
# filled as described, and a member with any other name is filled in both cases.
#
# Output seen:
#   a member called properties: keys additionalProperties,properties,required; the one called detail: size
#
# Exits with 0 while it behaves so. Needs npm, Node.js 18 and the network.
set -euo pipefail
work="$(mktemp -d)"
trap 'kill "$(cat "$work/pid" 2>/dev/null)" 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
echo '{ "name": "n", "private": true, "dependencies": { "@stoplight/prism-cli": "5.14.2" } }' > package.json
npm install --no-audit --no-fund --silent
cat > api.json <<'X'
{
  "openapi": "3.0.3",
  "info": { "title": "t", "version": "1" },
  "paths": {
    "/resource": {
      "get": { "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": {
        "type": "object",
        "required": ["properties", "detail"],
        "properties": { "properties": { "$ref": "#/components/schemas/Size" }, "detail": { "$ref": "#/components/schemas/Size" } }
      } } } } } }
    }
  },
  "components": { "schemas": { "Size": { "required": ["size"], "properties": { "size": { "type": "integer" } }, "additionalProperties": false } } }
}
X
port="$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })')"
node node_modules/@stoplight/prism-cli/dist/index.js mock --dynamic --port "$port" api.json > service.log 2>&1 &
echo $! > pid
for _ in $(seq 150); do
  grep -q 'listening' service.log && break
  sleep 0.2
done
cat > ask.mjs <<'X'
const body = await (await fetch(`http://127.0.0.1:${process.argv[2]}/resource`)).json()
console.log(`a member called properties: keys ${Object.keys(body.properties)}; the one called detail: ${Object.keys(body.detail)}`)
process.exit('size' in body.properties || !('size' in body.detail) || !('size' in (body.properties.properties ?? {})) ? 1 : 0)
X
node ask.mjs "$port" || { cat service.log; echo 'It behaves otherwise now.'; exit 1; }
