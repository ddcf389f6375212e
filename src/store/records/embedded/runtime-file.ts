import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How another command on this machine reaches the PostgreSQL that a Polku runs on its data folder. */
export interface Runtime {
  readonly host: string;
  readonly port: number;
  /** Of both roles, "postgres" and "polku_app". */
  readonly password: string;
  /** PostgreSQL's process. */
  readonly pid: number;
  /** The Polku that started or adopted it. */
  readonly polku: number;
  /** ISO time. */
  readonly started: string;
}

/** Its place: readable by the one who runs Polku only. It lies there while PostgreSQL runs (and after a kill). */
export const runtimeFile = (dataFolder: string): string => join(dataFolder, "postgres-running.json");

/** What the runtime file says; undefined where there is none. */
export function readRuntime(dataFolder: string): Runtime | undefined {
  try {
    return JSON.parse(readFileSync(runtimeFile(dataFolder), "utf8")) as Runtime;
  } catch {
    return undefined;
  }
}

export function writeRuntime(dataFolder: string, runtime: Runtime): void {
  const half = `${runtimeFile(dataFolder)}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify(runtime, null, 2)}\n`, { mode: 0o600 });
  renameSync(half, runtimeFile(dataFolder));
}

export function removeRuntime(dataFolder: string): void {
  rmSync(runtimeFile(dataFolder), { force: true });
}
