import { defineConfig } from "vite";

// Relative addresses only: the folder must work below any path of any web server.
export default defineConfig({
  base: "./",
  build: {
    outDir: "out/site",
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 1000,
  },
});
