#!/usr/bin/env bash
# Mutation testing, outside CI: changes the code of one area in many small ways, runs the area's tests against each change, and lists the
# changes that no test notices. The score must reach 85 %; look at the survivors in the report.
#
#   tests/mutation.sh literals|paging|tokens|narrowing [options of dotnet-stryker]
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
area=${1:-}
shift || true
case $area in
  literals)
    project=Clientele tests=Clientele.Tests filter='FullyQualifiedName~Literal|FullyQualifiedName~UriText'
    mutate=('OData/Literals/**/*.cs') ;;
  paging)
    project=Clientele tests=Clientele.Tests filter='FullyQualifiedName~Paging|FullyQualifiedName~Page|FullyQualifiedName~Continuation'
    mutate=('Paging/**/*.cs' 'Rest/Paging/**/*.cs') ;;
  tokens)
    project=Clientele tests=Clientele.Tests filter='FullyQualifiedName~Authentication'
    mutate=('Authentication/**/*.cs') ;;
  narrowing)
    project=Clientele.Generator tests=Clientele.Generator.Tests filter='FullyQualifiedName~Interception'
    mutate=('Interception/**/*.cs' '**/Reads/**/*.cs') ;;
  *)
    sed -n 's/^#   //p' "$0" >&2
    exit 2 ;;
esac

# The tool brings a test host of its own, so it stays out of the repository.
tools=${CLIENTELE_STRYKER:-${TMPDIR:-/tmp}/clientele-stryker}
[ -x "$tools/dotnet-stryker" ] || dotnet tool install dotnet-stryker --version 5.1.0 --tool-path "$tools"

cd "$root/tests/$tests"
"$tools/dotnet-stryker" --config-file "$root/tests/mutation.json" --project "$project.csproj" --test-case-filter "$filter" \
  "${mutate[@]/#/--mutate=}" --output "${TMPDIR:-/tmp}/clientele-mutation/$area" "$@"
