// Renders every NAME.svg below the folders given as NAME.png beside it: node draw.mjs FOLDER …
import { readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import UPNG from "upng-js";

// A palette keeps the pictures small; they have few colours.
const Colours = 96;

const fonts = join(
  dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")), "ttf");
const font = {
  loadSystemFonts: false,
  fontFiles: ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"].map(file => join(fonts, file)),
  defaultFontFamily: "DejaVu Sans",
  sansSerifFamily: "DejaVu Sans",
};

for (const folder of process.argv.slice(2)) {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith(".svg")) continue;
    const path = join(folder, name);
    const { pixels, width, height } = new Resvg(
      await readFile(path, "utf8"), { font, fitTo: { mode: "zoom", value: 1.5 } }).render();
    const bytes = new Uint8Array(pixels).buffer;
    await writeFile(
      path.replace(/svg$/, "png"), Buffer.from(UPNG.encode([bytes], width, height, Colours)));
  }
}
