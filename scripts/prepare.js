// Makes a fresh clone ready: installs what is missing, and with --app builds the pages, with --program the server and the
// command line, with --measures the measures that others import, with --chromium finds a browser.
// Runs before anything is installed, so it is plain JavaScript for Node 20 and imports nothing but Node. Quick when
// there is nothing to do.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const wanted = new Set(process.argv.slice(2));
const say = (line) => process.stderr.write(`${line}\n`);

installPackages();
checkNode();
if (wanted.has("--app")) buildApp();
if (wanted.has("--program")) buildProgram();
if (wanted.has("--measures")) buildMeasures();
if (wanted.has("--chromium")) findChromium();

/** Installs the locked packages unless the same lock file was installed already. No package's own script is run. */
function installPackages() {
  const stamp = join(root, "node_modules", ".polku-installed");
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  say("Installing packages (once; about half a minute) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  // Careful: not `npm ci`. It empties node_modules, pulling it from under a running Polku after an update, and it refuses
  // a lock file that lacks the packages of a platform that nobody here is on. What the lock names is installed as locked.
  const run = spawnSync(
    npm,
    ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: root,
      stdio: ["ignore", process.stderr, process.stderr],
      shell: process.platform === "win32",
    },
  );
  if (run.status !== 0) stop("The packages could not be installed; npm says why above. Is the npm registry reachable?");
  writeFileSync(stamp, lock);
}

/** The project brings its own Node 24 where a package carries one; elsewhere the machine's own must be new enough. */
function checkNode() {
  const own = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");
  if (existsSync(own)) return;
  const [major] = process.versions.node.split(".");
  if (Number(major) < 24) {
    stop(
      `Polku needs Node 24, and no package brings one for ${process.platform}-${process.arch}; this is ${process.version}.`,
    );
  }
}

/**
 * Builds the app into dist/admin, the respondent's page into dist/respond, what draws its first screen on the server into
 * dist/first-screen, its script for pages of others into dist/embed, the app of a tablet into dist/kiosk and its screen for the editor into
 * dist/kiosk-preview, when any of their sources is newer than the last build.
 */
function buildApp() {
  const built = [
    join("admin", "index.html"),
    join("respond", "manifest.json"),
    join("first-screen", "first-screen.js"),
    join("embed", "embed.js"),
    join("kiosk", "index.html"),
    join("kiosk-preview", "manifest.json"),
  ].map((file) => join(root, "dist", file));
  const since = Math.min(...built.map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0)));
  const sources = ["admin", "api", "core", "embed", "kiosk", "pictures", "renderer", "texts"].map((layer) =>
    join(root, "src", layer),
  );
  const configs = readdirSync(root).filter(
    (file) => /^vite.*\.config\.ts$/.test(file) && file !== "vite.program.config.ts",
  );
  if (![...sources, ...configs.map((config) => join(root, config))].map(newest).some((time) => time > since)) return;
  say("Building the app …");
  const renderer = "vite.renderer.config.ts";
  const others = ["vite.embed", "vite.kiosk", "vite.kiosk-preview", "vite"].map((one) => [`${one}.config.ts`]);
  for (const given of [[renderer], [renderer, "--ssr"], ...others]) {
    const run = runTool(["vite", "bin", "vite.js"], "build", "--logLevel", "error", "--config", ...given);
    if (run.status !== 0) stop("The app could not be built; see above.");
  }
}

/** Builds dist/program, what runs: the server and the command line in few files, when any of their sources is newer. */
function buildProgram() {
  const built = join(root, "dist", "program", "polku.js");
  const since = existsSync(built) ? statSync(built).mtimeMs : 0;
  const layers = ["api", "cli", "core", "flows", "outside", "pictures", "server", "store", "texts"];
  const sources = [...layers.map((layer) => join("src", layer)), "vite.program.config.ts", "package-lock.json"];
  if (!sources.some((source) => newest(join(root, source)) > since)) return;
  say("Building the program …");
  const run = runTool(["vite", "bin", "vite.js"], "build", "--config", "vite.program.config.ts", "--logLevel", "error");
  if (run.status !== 0) stop("The program could not be built; see above.");
}

/**
 * Makes dist/package, what others install: the measures as JavaScript with types (Node strips no types below node_modules),
 * and a manifest of their own, since they need nothing of what a Polku needs.
 */
function buildMeasures() {
  const folder = join(root, "dist", "package");
  const manifest = join(folder, "package.json");
  const since = existsSync(manifest) ? statSync(manifest).mtimeMs : 0;
  const sources = ["src/core/measures", "tsconfig.measures.json", "package.json"];
  if (!sources.some((source) => newest(join(root, source)) > since)) return;
  rmSync(folder, { recursive: true, force: true });
  const run = runTool(["typescript", "bin", "tsc"], "-p", "tsconfig.measures.json");
  if (run.status !== 0) stop("The measures could not be built; see above.");
  const { name, version, license, type, engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const about = {
    ...{
      name,
      version,
      description: "Measures of customer experience, as pure functions of counts.",
      license,
      type,
      engines,
    },
    sideEffects: false,
    exports: { "./measures": { types: "./measures/index.d.ts", default: "./measures/index.js" } },
  };
  copyFileSync(join(root, "LICENSE"), join(folder, "LICENSE"));
  copyFileSync(join(root, "docs", "guide", "measures-in-your-code.md"), join(folder, "README.md"));
  writeFileSync(manifest, `${JSON.stringify(about, null, 2)}\n`);
}

/** Runs an installed package's program with the project's own Node where there is one. */
function runTool(path, ...parts) {
  const node = join(root, "node_modules", ".bin", "node");
  return spawnSync(existsSync(node) ? node : process.execPath, [join("node_modules", ...path), ...parts], {
    cwd: root,
    stdio: ["ignore", process.stderr, process.stderr],
  });
}

/** The time of the newest source at `path`; tests do not count. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : status.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/**
 * The browser tests need a Chromium of the system: CHROMIUM names it, else the usual places, else apt installs it. Beside a whole one
 * they use one without a window where there is one, which takes a quarter less of the processor.
 */
function findChromium() {
  const [lean, ...whole] = JSON.parse(readFileSync(join(root, "scripts", "chromium.json"), "utf8"));
  if (process.env.CHROMIUM !== undefined) return;
  const isThere = () => whole.some((place) => existsSync(place));
  const isDebianAsRoot = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (isThere() && (existsSync(lean) || !isDebianAsRoot)) return;
  if (isDebianAsRoot) {
    say("Installing Chromium with apt (once) …");
    const how = { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    const install = ["install", "-y", "-qq", "--no-install-recommends"];
    spawnSync("apt-get", ["update", "-qq"], how);
    if (!isThere()) spawnSync("apt-get", [...install, "chromium", "fonts-dejavu-core"], how);
    spawnSync("apt-get", [...install, "chromium-headless-shell"], how);
  }
  if (isThere()) return;
  stop(
    isDebianAsRoot
      ? "apt could not install Chromium; it says why above. Install it by hand or set CHROMIUM to its path."
      : "The browser tests need Chromium or Chrome. Install it (Debian: sudo apt-get install chromium fonts-dejavu-core; macOS: " +
          "brew install --cask chromium), or set CHROMIUM to its path, and run npm test again.",
  );
}

function stop(reason) {
  say(reason);
  process.exit(1);
}
