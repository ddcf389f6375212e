import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../src/server/config.ts";

/** What a data folder was begun with: records and nothing in them, a Polku of one empty workspace, or one with the demo. */
export type Begun = "records" | "empty" | "demo";

/**
 * A data folder of the caller's own, as a first start leaves it. It is made once, by a real first start, and copied from then
 * on: making the demo takes ten times as long as starting on it. What it is made of, or another day, makes it anew.
 */
export async function begunFolder(what: Begun): Promise<string> {
  const made = join(shelf(), `${what}-${madeOf()}`);
  if (!existsSync(made)) await make(what, made);
  const folder = mkdtempSync(join(tmpdir(), "polku-begun-"));
  copy(made, folder);
  return folder;
}

const root = join(import.meta.dirname, "..");

/** Where they lie: in a folder of whoever runs the tests. */
function shelf(): string {
  const folder = join(tmpdir(), `polku-begun-for-tests-${process.getuid?.() ?? "all"}`);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  return folder;
}

/** One word for everything that a first start hangs on: the program, the demo, the day until which it is made. */
function madeOf(): string {
  const hash = createHash("sha256").update(new Date().toISOString().slice(0, 10));
  const files = globSync(["package-lock.json", "demo/*", "src/{core,flows,outside,server,store}/**/*.{ts,sql}"], {
    cwd: root,
  });
  for (const file of files.toSorted())
    if (!file.endsWith(".test.ts")) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest("hex").slice(0, 16);
}

/** Beside its place and then renamed: two that make it at once both have it whole. */
async function make(what: Begun, made: string): Promise<void> {
  for (const earlier of readdirSync(shelf())) {
    // Who tries another state of the program beside this one may just be copying.
    const { mtimeMs = 0 } = statSync(join(shelf(), earlier), { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > 3_600_000) rmSync(join(shelf(), earlier), { recursive: true, force: true });
  }
  const folder = mkdtempSync(join(shelf(), "new-"));
  if (what === "records") {
    const { openRecords } = await import("../src/store/records/open.ts");
    const records = await openRecords({ dataFolder: folder, log: () => {} });
    assert(records.ok, records.ok ? "" : records.refusal.message);
    await records.value.close();
  } else {
    const config = readConfig({ POLKU_PORT: "0", POLKU_DATA: folder, POLKU_DEMO: what === "demo" ? "yes" : "no" });
    assert(config.ok);
    const { startPolku } = await import("../src/server/start.ts");
    const polku = await startPolku(config.value, () => {});
    assert(polku.ok, polku.ok ? "" : polku.refusal.message);
    await polku.value.stop();
  }
  try {
    renameSync(folder, made);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(made)) throw error;
  }
}

/** With owners and modes: as root, PostgreSQL's files are another's. */
function copy(from: string, to: string): void {
  const copied = spawnSync("cp", ["-a", `${from}/.`, to], { encoding: "utf8" });
  assert.equal(copied.status, 0, copied.stderr);
}
