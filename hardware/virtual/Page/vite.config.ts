import { defineConfig } from "vite";

// Relative addresses only: the folder must work below any path of any web server.
export default defineConfig({
  base: "./",
  build: {
    outDir: "out/site",
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 1000,
    // What is bundled and under which licence, for the notices (SiteNotices.cs moves it).
    license: { fileName: "bundled.json" },
    rollupOptions: {
      input: ["index.html", "embed.html", "src/site/keepWorker.ts"],
      output: {
        // A worker keeps its name: browsers look there for a newer one.
        entryFileNames: ({ name }) => name === "keepWorker" ? "keep.js" : "assets/[name]-[hash].js",
      },
    },
  },
});
