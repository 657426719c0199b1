import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { defineConfig } from "vite";

// The chips that boards have; another one is refused before its stub would be asked for.
const chips = readdirSync(new URL("../../boards/chips/", import.meta.url))
  .map((name) => basename(name, ".json").replaceAll("-", ""));

// The Flash page, from the writer's folder, beside the board's page.
export default defineConfig({
  root: "../../flash/Writer",
  base: "./",
  plugins: [{
    name: "stubs-of-our-chips",
    enforce: "pre",
    load(id) {
      const [, chip] = /stub_flasher\/(\w[\w-]*)\.json/.exec(id) ?? [];
      return chip && !chips.includes(chip)
        ? { code: "export default {};", moduleType: "js" } : undefined;
    },
  }],
  build: {
    outDir: "../../virtual/Page/out/site/flash",
    emptyOutDir: true,
    target: "es2022",
    // Everything in files of its own, nothing within the page.
    assetsInlineLimit: 0,
    // What is bundled and under which licence, for the notices (SiteNotices.cs moves it).
    license: { fileName: "bundled.json" },
  },
});
