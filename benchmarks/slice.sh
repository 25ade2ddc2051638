#!/usr/bin/env bash
# What a slice of a large description costs: size of its source against that of the whole, and seconds of the build of a console project with it
# against those of the same project without a client. Both projects are built in turns, without the compiler's server; medians are printed.
#
#   benchmarks/slice.sh [--rounds N] [--work FOLDER] DESCRIPTION CONTRACT...
#
# DESCRIPTION is a $metadata file of any size, each CONTRACT a slice of it, which names it as description.xml. Rounds: 3 unless told. DOTNET names
# another command than dotnet. slices/ has three of Microsoft Graph. With a folder to work in, what is packed and restored there is used again, and its rounds count.
set -euo pipefail

source "$(dirname "$0")/shared.sh"

rounds=3
work=
while [[ ${1:-} == --* ]]; do
  case $1 in
    --rounds) rounds=$2 ;;
    --work) work=$2 ;;
    *) echo "slice.sh: $1 is unknown" >&2; exit 2 ;;
  esac
  shift 2
done
[[ $# -gt 1 ]] || { sed -n '2,8p' "$0" >&2; exit 2; }

work_in "$work"
commit=$(git -C "$root" rev-parse --short HEAD)
version=0.0.1-slice-$commit
[[ -d $work/feed-$commit ]] || pack "$commit" "$work/source" "$work/feed-$commit" "$version"

# A project of a client, from a folder that has nothing but its files.
client() { # NAME DESCRIPTION [CONTRACT]
  mkdir -p "$work/input-$1"
  cp "$2" "$work/input-$1/description.xml"
  [[ -z ${3:-} ]] || cp "$3" "$work/input-$1/client.contract.yaml"
  console "$work/$1" "$work/feed-$commit" "$version" "$work/input-$1/$([[ -n ${3:-} ]] && echo client.contract.yaml || echo description.xml)"
}

description=$1
shift
client whole "$description"
console "$work/empty" "$work/feed-$commit" "$version"
whole=$(source_bytes "$work/whole")
names=()
for contract in "$@"; do
  name=$(basename "$contract" .yaml)
  names+=("$name")
  client "$name" "$description" "$contract"
done

for name in empty "${names[@]}"; do touch "$work/$name.times"; done
while (( $(wc -l < "$work/${names[-1]}.times") < rounds )); do
  for name in empty "${names[@]}"; do rebuild "$work/$name" >> "$work/$name.times"; done
done

printf '%-16s %10s %10s %8s %8s\n' project source "whole/it" wall CPU
for name in empty "${names[@]}"; do
  bytes=0
  [[ $name == empty ]] || bytes=$(source_bytes "$work/$name")
  printf '%-16s %10s %10s %8s %8s\n' "$name" "$bytes" "$(awk "BEGIN { if ($bytes) printf \"%.1f\", $whole / $bytes; else print \"-\" }")" \
    "$(awk '{ print $1 }' "$work/$name.times" | median)" "$(awk '{ print $2 + $3 }' "$work/$name.times" | median)"
done
