#!/usr/bin/env bash
# Mutants, a scope at a time: run.sh Core/Numerics, run.sh Instrument/Saving Instrument/Running …
# A mutant takes a second of processor time; CI runs none.
set -euo pipefail
cd "$(dirname "$0")"
[ $# -gt 0 ] || { echo "run.sh: name folders or files of shared, as Core/Numerics"; exit 2; }
project="${1%%/*}"
[ -e "$project/stryker-config.json" ] || { echo "run.sh: $1 is not in Core or Instrument"; exit 2; }
scopes=()
for scope; do
  [[ "$scope" == "$project"* && -e "../../../shared/$scope" ]] \
    || { echo "run.sh: there is no shared/$scope in one run with $1"; exit 2; }
  case "$scope" in
    "$project") ;;
    *.cs) scopes+=(-m "${scope#*/}") ;;
    *) scopes+=(-m "${scope#*/}/**/*.cs") ;;
  esac
done
# Each mutant has a process that lives for a second: nothing is compiled twice in it, which saves a
# third. On a busy machine it takes long to start.
export DOTNET_TieredPGO=0 DOTNET_TC_CallCountingDelayMs=3000 DOTNET_gcConcurrent=0
export VSTEST_CONNECTION_TIMEOUT=600
dotnet tool restore --tool-manifest dotnet-tools.json
report="../../../../out/mutation/${1//\//.}"
(cd "$project" && nice -n 19 dotnet stryker ${scopes[@]+"${scopes[@]}"} -O "$report")
python3 table.py ../../../out/mutation
