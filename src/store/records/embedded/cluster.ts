import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../../core/problem.ts";
import { ok, type Result, refuse } from "../../../core/result.ts";
import { diskFull, saysDiskFull } from "../trouble.ts";
import type { Binaries } from "./binaries.ts";
import { lookAtProcess } from "./other-process.ts";
import { runAs, type ServerUser } from "./server-user.ts";

/** Where the cluster lies in a data folder, and its password, made with it. */
export const clusterFolder = (dataFolder: string): string => join(dataFolder, "postgres", "cluster");
const passwordFile = (dataFolder: string): string => join(dataFolder, "postgres", "password");

/** The password that this data folder's PostgreSQL asks for, of both roles. */
export const clusterPassword = (dataFolder: string): string => readFileSync(passwordFile(dataFolder), "utf8").trim();

/**
 * Makes the database cluster where there is none. It is made beside its place and renamed, so that whatever kills us
 * leaves either nothing or a whole one; what a killed one left is cleared away.
 */
export async function ensureCluster(
  dataFolder: string,
  binaries: Binaries,
  user: ServerUser | undefined,
): Promise<Result<"made" | "there", Problem>> {
  clearHalfMade(dataFolder);
  const folder = join(dataFolder, "postgres");
  const versionFile = join(clusterFolder(dataFolder), "PG_VERSION");
  if (existsSync(versionFile)) {
    const major = readFileSync(versionFile, "utf8").trim();
    return major === binaries.major
      ? ok("there")
      : refuse({
          code: "other-postgres-version",
          file: clusterFolder(dataFolder),
          message: `expected data of PostgreSQL ${binaries.major}, got data of PostgreSQL ${major}; open it with the Polku that made it, export, and import here`,
        });
  }
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    return refuse({
      code: "half-made-folder",
      file: folder,
      message: `expected a database cluster in ${folder}, found other files; move them away, or choose another data folder`,
    });
  }

  const half = join(dataFolder, `postgres.new-${process.pid}-${randomBytes(4).toString("hex")}`);
  const made = await makeCluster(half, binaries, user);
  if (!made.ok) {
    rmSync(half, { recursive: true, force: true });
    return made;
  }
  try {
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(versionFile)) throw error; // else another Polku was quicker: its cluster it is
  }
  return ok("made");
}

/** Folders of an initdb that never ended: those of processes that are gone, or older than ten minutes. */
function clearHalfMade(dataFolder: string): void {
  for (const name of readdirSync(dataFolder)) {
    const [, pid] = /^postgres(?:-[^/]*)?\.new-(\d+)/.exec(name) ?? [];
    if (pid === undefined) continue;
    const folder = join(dataFolder, name);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    const alive = Number(pid) !== process.pid && lookAtProcess(Number(pid)).state === "running";
    // an orphaned initdb may still be writing there for a moment
    if (!alive || age > 600_000) rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

async function makeCluster(
  half: string,
  { folder }: Binaries,
  user: ServerUser | undefined,
): Promise<Result<"made", Problem>> {
  const cluster = join(half, "cluster");
  const password = join(half, "password");
  mkdirSync(half, { mode: 0o700 });
  mkdirSync(cluster, { mode: 0o700 });
  writeFileSync(password, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
  if (user !== undefined) {
    for (const path of [half, cluster, password]) chownSync(path, user.uid, user.gid);
  }

  const initdb = spawn(
    join(folder, "bin", "initdb"),
    [
      ["-D", cluster],
      ["-U", "postgres"],
      ["--auth=scram-sha-256", `--pwfile=${password}`],
      ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
    ].flat(),
    { stdio: ["ignore", "ignore", "pipe"], env: { PATH: process.env.PATH, TZ: "UTC" }, ...runAs(user) },
  );
  let complaint = "";
  initdb.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    complaint += chunk;
  });
  const status = await new Promise<number | null>((resolve) => {
    initdb.once("error", (error) => {
      complaint += error.message;
      resolve(null);
    });
    initdb.once("close", resolve);
  });
  if (status !== 0) {
    if (saysDiskFull(complaint)) return refuse(diskFull(half));
    return refuse({
      code: "initdb-failed",
      file: half,
      message: `PostgreSQL could not make its cluster: ${complaint.trim().slice(-600)}`,
    });
  }
  if (user !== undefined) {
    // the cluster is the server's; the password is ours alone, and the server only passes through
    chownSync(password, 0, 0);
    chownSync(half, 0, user.gid);
    chmodSync(half, 0o710);
  }
  return ok("made");
}
