// Prints every sheet.html below a folder as sheet.pdf beside it, with Chromium:
// node print.mjs FOLDER
import { readdir } from "node:fs/promises";
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder] = process.argv.slice(2);
for (const name of await readdir(folder, { recursive: true })) {
  if (!name.endsWith("sheet.html")) continue;
  const page = resolve(join(folder, name));
  const { status, stderr } = spawnSync("chromium", [
    "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
    "--no-pdf-header-footer", `--print-to-pdf=${page.replace(/html$/, "pdf")}`,
    pathToFileURL(page).href,
  ], { encoding: "utf8" });
  if (status !== 0) throw new Error(`chromium could not print ${page}: ${stderr}`);
}
