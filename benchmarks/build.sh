#!/usr/bin/env bash
# What a client costs the build of the project that it is emitted into, against an earlier commit: CPU seconds (user and system) of the compiler's
# build, size of the emitted source, size of the assembly. Both packages are packed here and built in turns, so that the machine's mood meets both.
#
#   benchmarks/build.sh [--base COMMIT] [--rounds N] [--modes "default All off"] [--work FOLDER] NAME=DESCRIPTION...
#
# DESCRIPTION is a $metadata file, or a contract beside the file that it names. Rounds: 5 unless told, medians are printed. The modes are those of
# the analyzers of the project: the SDK's default, AnalysisMode=All, or none. DOTNET names another command than dotnet. With a folder to work in, a run
# that was broken off goes on where it was: what is packed and restored there is used again, and its rounds count.
set -euo pipefail

source "$(dirname "$0")/shared.sh"

base=62c5a37
rounds=5
modes="default All"
work=
while [[ ${1:-} == --* ]]; do
  case $1 in
    --base) base=$2 ;;
    --rounds) rounds=$2 ;;
    --modes) modes=$2 ;;
    --work) work=$2 ;;
    *) echo "build.sh: $1 is unknown" >&2; exit 2 ;;
  esac
  shift 2
done
[[ $# -gt 0 ]] || { sed -n '2,9p' "$0" >&2; exit 2; }

work_in "$work"

# The packages of both sides, in versions that no package cache knows from another run.
for side in base now; do
  commit=$([[ $side == base ]] && echo "$base" || git -C "$root" rev-parse --short HEAD)
  [[ -f $work/version-$side ]] && continue
  pack "$commit" "$work/source-$side" "$work/feed-$side" "0.0.1-$side-$commit"
  echo "0.0.1-$side-$commit" > "$work/version-$side"
done

# One build: its CPU seconds.
seconds() { # FOLDER MODE
  local setting=-p:NoOp=1
  [[ $2 == All ]] && setting=-p:AnalysisMode=All
  [[ $2 == off ]] && setting=-p:RunAnalyzers=false
  rebuild "$1" "$setting" | awk '{ print $2 + $3 }'
}

row() { # CLIENT WHAT BEFORE AFTER
  printf '%-12s %-8s %10s %10s %7.2f\n' "$1" "$2" "$3" "$4" "$(awk "BEGIN { print $4 / $3 }")"
}

printf '%-12s %-8s %10s %10s %7s\n' client what "$base" now ratio
for pair in "$@"; do
  name=${pair%%=*} description=$(realpath "${pair#*=}")
  for side in base now; do console "$work/$name-$side" "$work/feed-$side" "$(cat "$work/version-$side")" "$description"; done
  for mode in $modes; do
    touch "$work/$name-$mode-base.txt" "$work/$name-$mode-now.txt"
    while (( $(wc -l < "$work/$name-$mode-now.txt") < rounds )); do
      for side in base now; do
        took=$(seconds "$work/$name-$side" "$mode")
        echo "$took" >> "$work/$name-$mode-$side.txt"
      done
    done
    row "$name" "$mode" "$(median < "$work/$name-$mode-base.txt")" "$(median < "$work/$name-$mode-now.txt")"
  done
  row "$name" assembly "$(stat -c %s "$work/$name-base/bin/Release/net10.0/app.dll")" "$(stat -c %s "$work/$name-now/bin/Release/net10.0/app.dll")"
  before=$(source_bytes "$work/$name-base")
  row "$name" source "$before" "$(source_bytes "$work/$name-now")"
done
