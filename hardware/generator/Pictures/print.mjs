// Prints sheet.html of a folder as sheet.pdf beside it: node print.mjs FOLDER CHROMIUM
import { readFile, writeFile } from "node:fs/promises";
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const page = resolve(join(process.argv[2], "sheet.html"));
const printed = page.replace(/html$/, "pdf");
// The user agent is written as the file's creator: every Chromium then prints the same file.
const { status, stderr } = spawnSync(process.argv[3], [
  "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
  "--user-agent=Chromium", "--no-pdf-header-footer", `--print-to-pdf=${printed}`,
  pathToFileURL(page).href,
], { encoding: "utf8" });
if (status !== 0) throw new Error(`Chromium could not print ${page}: ${stderr}`);

// Chromium writes the time of printing; without it the same sheet gives the same file. The file
// keeps its length, as its table of objects has their offsets.
const dated = await readFile(printed, "latin1");
const pages = dated.match(/\/Type \/Page\b/g).length;
if (pages !== 3) throw new Error(`${page} must print on 3 pages (was ${pages})`);
const undated = dated.replace(/(?<key>\/(?:Creation|Mod)Date \(D:)\d{14}/g, "$<key>20000101000000");
if (undated === dated) throw new Error(`${printed} has no date to remove`);
await writeFile(printed, undated, "latin1");
