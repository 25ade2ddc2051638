#!/usr/bin/env bash
# The fuzzers that hold the JSON reader against System.Text.Json's, in their long form: as the machine is, without AVX2, and without any vector instructions, which
# choose other code each. Not a part of the tests' usual run, which has some thousand pages.
#
#   tests/fuzz.sh [PAGES]
#
# PAGES: mutated pages for each test, 200,000 unless told. DOTNET names another command than dotnet.
set -euo pipefail

cd "$(dirname "$0")/.."
dotnet=${DOTNET:-dotnet}
export CLIENTELE_FUZZ=${1:-200000}
$dotnet build tests/Clientele.Tests -c Release -p:RunAnalyzers=false > /dev/null
for setting in DOTNET_EnableAVX2=1 DOTNET_EnableAVX2=0 DOTNET_EnableHWIntrinsic=0; do
  echo "$setting, $CLIENTELE_FUZZ pages"
  env "$setting" $dotnet test tests/Clientele.Tests -c Release --no-build --filter 'FullyQualifiedName~FuzzTests' | grep -E 'Failed|Passed!|Failed!|Expected|Actual|Seed'
done
