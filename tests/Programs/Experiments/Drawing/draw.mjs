// Draws Vega-Lite specifications: node draw.mjs DIRECTORY NAME [NAME …]
// For each NAME it reads NAME.vl.json in DIRECTORY and writes NAME.svg and NAME.png beside it.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import UPNG from "upng-js";
import * as vega from "vega";
import { compile } from "vega-lite";

// A palette keeps the pictures small; they have few colours.
const Colours = 128;

const [directory, ...names] = process.argv.slice(2);
const fonts = join(
  dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")), "ttf");
const font = {
  loadSystemFonts: false,
  fontFiles: ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans-Oblique.ttf"]
    .map(file => join(fonts, file)),
  defaultFontFamily: "DejaVu Sans",
  sansSerifFamily: "DejaVu Sans",
};

// A hundredth of a pixel is enough.
const rounded = svg => svg.replace(/ (?:d|transform)="[^"]*"/g,
  attribute => attribute.replace(/(\d\.\d\d)\d+/g, "$1"));

// Without a canvas Vega takes all letters for wide ones; this is the font's mean width.
vega.textMetrics.width = (item, text) => {
  const line = text == null ? "" : String(text);
  return 0.6 * (item.fontSize ?? 11) * line.length;
};

for (const name of names) {
  const path = join(directory, name);
  const specification = JSON.parse(await readFile(`${path}.vl.json`, "utf8"));
  const view = new vega.View(vega.parse(compile(specification).spec), {
    renderer: "none",
    loader: vega.loader({ baseURL: `${directory}/`, mode: "file" }),
    logLevel: vega.Warn,
  });
  const svg = rounded(await view.toSVG());
  await writeFile(`${path}.svg`, svg);
  const { pixels, width, height } =
    new Resvg(svg, { font, fitTo: { mode: "zoom", value: 1.6 } }).render();
  const bytes = new Uint8Array(pixels).buffer;
  await writeFile(`${path}.png`, Buffer.from(UPNG.encode([bytes], width, height, Colours)));
}
