// Lays the Flash page into a folder: node build.mjs FOLDER
// A board whose manifest.json is already there (astronano-flash manifest) gets its button.
import { access, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const [folder] = process.argv.slice(2);
const boards = JSON.parse(await readFile(join(here, "..", "boards.json"), "utf8"));
const isThere = path => access(path).then(() => true, () => false);

const sections = await Promise.all(boards.map(async ({ id, name, target, others }) => {
  const button = await isThere(join(folder, id, "manifest.json"))
    ? `<esp-web-install-button manifest="${id}/manifest.json">
        <button slot="activate">Flash the ${name}</button>
        <span slot="unsupported">This browser cannot reach a serial port: take Chrome or Edge
          on a computer, or <a href="#command">the command line</a>.</span>
        <span slot="not-allowed">Open this page by https.</span>
      </esp-web-install-button>`
    : "<p class=\"missing\">Not in this release.</p>";
  const also = others.map(({ target: other, when }) =>
    `<li><code>${other}</code> if ${when}: by the command line.</li>`).join("");
  return `<section id="${id}">
      <h2>${name}</h2>
      ${button}
      <p>With <code>${target}</code>.</p>
      <ul>${also}</ul>
    </section>`;
}));

await mkdir(folder, { recursive: true });
await cp(join(here, "node_modules", "esp-web-tools", "dist", "web"), join(folder, "tools"),
  { recursive: true });
const page = await readFile(join(here, "index.html"), "utf8");
await writeFile(join(folder, "index.html"),
  page.replace("<!-- boards -->", sections.join("\n    ")));
