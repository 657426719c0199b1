#!/usr/bin/env bash
# Lets KiCad's schematic editor check the electrical rules and plot the circuit. KiCad 6 does
# both from its windows only, so this works them on a screen that nobody sees: rules.sh FOLDER
set -euo pipefail
folder=$(cd "$1" && pwd)
work=$(mktemp -d)
export KICAD_CONFIG_HOME=$work/config DISPLAY=:78
mkdir -p "$KICAD_CONFIG_HOME/6.0"
cp /usr/share/kicad/template/{sym,fp}-lib-table "$KICAD_CONFIG_HOME/6.0"
cp "$folder"/carrier.kicad_{sch,pro} "$work"
Xvfb :78 -screen 0 1600x1000x24 >/dev/null 2>&1 & screen=$!
trap 'kill "$screen" 2>/dev/null || true; rm -rf "$work"' EXIT
sleep 1
openbox >/dev/null 2>&1 &
sleep 1
eeschema "$work/carrier.kicad_sch" >/dev/null 2>&1 &

window() { # waits until a window of this name is there, for half a minute
  for _ in $(seq 60); do
    xdotool search --name "$1" >/dev/null 2>&1 && return
    sleep 0.5
  done
  echo "KiCad did not open a window \"$1\"" >&2
  exit 1
}
press() { for key in "$@"; do xdotool key "$key"; sleep 0.6; done; }
click() { xdotool mousemove "$1" "$2" click 1; sleep 1; }

window "KiCad Settings Path"
sleep 1
press Return
window "Schematic Editor"
sleep 6
press alt+i Return                    # Inspect, Electrical Rules Checker
window "Electrical Rules Checker"
sleep 1
press Return                          # Run ERC
sleep 3
click 1114 653                        # Save…
window "Save Report"
sleep 1
press Return
sleep 1
press Escape alt+f Up Up Return       # File, Plot…
window "Plot Schematic Options"
sleep 1
click 415 385                         # PDF
click 1131 750                        # Plot All Pages
sleep 1
press Escape ctrl+q

for file in ERC.rpt carrier.pdf; do
  [ -s "$work/$file" ] || { echo "KiCad did not write $file" >&2; exit 1; }
done
# Without dates and the encoding's mark, so that nothing differs between two runs. The PDF keeps
# its length, as its table of objects has their offsets.
sed -e '1s/^\xEF\xBB\xBF//' -e 's/^ERC report (.*, Encoding/ERC report (Encoding/' \
  "$work/ERC.rpt" > "$folder/erc.txt"
LC_ALL=C sed -E 's#(/(Creation|Mod)Date \(D:)[0-9]{14}#\120000101000000#' "$work/carrier.pdf" \
  > "$folder/schematic.pdf"
grep -q 'ERC messages: 0  Errors 0  Warnings 0' "$folder/erc.txt" || { cat "$folder/erc.txt"; exit 1; }
