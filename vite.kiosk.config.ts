import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { plainImport } from "./vite.dynamic-import.ts";
import { importsJsx, jsx } from "./vite.jsx.ts";

const root = "src/kiosk";
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

/** Builds src/kiosk into dist/kiosk: the app of a tablet, and the service worker that holds all of it. */
export default defineConfig({
  root,
  base: "/kiosk/",
  oxc: { jsx },
  define: { polkuVersion: JSON.stringify(version) },
  plugins: [plainImport(), importsJsx(), holdsEverything()],
  build: {
    outDir: "../../dist/kiosk",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { main: `${root}/index.html`, worker: `${root}/worker.ts` },
      output: { entryFileNames: ({ name }) => (name === "worker" ? "worker.js" : "assets/[name]-[hash].js") },
    },
  },
});

/** Tells the service worker which files there are, and a name that is another when one of them is. */
function holdsEverything(): Plugin {
  return {
    name: "holds-everything",
    enforce: "post",
    generateBundle(_, bundle) {
      const hash = createHash("sha256");
      const files = ["/kiosk/"];
      for (const [name, made] of Object.entries(bundle).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
        hash.update(name).update(made.type === "chunk" ? made.code : made.source);
        if (name.startsWith("assets/")) files.push(`/kiosk/${name}`);
      }
      for (const name of readdirSync(join(root, "public")).toSorted()) {
        hash.update(name).update(readFileSync(join(root, "public", name)));
        if (!name.endsWith(".png")) files.push(`/kiosk/${name}`);
      }
      const worker = bundle["worker.js"];
      if (worker?.type !== "chunk") throw new Error("there is no worker");
      worker.code = worker.code
        .replace(/\bbuiltFiles\b/, JSON.stringify(files))
        .replace(/\bbuiltName\b/, JSON.stringify(hash.digest("base64url").slice(0, 12)));
    },
  };
}
