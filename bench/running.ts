import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A Polku in a process of its own, on a folder of its own. */
export interface Running {
  readonly port: number;
  readonly key: string;
  /** Seconds from the start to the line that says where it listens. */
  readonly seconds: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** A folder for a benchmark's data, removed at the end. */
export async function aFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "polku-bench-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Starts the server as `npm start` does, and reads from what it prints where it listens and its local key. */
export async function start(data: string, environment: Readonly<Record<string, string>> = {}): Promise<Running> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, "..", "dist", "program", "polku.js"), "serve"], {
    env: { ...process.env, POLKU_PORT: "0", POLKU_DATA: data, POLKU_DEMO: "no", ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let port = 0;
  let key = "";
  for await (const line of createInterface({ input: child.stdout })) {
    key ||= /\b(polku_[\w-]+)/.exec(line)?.[1] ?? "";
    port ||= Number(/http:\/\/localhost:(\d+)/.exec(line)?.[1] ?? 0);
    if (port !== 0) break;
  }
  child.stdout.resume();
  if (port === 0) throw new Error("The server did not start; see above");
  return {
    port,
    key,
    seconds: (performance.now() - began) / 1000,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill("SIGTERM");
      await gone;
    },
  };
}
