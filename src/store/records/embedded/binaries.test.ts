import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import { findBinaries, linkLibraries } from "./binaries.ts";

const parent = mkdtempSync(join(tmpdir(), "polku-binaries-"));
chmodSync(parent, 0o755);
after(() => rmSync(parent, { recursive: true, force: true }));
const stranger = { uid: 54_321, gid: 54_321, name: "stranger" };

/** A package as it lies after an install that ran no scripts: a library, and the list of links to make. */
function aPackage(name: string): { native: string; link: string } {
  const native = join(parent, name, "native");
  mkdirSync(join(native, "lib"), { recursive: true });
  writeFileSync(join(native, "lib", "libthing.so.60.2"), "");
  const links = [{ source: "native/lib/libthing.so.60.2", target: "native/lib/libthing.so.60" }];
  writeFileSync(join(native, "pg-symlinks.json"), JSON.stringify(links));
  return { native, link: join(native, "lib", "libthing.so.60") };
}

describe("the library links of the PostgreSQL package", () => {
  it("are made as its install script would have made them, and again changes nothing", () => {
    const { native, link } = aPackage("plain");
    assert.equal(linkLibraries(native), true);
    assert.equal(readlinkSync(link), "libthing.so.60.2");
    assert.equal(linkLibraries(native), true);
  });

  it("are no trouble where the install script has run", () => {
    const { native, link } = aPackage("scripted");
    symlinkSync("libthing.so.60.2", link);
    assert.equal(linkLibraries(native), true);
  });

  it("may be made by several processes at once", async () => {
    const { native, link } = aPackage("together");
    const program = `import { linkLibraries } from "./src/store/records/embedded/binaries.ts"; process.exit(linkLibraries(process.argv[1]) ? 0 : 1)`;
    const ends = await Promise.all(
      [1, 2, 3].map(
        () =>
          new Promise((resolve) =>
            spawn(process.execPath, ["--input-type=module", "-e", program, native], { stdio: "inherit" }).once(
              "exit",
              resolve,
            ),
          ),
      ),
    );
    assert.deepEqual(ends, [0, 0, 0]);
    assert.equal(readlinkSync(link), "libthing.so.60.2");
  });
});

describe("the binaries", () => {
  const dataFolder = join(parent, "data");
  mkdirSync(dataFolder);

  it("are those of the installed package, and run", () => {
    const found = findBinaries(dataFolder, undefined);
    assert(found.ok);
    const { stdout } = spawnSync(join(found.value.folder, "bin", "postgres"), ["--version"], { encoding: "utf8" });
    assert.match(stdout, new RegExp(`^postgres \\(PostgreSQL\\) ${found.value.major}\\.`));
  });

  it("are copied once to the data folder where the account that runs them cannot reach the package", () => {
    const installed = findBinaries(dataFolder, undefined);
    assert(installed.ok);
    const closed = join(parent, "closed");
    cpSync(dirname(installed.value.folder), join(closed, "package"), { recursive: true, verbatimSymlinks: true });
    chmodSync(closed, 0o700);
    const found = findBinaries(dataFolder, stranger, join(closed, "package"));
    assert(found.ok);
    assert.equal(found.value.folder, join(dataFolder, `postgres-${found.value.version}`, "native"));
    const { stdout } = spawnSync(join(found.value.folder, "bin", "initdb"), ["--version"], { encoding: "utf8" });
    assert.match(stdout, /^initdb \(PostgreSQL\) 18\./);
    rmSync(closed, { recursive: true });
    mkdirSync(closed, { mode: 0o700 });
    cpSync(join(dirname(installed.value.folder), "package.json"), join(closed, "package", "package.json"));
    assert.deepEqual(findBinaries(dataFolder, stranger, join(closed, "package")), found);
  });

  it("are missed in words where the package is not installed", () => {
    const missing = join(parent, "nothing");
    assert(!existsSync(missing));
    const found = findBinaries(dataFolder, undefined, missing);
    assert(!found.ok);
    assert.equal(found.refusal.code, "no-postgres");
    assert.match(found.refusal.message, /run "npm install", or give a PostgreSQL of your own in DATABASE_URL/);
  });
});
