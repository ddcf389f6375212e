import { defineConfig } from "vite";

/** Builds src/renderer into dist/respond: what a survey's page fetches. The server finds the files' names in its manifest. */
export default defineConfig({
  root: "src/renderer",
  base: "/respond/",
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
