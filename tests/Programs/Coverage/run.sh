#!/usr/bin/env bash
# Which lines and branches of shared/ the tests of the core and the instrument reach, as a table by
# file, the least covered first. Takes some minutes; CI does not run it.
set -euo pipefail
cd "$(dirname "$0")/../../.."
results=$PWD/out/coverage
rm -rf "$results"
for project in Core Instrument; do
  # What reads or counts the compiled instructions would meet those that count the lines.
  # The device has no symbols, so neither have the builds of shared/ unless they are asked for.
  dotnet test --project "tests/$project/AstroNano.$project.Tests.csproj" \
    -p:Coverage=true -p:DebugType=portable \
    --filter-not-class '*FloatContractTests' --filter-not-class '*ProofTests' \
    --filter-not-class '*AllocationTests' \
    --coverlet --results-directory "$results/$project" "$@"
done
python3 tests/Programs/Coverage/table.py "$results"
