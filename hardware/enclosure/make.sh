#!/usr/bin/env bash
# Writes the meshes and a picture of the enclosure with OpenSCAD: make.sh FOLDER
set -euo pipefail
cd "$1"
for part in lid tray cap; do
  openscad --quiet --export-format binstl -D "part=\"$part\"" -o "$part.stl" enclosure.scad
done
xvfb-run -a openscad --quiet -o assembly.png --imgsize=1200,900 --colorscheme=Tomorrow \
  --viewall --autocenter --camera=0,0,0,50,0,20,0 enclosure.scad
