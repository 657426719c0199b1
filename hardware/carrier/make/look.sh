#!/usr/bin/env bash
# Opens the Gerbers with a second program, gerbv, which must find no fault: look.sh FOLDER
set -euo pipefail
cd "$1/gerbers"
mkdir -p ../obj
for side in F B; do
  log=$(gerbv -x png -D 250 -B 2 -b '#ffffff' -a -o "../obj/gerbv-$side.png" \
    -f '#ffffffff' carrier-PTH.drl -f '#ffffffff' carrier-NPTH.drl \
    -f '#f4f6f4ff' "carrier-${side}_Silkscreen.gbr" -f '#c8960090' "carrier-${side}_Mask.gbr" \
    -f '#0f7a4aff' "carrier-${side}_Cu.gbr" -f '#d02020ff' carrier-Edge_Cuts.gbr 2>&1)
  if grep -qiE 'critical|error|unknown' <<<"$log"; then
    echo "$log" >&2
    exit 1
  fi
done
