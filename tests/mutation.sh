#!/usr/bin/env bash
# Mutation testing, outside CI: changes the code of one area in many small ways, runs the area's tests against each change, and lists the
# changes that no test notices. The score must reach 85 %; look at the survivors in the report.
#
#   tests/mutation.sh literals|paging|tokens|narrowing [options of dotnet-stryker]
#
# Stryker starts a test host for each change, and a host looks for tests in all of the assembly. So this works on a copy with the area's tests alone,
# built for one framework and without analyzers; the repository can be edited and built meanwhile.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
area=${1:-}
shift || true
case $area in
  literals)
    project=Clientele tests='OData/(Literal|Filter|Query|Path)Tests'
    mutate=('OData/Literals/**/*.cs') ;;
  paging)
    project=Clientele tests='Paging/|ServiceResults/(ODataService|QueryRun|RowStream|StreamedRows)Tests|Rest/(PagingFamily|StreamedList|Envelope|HostileResponse|RestRequest)Tests'
    mutate=('Paging/**/*.cs' 'Rest/Paging/**/*.cs') ;;
  tokens)
    project=Clientele tests='Authentication/'
    mutate=('Authentication/Tokens/*.cs' 'Authentication/Renewal/*.cs' 'Authentication/Endpoint/*.cs') ;;
  narrowing)
    project=Clientele.Generator tests='Interception/'
    mutate=('Interception/**/*.cs' '**/Reads/**/*.cs') ;;
  *)
    sed -n 's/^#   //p' "$0" >&2
    exit 2 ;;
esac

temporary=${TMPDIR:-/tmp}/clientele-mutation
tools=${CLIENTELE_STRYKER:-$temporary/stryker}
[[ -x $tools/dotnet-stryker ]] || dotnet tool install dotnet-stryker --version 5.1.0 --tool-path "$tools"

copy=$temporary/$area/source
rm -rf "$copy"
mkdir -p "$copy"
git -C "$root" ls-files -co --exclude-standard -z | tar -C "$root" --null --ignore-failed-read -T - -c | tar -x -C "$copy"
sed -i 's/net8\.0;net10\.0/net10.0/' "$copy/src/Clientele/Clientele.csproj"
cd "$copy/tests/$project.Tests"
find . -name '*Tests.cs' | grep -vE "^\./($tests)" | xargs rm

# The build reads the property from the environment.
RunAnalyzers=false "$tools/dotnet-stryker" --config-file "$copy/tests/mutation.json" --project "$project.csproj" \
  "${mutate[@]/#/--mutate=}" --output "$temporary/$area" "$@"
