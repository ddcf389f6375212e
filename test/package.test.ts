import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, extname, join, resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { startBrowser } from "../e2e/polku.ts";
import { publishedMeasures } from "../scripts/published-measures.ts";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "polku-package-"));
const project = join(folder, "project");
const installed = join(project, "node_modules", "polku");
const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const shell = process.platform === "win32";

/** The project's own Node, and the one that the machine has on its path. */
const nodes = [
  process.execPath,
  ...(process.env.PATH ?? "")
    .split(delimiter)
    .filter((path) => !path.includes("node_modules"))
    .map((path) => join(path, process.platform === "win32" ? "node.exe" : "node"))
    .filter((path) => existsSync(path))
    .slice(0, 1),
];

/** Packs a folder and unpacks it where `npm install` would; without a network, and without any other package. */
function install(packed: string): void {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  execFileSync(npm, ["pack", packed, "--pack-destination", folder, "--silent"], { cwd: root, shell });
  const archive = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  execFileSync("tar", ["-xzf", join("..", archive), "-C", join("node_modules", "polku"), "--strip-components", "1"], {
    cwd: project,
  });
  rmSync(join(folder, archive));
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "somebody-elses", type: "module" }));
}

const run = (node: string, ...parts: string[]): string =>
  execFileSync(node, parts, { cwd: project, encoding: "utf8", env: { PATH: process.env.PATH } });

/** The pieces of code of a page that can be run as they stand, each with what its comments say that it prints. */
const examples = (page: string) =>
  [...readFileSync(join(root, page), "utf8").matchAll(/^```js\n(.*?)^```/gms)].map(([, code = ""]) => ({
    code,
    prints: [...code.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(([, printed]) => printed),
  }));

const askedOfAll = `import { keyDrivers, nps, randomFrom } from "polku/measures";
const drivers = keyDrivers([1, 0.3, 0.5, 0.3, 1, 0.4, 0.5, 0.4, 1], 3);
const random = randomFrom(7);
export const told = JSON.stringify([nps({ promoters: 50, passives: 30, detractors: 20 }), drivers.lmg, random.uniform()]);
`;

before(() => execFileSync(process.execPath, ["scripts/prepare.js", "--measures"], { cwd: root }));
after(() => rmSync(folder, { recursive: true, force: true }));

for (const [what, packed] of [
  ["the package of the measures alone", "./dist/package"],
  ["the clone, packed whole", "."],
] as const)
  describe(what, () => {
    before(() => {
      install(packed);
      writeFileSync(join(project, "told.js"), askedOfAll);
    });

    it("holds the measures, and of other things what a package must have", () => {
      const files = readdirSync(installed, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const others = files.filter(({ parentPath }) => !/measures(\/[a-z]+)?$/.test(parentPath)).map(({ name }) => name);
      assert.deepEqual(others.toSorted(), ["LICENSE", "README.md", "package.json"]);
      assert.deepEqual(
        files.filter(({ name }) => name.includes(".test.")),
        [],
      );
    });

    for (const node of nodes) {
      const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
      it(`is imported by Node ${version}`, () => {
        const told = run(node, "--input-type=module", "-e", `console.log((await import("./told.js")).told)`);
        assert.equal(JSON.parse(told)[0].value, 30);
      });
    }
  });

describe("polku/measures, installed in an empty project", () => {
  const modules = () => {
    const measures = readdirSync(installed, { recursive: true, encoding: "utf8" }).filter((name) => /\.js$/.test(name));
    return measures.map((name) => join(installed, name));
  };
  before(() => {
    install("./dist/package");
    writeFileSync(join(project, "told.js"), askedOfAll);
  });

  it("imports nothing but itself, and asks for no other package", () => {
    const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    assert.deepEqual(
      [manifest.dependencies, manifest.optionalDependencies, manifest.peerDependencies],
      [undefined, undefined, undefined],
    );
    const all = new Set(modules());
    assert(all.size > 50);
    for (const file of all)
      for (const [, target = ""] of readFileSync(file, "utf8").matchAll(/^(?:import|export)\b[^"]*?from "([^"]+)"/gm))
        assert(target.startsWith(".") && all.has(resolve(dirname(file), target)), `${file} imports ${target}`);
  });

  it("is small", (t) => {
    const bytes = modules().reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
    t.diagnostic(`polku/measures with comments: ${(bytes / 1024).toFixed(0)} KB gzip, ${modules().length} modules`);
    assert(bytes <= 250 * 1024, `${bytes} bytes`);
  });

  it("has types that a strict compiler accepts, of every documented example too, without those of Node or a browser", () => {
    const code = `import { type Figure, nps, npsDifference, wilsonInterval } from "polku/measures";
export const value: number | undefined = nps({ promoters: 5, passives: 3, detractors: 2 })?.value;
export const figure: Figure = { ok: false, reason: "not-asked", n: 0 };
// @ts-expect-error: a count of people is a number
wilsonInterval("42", 50);
// @ts-expect-error: without answers there is no difference, and whoever asks must say what then
npsDifference({ promoters: 0, passives: 0, detractors: 0 }, { promoters: 1, passives: 0, detractors: 0 }).difference;
`;
    writeFileSync(join(project, "consumer.ts"), code);
    const told = publishedMeasures().flatMap(({ examples }) => examples.map(({ call }) => call));
    const types = 'import type { BinaryRegression, InterruptedTimeSeries } from "polku/measures";';
    const names = publishedMeasures().map(({ name }) => name);
    const documented = [
      types,
      `import { ${names.join(", ")} } from "polku/measures";`,
      `export default [${told.join(",\n")}];`,
    ];
    writeFileSync(join(project, "documented.ts"), documented.join("\n"));
    const options = { strict: true, module: "nodenext", target: "es2022", lib: ["ES2022"], types: [], noEmit: true };
    writeFileSync(
      join(project, "tsconfig.json"),
      JSON.stringify({ compilerOptions: options, files: ["consumer.ts", "documented.ts"] }),
    );
    run(process.execPath, join(root, "node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.json");
  });

  for (const page of ["README.md", "docs/guide/measures-in-your-code.md"])
    for (const { code, prints } of examples(page))
      it(`prints what ${page} says (${prints[0]} …)`, () => {
        writeFileSync(join(project, "example.js"), code);
        for (const node of nodes) assert.deepEqual(run(node, "example.js").trimEnd().split("\n"), prints);
      });

  it("tells a browser, without a bundler, what it tells Node", async () => {
    const server = createServer(({ url = "/" }, response) => {
      const path = join(project, url);
      if (url === "/") {
        const map = { imports: { "polku/measures": "/node_modules/polku/measures/index.js" } };
        response.setHeader("content-type", "text/html").end(`<!doctype html><title>-</title>
          <link rel="icon" href="data:,"><script type="importmap">${JSON.stringify(map)}</script>
          <script type="module">import { told } from "/told.js"; document.title = told;</script>`);
      } else if (extname(path) === ".js" && existsSync(path))
        response.setHeader("content-type", "text/javascript").end(readFileSync(path));
      else response.writeHead(404).end();
    }).listen(0, "127.0.0.1");
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => complaints.push(message.text()));
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { waitUntil: "networkidle" });
      const told = run(process.execPath, "--input-type=module", "-e", `console.log((await import("./told.js")).told)`);
      assert.deepEqual(complaints, []);
      assert.equal(await page.title(), told.trim());
    } finally {
      await browser.close();
      server.close();
    }
  });
});
