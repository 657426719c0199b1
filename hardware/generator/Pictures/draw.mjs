// Renders every NAME.svg of a folder as NAME.png of another: node draw.mjs FROM TO
import { readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
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

const [from, to] = process.argv.slice(2);
for (const name of await readdir(from)) {
  if (!name.endsWith(".svg")) continue;
  const { pixels, width, height } = new Resvg(await readFile(join(from, name), "utf8"),
    { font, fitTo: { mode: "zoom", value: 1.5 } }).render();
  const bytes = new Uint8Array(pixels).buffer;
  await writeFile(join(to, `${basename(name, ".svg")}.png`),
    Buffer.from(UPNG.encode([bytes], width, height, Colours)));
}
