#!/usr/bin/env bash
# Mutation testing, outside CI: changes the code of one area in many small ways, runs the area's tests against each change, and lists the
# changes that no test notices. The score must reach 85 %; look at the survivors in the report.
#
#   tests/mutation.sh literals|paging|tokens|narrowing|reads [options of dotnet-stryker]
#
# Stryker changes all files of a project before it leaves out those that were not asked for, and with VSTest it starts a test host for each change. So this
# works on a copy: one framework, no analyzers, the area's tests alone, other files marked as not to be changed, and xunit.v3, whose tests stay in one
# process (Microsoft Testing Platform). Tests of the generator run in one process for all mutants (mutation/InProcess.cs). The repository can be edited and built meanwhile. A machine that is busy takes slow tests for endless ones: look at timeouts too.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
area=${1:-}
shift || true
case $area in
  literals)
    project=Clientele code='OData/Literals/' tests='OData/(Literal|Filter|Query|Path)Tests' ;;
  paging)
    project=Clientele code='(Rest/)?Paging/'
    tests='Paging/|ServiceResults/(ODataService|QueryRun|RowStream|StreamedRows)Tests|Rest/(PagingFamily|PageToken|PagePosition|StreamedList|Envelope|HostileResponse|RestRequest|PagingLinkHeader)Tests|Authentication/RequestAuthenticationTests' ;;
  tokens)
    project=Clientele code='Authentication/(Tokens|Renewal|Endpoint)/' tests='Authentication/' ;;
  narrowing)
    project=Clientele.Generator code='Interception/' tests='Golden/GoldenTests|Interception/InterceptionCachingTests' inProcess=InterceptionCachingTests ;;
  reads)
    project=Clientele.Generator code='Shared/Reads/' files='/Shared/Reads/'
    tests='Golden/GoldenTests|Interception/(EndlessSelector|HandedOn|ImpliedCode|InterceptionCaching|SameProject|UnseenCode)Tests' inProcess='EndlessSelectorTests HandedOnTests ImpliedCodeTests InterceptionCachingTests SameProjectTests UnseenCodeTests' ;;
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
find . ../Shared -name '*.cs' | grep -vE "^\.\.?/($code)" | xargs sed -i 's|^namespace |// Stryker disable all\n&|'
cd "$copy/tests/$project.Tests"
find . -name '*Tests.cs' | grep -vE "^\./($tests)" | xargs rm
if [[ -d Golden ]]; then
  find Golden -mindepth 2 -maxdepth 2 -type d ! -path '*/Selecting/*' ! -name Library -exec rm -r {} +
fi

# The tests of these areas compile with either version of xunit.
cd "$copy"
sed -i -E 's/"xunit(\.assert|\.extensibility\.core)?" Version="[^"]*"/"xunit.v3\1" Version="4.0.2"/' Directory.Packages.props
sed -i -E 's/"xunit(\.assert|\.extensibility\.core)?"/"xunit.v3\1"/' tests/Directory.Build.props tests/Clientele.TestSupport/Clientele.TestSupport.csproj
sed -i -e '/Microsoft\.NET\.Test\.Sdk\|xunit\.runner\.visualstudio/d' \
  -e 's|</Project>|<PropertyGroup Condition="$(IsTestProject)"><OutputType>Exe</OutputType><TreatWarningsAsErrors>false</TreatWarningsAsErrors><UseMicrosoftTestingPlatformRunner>true</UseMicrosoftTestingPlatformRunner></PropertyGroup></Project>|' \
  tests/Directory.Build.props

# The build reads the property from the environment.
cd "tests/$project.Tests"
if [[ -z ${inProcess:-} ]]; then
  RunAnalyzers=false "$tools/dotnet-stryker" --config-file "$copy/tests/mutation.json" --project "$project.csproj" --test-runner mtp --output "$temporary/$area" "$@"
  exit
fi

# Stryker makes the mutants and finds out nothing: all tests but an empty one are skipped. What it has compiled is kept before it takes it away again.
find . -name '*Tests.cs' | xargs sed -i -E 's/^    \[(Fact|Theory)\]/    [\1(Skip = "in process")]/'
echo 'public class EmptyTests { [Xunit.Fact] public void Passes() { } }' > EmptyTests.cs
built=$copy/tests/$project.Tests/bin/Release/net10.0 mutated=$copy/tests/$project.Tests/bin/mutated
(until [[ -f $built/$project.dll && $(stat -c %s "$built/$project.dll") -gt $(stat -c %s "$built/$project.dll.stryker-unchanged" 2>/dev/null || echo 999999999) ]]; do sleep 0.2; done; sleep 1; cp -r "$built" "$mutated") &
trap 'kill $! 2> /dev/null || true' EXIT
RunAnalyzers=false "$tools/dotnet-stryker" --config-file "$copy/tests/mutation.json" --project "$project.csproj" --test-runner mtp --output "$temporary/$area" --break-at 0 "$@"
wait
trap - EXIT

runner=$temporary/$area/runner
mkdir -p "$runner"
cp "$root/tests/mutation/InProcess.cs" "$runner"
echo '<Project/>' | tee "$runner/Directory.Build.props" > "$runner/Directory.Build.targets"
echo '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>' \
  > "$runner/InProcess.csproj"
dotnet build "$runner" -c Release -o "$runner/out" -v q
cp "$runner/out/InProcess.dll" "$mutated"

report=$(find "$temporary/$area/reports" -name '*.json') parts=2
rm -f "$runner"/verdicts.*
cd "$mutated"
for ((part = 0; part < parts; part++)); do
  for ((start = 0; start < 50; start++)); do
    dotnet exec --runtimeconfig $project.Tests.runtimeconfig.json --depsfile $project.Tests.deps.json InProcess.dll \
      "$mutated" "$report" "$runner/verdicts.$part" "${files:-$project/$code}" $part $parts $inProcess && break
  done &
done
wait

cat "$runner"/verdicts.[0-9] | awk '$2 != "Killed" && $2 != "Timeout" { print $1, $2 }' | sort -n | while read -r id status; do
  jq -r --arg id "$id" --arg status "$status" '.files | to_entries[] | .key as $file | .value.source as $source | .value.mutants[] | select(.id == $id)
    | "\($status) \($file | split("/") | last):\(.location.start.line) \(.mutatorName): \($source | split("\n")[.location.start.line - 1])"' "$report" 2>/dev/null || echo "$status $id"
done
cat "$runner"/verdicts.[0-9] | awk '{ n[$2]++; all++ } END { for (status in n) print n[status], status; score = 100 * (n["Killed"] + n["Timeout"]) / all; printf "%.1f %% of %d\n", score, all; exit score < 85 }'
