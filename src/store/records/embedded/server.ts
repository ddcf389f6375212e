import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync, truncateSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Problem } from "../../../core/problem.ts";
import { ok, type Result, refuse } from "../../../core/result.ts";
import { diskFull, saysDiskFull } from "../trouble.ts";
import type { Binaries } from "./binaries.ts";
import { clusterFolder } from "./cluster.ts";
import { lookAtProcess } from "./other-process.ts";
import { settingsArguments } from "./postgres-settings.ts";
import { postmasterState, readPostmaster } from "./postmaster-file.ts";
import { runAs, type ServerUser } from "./server-user.ts";

/** A PostgreSQL that runs on the data folder's cluster. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  /** Whether this process started it. */
  readonly startedHere: boolean;
}

/** Where PostgreSQL writes its complaints. */
const serverLog = (dataFolder: string): string => join(dataFolder, "postgres.log");

/** The end of what PostgreSQL has said. */
export function lastWords(dataFolder: string): string {
  try {
    return readFileSync(serverLog(dataFolder)).subarray(-4000).toString();
  } catch {
    return "";
  }
}

/**
 * The server that already runs on the cluster (an orphan of a killed Polku, or another Polku's), else one started here.
 * What lies in the way for a moment is waited for, up to `patience` milliseconds: a server that is still starting or
 * stopping, a killed one not yet buried, its last helpers that still hold its memory.
 */
export async function runServer(
  dataFolder: string,
  binaries: Binaries,
  user: ServerUser | undefined,
  preferredPort?: number,
  patience = 20_000,
): Promise<Result<RunningServer, Problem>> {
  const deadline = Date.now() + patience;
  let port = preferredPort ?? (await freePort());
  for (;;) {
    const { state, postmaster } = postmasterState(dataFolder);
    if (state === "running" && postmaster?.status === "ready") return ok({ ...postmaster, startedHere: false });
    if (state === "gone") {
      const started = await startServer(dataFolder, binaries, user, port);
      if (started.ok) return started;
      const { message } = started.refusal;
      if (saysDiskFull(message)) return refuse(diskFull(dataFolder));
      if (/could not bind|address already in use/i.test(message)) port = await freePort();
      else if (!/postmaster\.pid|pre-existing shared memory|still in use/i.test(message)) return started;
    }
    if (Date.now() > deadline) {
      return refuse({
        code: "postgres-in-the-way",
        file: clusterFolder(dataFolder),
        message: `process ${postmaster?.pid ?? "of another PostgreSQL"} (${postmaster?.status ?? "unknown"}) still holds ${clusterFolder(dataFolder)} after ${patience / 1000} s; stop it, or choose another data folder`,
      });
    }
    await pause(50);
  }
}

/** Stops the server whatever started it: first politely, then at once, then by force; a killed one recovers at the next start. */
export async function stopServer(dataFolder: string, binaries: Binaries, user: ServerUser | undefined): Promise<void> {
  for (const [mode, patience] of [
    ["fast", 30_000],
    ["immediate", 10_000],
  ] as const) {
    const postmaster = readPostmaster(dataFolder);
    if (postmaster === undefined) return;
    signal(dataFolder, binaries, user, postmaster.pid, mode);
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      // Its file goes a moment before the process does.
      const isGone = postmasterState(dataFolder).state === "gone" && lookAtProcess(postmaster.pid).state !== "running";
      if (isGone) return;
      await pause(10);
    }
  }
  const postmaster = readPostmaster(dataFolder);
  if (postmaster !== undefined) process.kill(postmaster.pid, "SIGKILL");
}

function signal(
  dataFolder: string,
  { folder }: Binaries,
  user: ServerUser | undefined,
  pid: number,
  mode: "fast" | "immediate",
): void {
  if (process.platform === "win32") {
    const program = join(folder, "bin", "pg_ctl");
    spawn(program, ["stop", "-D", clusterFolder(dataFolder), "-m", mode, "-W"], { stdio: "ignore", ...runAs(user) });
    return;
  }
  try {
    process.kill(pid, mode === "fast" ? "SIGINT" : "SIGQUIT");
  } catch {
    // it went by itself
  }
}

async function startServer(
  dataFolder: string,
  { folder }: Binaries,
  user: ServerUser | undefined,
  port: number,
): Promise<Result<RunningServer, Problem>> {
  const logFile = serverLog(dataFolder);
  const log = openSync(logFile, "a", 0o600);
  if (statSync(logFile).size > 10_000_000) truncateSync(logFile);
  const saidBefore = statSync(logFile).size;
  const server = spawn(
    join(folder, "bin", "postgres"),
    ["-D", clusterFolder(dataFolder), "-p", String(port), ...settingsArguments()],
    {
      // a session of its own: Ctrl-C is for Polku, which then stops its server last
      detached: true,
      windowsHide: true,
      stdio: ["ignore", log, log],
      cwd: clusterFolder(dataFolder),
      env: { PATH: process.env.PATH, TZ: "UTC" },
      ...runAs(user),
    },
  );
  closeSync(log);
  server.unref();
  let ended = "";
  server.once("error", (error) => {
    ended = error.message;
  });
  server.once("exit", (status, bySignal) => {
    ended = `ended with ${bySignal ?? status}`;
  });
  while (ended === "") {
    const postmaster = readPostmaster(dataFolder);
    if (postmaster?.pid === server.pid && postmaster?.status === "ready") {
      stopWithUs(server);
      return ok({ ...postmaster, startedHere: true });
    }
    await pause(10);
  }
  const said = readFileSync(logFile).subarray(saidBefore).toString().trim();
  return refuse({
    code: "postgres-failed",
    file: logFile,
    message: `PostgreSQL did not start (${ended}): ${said.slice(-1000)}`,
  });
}

/** When Polku ends without closing (a bug), its server must not stay behind. */
function stopWithUs(server: ChildProcess): void {
  const stop = () => server.kill("SIGINT");
  process.once("exit", stop);
  server.once("exit", () => process.removeListener("exit", stop));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
