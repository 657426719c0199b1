import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

// The Flash page, from the writer's folder, beside the board's page.
export default defineConfig({
  root: fileURLToPath(new URL("../../flash/Writer", import.meta.url)),
  base: "./",
  build: {
    outDir: fileURLToPath(new URL("out/site/flash", import.meta.url)),
    emptyOutDir: true,
    target: "es2022",
    // Everything in files of its own, nothing within the page.
    assetsInlineLimit: 0,
  },
});
