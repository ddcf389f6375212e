import { defineConfig } from "vite";
import { plainImport } from "./vite.dynamic-import.ts";
import { importsJsx, jsx } from "./vite.jsx.ts";

/**
 * Builds src/renderer into dist/respond: what a survey's page fetches. The server finds the files' names in its manifest. With --ssr it
 * builds dist/first-screen instead, by which the server draws what is seen first.
 */
export default defineConfig(({ isSsrBuild }) => ({
  root: "src/renderer",
  base: "/respond/",
  plugins: [plainImport(), importsJsx()],
  publicDir: isSsrBuild ? false : "public",
  ssr: { noExternal: true },
  oxc: { jsx },
  build: {
    outDir: isSsrBuild ? "../../dist/first-screen" : "../../dist/respond",
    emptyOutDir: true,
    target: "es2022",
    manifest: isSsrBuild ? false : "manifest.json",
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { input: isSsrBuild ? "src/renderer/first-screen.tsx" : "src/renderer/main.ts" },
  },
}));
