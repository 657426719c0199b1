import { defineConfig } from "vite";

// The Flash page, from the writer's folder, beside the board's page.
export default defineConfig({
  root: "../../flash/Writer",
  base: "./",
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
