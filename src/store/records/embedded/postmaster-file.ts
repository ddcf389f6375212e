import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { clusterFolder } from "./cluster.ts";
import { lookAtProcess, type ProcessState } from "./other-process.ts";

/** What `postmaster.pid` says: PostgreSQL writes it into the cluster while it runs, and leaves it behind when killed. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** "starting", "ready", "stopping" … */
  readonly status: string;
}

const postmasterFile = (dataFolder: string): string => join(clusterFolder(dataFolder), "postmaster.pid");

/**
 * The server that the file names, if it names one. Careful: PostgreSQL makes the file first and writes it a moment later.
 * Till then it names nobody; read as process 0, a signal to it would go to us and all that was started with us.
 */
export function readPostmaster(dataFolder: string): Postmaster | undefined {
  try {
    const lines = readFileSync(postmasterFile(dataFolder), "utf8").split("\n");
    const pid = Math.abs(Number(lines[0]));
    if (!(pid > 0)) return undefined;
    return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? "").trim() };
  } catch {
    return undefined;
  }
}

/** Removes a file that has named nobody for seconds: its PostgreSQL went before it wrote, and no other starts beside it. */
function removeUnwritten(dataFolder: string): void {
  const file = statSync(postmasterFile(dataFolder), { throwIfNoEntry: false });
  if (file !== undefined && Math.abs(Date.now() - file.mtimeMs) > 5_000)
    rmSync(postmasterFile(dataFolder), { force: true });
}

/**
 * Whether the server of `postmaster.pid` still lives. A file left by a killed one is removed when its process number
 * is gone, is a zombie, or belongs to another program by now; PostgreSQL's own second guard, the shared memory of
 * that cluster, still holds.
 */
export function postmasterState(dataFolder: string): { state: ProcessState; postmaster?: Postmaster } {
  const postmaster = readPostmaster(dataFolder);
  if (postmaster === undefined) {
    removeUnwritten(dataFolder);
    return { state: "gone" };
  }
  const { state, command } = lookAtProcess(postmaster.pid);
  const another = command !== "" && !(command.includes("postgres") && command.includes(clusterFolder(dataFolder)));
  if (state === "running" && !another) return { state, postmaster };
  rmSync(postmasterFile(dataFolder), { force: true });
  return { state: "gone" };
}
