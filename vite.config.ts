import { join } from "node:path";
import babel from "@rolldown/plugin-babel";
import react, { reactCompilerPreset } from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const running = `http://127.0.0.1:${process.env.POLKU_PORT ?? "8400"}`;

/** In the built page a small script stands first, which asks for the texts of the reader's language while the app is on its way. */
const textsBesideApp: Plugin = {
  name: "texts-beside-app",
  apply: "build",
  buildStart() {
    this.emitFile({ type: "chunk", id: join(import.meta.dirname, "src/admin/first-texts.ts"), name: "first-texts" });
  },
  transformIndexHtml(_, { bundle = {} }) {
    const script = Object.values(bundle).find(({ type, name }) => type === "chunk" && name === "first-texts");
    const attrs = { type: "module", crossorigin: true, src: `/${script?.fileName}` };
    return [{ tag: "script", attrs, injectTo: "head-prepend" }];
  },
};

/** What finds out and fetches the reader's language is a file of its own, so that it need not wait for the app. */
const language = {
  name: "language",
  test: /src\/(admin\/(first-texts|reader-language)|texts\/fetched-catalogues|core\/text)\.ts$/,
  priority: 1,
};
/** What else the first page needs is one file, however many later pages share parts of it: together it packs smaller. */
const first = { name: "first", tags: ["$initial"] };

/** Builds src/admin into dist/admin, where the server finds it. `npm run dev` reloads on change and asks a running server. */
export default defineConfig({
  root: "src/admin",
  plugins: [
    textsBesideApp,
    react(),
    babel({
      // What it cannot read fails the build: by itself it would leave it as it is, and say nothing.
      presets: [reactCompilerPreset({ panicThreshold: "all_errors" })],
      include: /src\/admin\/(pages\/(frame|journey-page|touchpoint-page)|(parts|views)\/[^/]*)\.tsx$/,
    }),
  ],
  build: {
    outDir: "../../dist/admin",
    emptyOutDir: true,
    target: "es2022",
    // Careful: the page's policy allows no inline script, which the preload polyfill would be.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: [language, first] } } },
  },
  // What a page sends is told as coming from the server's own, which takes nothing from others.
  server: { proxy: { "^(/in/[^/]+)?/api/": { target: running, headers: { origin: running } } } },
});
