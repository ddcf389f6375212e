import { defineConfig } from "vite";
import { plainImport } from "./vite.dynamic-import.ts";
import { importsJsx, jsx } from "./vite.jsx.ts";

/** Builds src/kiosk/preview.tsx into dist/kiosk-preview: a kiosk's screen for the editor of a survey. No tablet fetches it. */
export default defineConfig({
  root: "src/kiosk",
  base: "/respond/kiosk/",
  publicDir: false,
  plugins: [plainImport(), importsJsx()],
  oxc: { jsx },
  build: {
    outDir: "../../dist/kiosk-preview",
    emptyOutDir: true,
    target: "es2022",
    manifest: "manifest.json",
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { input: "src/kiosk/preview.tsx" },
  },
});
