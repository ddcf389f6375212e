import { defineConfig } from "vite";

/** Builds src/embed into dist/embed/embed.js: the one file that pages of other web sites fetch, and may run as often as they like. */
export default defineConfig({
  publicDir: false,
  build: {
    lib: { entry: "src/embed/embed.ts", formats: ["iife"], name: "polku", fileName: () => "embed.js" },
    outDir: "dist/embed",
    emptyOutDir: true,
    target: "es2022",
    reportCompressedSize: false,
  },
});
