import { globSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { defineConfig, type Plugin } from "vite";

const program = join(import.meta.dirname, "dist", "program");
/** Each build has a folder of its own: a Polku that runs may yet load parts of the build it was started from. */
const folder = join(program, Date.now().toString(36));

/** Code that lies elsewhere than its source still finds what lies beside the source, and a thread is started from the build. */
const sourcesWhereTheyAre: Plugin = {
  name: "sources-where-they-are",
  transform(code, id) {
    if (!id.startsWith(join(import.meta.dirname, "src"))) return null;
    const source = relative(folder, id).replaceAll("\\", "/");
    const folderOfSource = source.slice(0, -basename(id).length - 1);
    return code
      .replace(/new URL\("\.\/([\w-]+-thread)\.ts", import\.meta\.url\)/g, 'new URL("./$1.js", IN_BUILD)')
      .replace(/import\.meta\.url\b/g, `new URL("${source}", IN_BUILD)`)
      .replace(/import\.meta\.dirname\b/g, `(import.meta.dirname + "/${folderOfSource}")`)
      .replaceAll("IN_BUILD", "import.meta.url");
  },
};

/** What is run or imported keeps its name, which leads to the newest build once that is whole; the build before it stays. */
const leadToNewest: Plugin = {
  name: "lead-to-newest",
  closeBundle() {
    const builds = readdirSync(program, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const name of ["start.js", "polku.js"]) {
      writeFileSync(join(folder, `new-${name}`), `export * from "./${basename(folder)}/${name}";\n`);
      renameSync(join(folder, `new-${name}`), join(program, name));
    }
    for (const { name } of builds.toSorted((a, b) => (a.name < b.name ? 1 : -1)).slice(2))
      rmSync(join(program, name), { recursive: true });
  },
};

/**
 * Builds the command line and the server, with the libraries they use, into dist/program: a few files load in half the time
 * and a good part of the memory of the fourteen hundred that they are made of (docs/decisions/0067).
 */
export default defineConfig({
  publicDir: false,
  plugins: [sourcesWhereTheyAre, leadToNewest],
  // What brings machine code lies where npm put it.
  ssr: { noExternal: true, external: ["@duckdb/node-api", "@napi-rs/image", "pg-native"] },
  build: {
    ssr: true,
    outDir: folder,
    target: "node24",
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: [...globSync("src/*/threads/*-thread.ts"), "src/cli/polku.ts", "src/server/start.ts"],
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      checks: { ineffectiveDynamicImport: false },
    },
  },
});
