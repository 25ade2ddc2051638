#!/usr/bin/env bash
# Mutation testing, outside CI: changes the code of one area in many small ways, runs the area's tests against each change, and lists the
# changes that no test notices. The score must reach 85 %; look at the survivors in the report.
#
#   tests/mutation.sh literals|paging|tokens|narrowing [options of dotnet-stryker]
#
# Stryker changes all files of a project before it leaves out those that were not asked for, and with VSTest it starts a test host for each change. So this
# works on a copy: one framework, no analyzers, the area's tests alone, other files marked as not to be changed, and xunit.v3, whose tests stay in one
# process (Microsoft Testing Platform). The repository can be edited and built meanwhile. A machine that is busy takes slow tests for endless ones: look at timeouts too.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
area=${1:-}
shift || true
case $area in
  literals)
    project=Clientele code='OData/Literals/' tests='OData/(Literal|Filter|Query|Path)Tests' ;;
  paging)
    project=Clientele code='(Rest/)?Paging/'
    tests='Paging/|ServiceResults/(ODataService|QueryRun|RowStream|StreamedRows)Tests|Rest/(PagingFamily|PageToken|StreamedList|Envelope|HostileResponse|RestRequest|PagingLinkHeader)Tests' ;;
  tokens)
    project=Clientele code='Authentication/(Tokens|Renewal|Endpoint)/' tests='Authentication/' ;;
  narrowing)
    project=Clientele.Generator code='Interception/' tests='Interception/' ;;
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
sed -i 's/net8\.0;net10\.0/net10.0/' "$copy"/src/*/*.csproj

cd "$copy/src/$project"
find . ../Shared -name '*.cs' | grep -vE "^\./($code)" | xargs sed -i 's|^namespace |// Stryker disable all\n&|'
cd "$copy/tests/$project.Tests"
find . -name '*Tests.cs' | grep -vE "^\./($tests)" | xargs rm

# The tests of these areas compile with either version of xunit.
cd "$copy"
sed -i -E 's/"xunit(\.assert|\.extensibility\.core)?" Version="[^"]*"/"xunit.v3\1" Version="4.0.2"/' Directory.Packages.props
sed -i -E 's/"xunit(\.assert|\.extensibility\.core)?"/"xunit.v3\1"/' tests/Directory.Build.props tests/Clientele.TestSupport/Clientele.TestSupport.csproj
sed -i -e '/Microsoft\.NET\.Test\.Sdk\|xunit\.runner\.visualstudio/d' \
  -e 's|</Project>|<PropertyGroup Condition="$(IsTestProject)"><OutputType>Exe</OutputType><TreatWarningsAsErrors>false</TreatWarningsAsErrors><UseMicrosoftTestingPlatformRunner>true</UseMicrosoftTestingPlatformRunner></PropertyGroup></Project>|' \
  tests/Directory.Build.props

# The build reads the property from the environment.
cd "tests/$project.Tests"
RunAnalyzers=false "$tools/dotnet-stryker" --config-file "$copy/tests/mutation.json" --project "$project.csproj" --test-runner mtp --output "$temporary/$area" "$@"
