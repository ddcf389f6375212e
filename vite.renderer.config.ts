import { defineConfig } from "vite";
import { plainImport } from "./vite.dynamic-import.ts";

/** Builds src/renderer into dist/respond: what a survey's page fetches. The server finds the files' names in its manifest. */
export default defineConfig({
  root: "src/renderer",
  base: "/respond/",
  plugins: [plainImport()],
  oxc: { jsx: { importSource: "preact" } },
  build: {
    outDir: "../../dist/respond",
    emptyOutDir: true,
    target: "es2022",
    manifest: "manifest.json",
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { input: "src/renderer/main.tsx" },
  },
});
