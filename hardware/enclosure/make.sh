#!/usr/bin/env bash
# Writes the meshes and the pictures of the enclosure with OpenSCAD: make.sh FOLDER
set -euo pipefail
cd "$1"
for part in lid tray cap; do
  openscad --quiet -D "part=\"$part\"" -o "$part.stl" enclosure.scad
  xvfb-run -a openscad --quiet -D "part=\"$part\"" -o "$part.png" --imgsize=1000,760 \
    --colorscheme=Tomorrow --viewall --autocenter --camera=0,0,0,55,0,25,0 enclosure.scad
done
xvfb-run -a openscad --quiet -o assembly.png --imgsize=1200,900 --colorscheme=Tomorrow \
  --viewall --autocenter --camera=0,0,0,50,0,20,0 enclosure.scad
