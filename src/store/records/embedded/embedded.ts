import { once } from "node:events";
import { chmodSync, chownSync, mkdirSync, realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { ClientConfig } from "pg";
import type { Problem } from "../../../core/problem.ts";
import { ok, type Result, refuse } from "../../../core/result.ts";
import { diskFull, saysDiskFull, troubleOf } from "../trouble.ts";
import { findBinaries } from "./binaries.ts";
import { clusterFolder, clusterPassword, ensureCluster } from "./cluster.ts";
import { type FolderLock, takeFolderLock } from "./folder-lock.ts";
import { lookAtProcess } from "./other-process.ts";
import { closedFolder } from "./reach.ts";
import { readRuntime, removeRuntime, writeRuntime } from "./runtime-file.ts";
import { lastWords, type RunningServer, runServer, stopServer } from "./server.ts";
import { type ServerUser, serverUser } from "./server-user.ts";

/** Our own PostgreSQL, owned by this process until it stops it. */
export interface EmbeddedServer {
  /** How to connect, less the role's name and the database. */
  readonly door: ClientConfig;
  /** Whether it ran already, left behind by a killed Polku. */
  readonly adopted: boolean;
  /** Why it last went away, where it said a reason that people can mend. */
  trouble(): Problem | undefined;
  stop(): Promise<void>;
}

/**
 * PostgreSQL on the data folder: made when there is none, started when it does not run, adopted when a killed Polku
 * left it running, started again when it dies under us. Refused when a living Polku owns the folder.
 */
export async function openEmbedded(
  givenFolder: string,
  log: (line: string) => void,
): Promise<Result<EmbeddedServer, Problem>> {
  const prepared = prepareFolder(resolve(givenFolder));
  if (!prepared.ok) return prepared;
  const { dataFolder, user } = prepared.value;
  const found = findBinaries(dataFolder, user);
  if (!found.ok) return found;
  const binaries = found.value;

  const made = await ensureCluster(dataFolder, binaries, user);
  if (!made.ok) return made;
  if (made.value === "made") log(`made a PostgreSQL ${binaries.major} cluster in ${clusterFolder(dataFolder)}`);

  const password = clusterPassword(dataFolder);
  const stopping = new AbortController();
  const stopped = once(stopping.signal, "abort");
  const first = await runAndLock(undefined);
  if (!first.ok) return first;
  const { port } = first.value.server;
  let { lock } = first.value;
  let trouble: Problem | undefined;
  const keeping = keepRunning();
  return ok({
    door: { host: "127.0.0.1", port, password },
    adopted: first.value.adopted,
    trouble: () => trouble,
    stop,
  });

  /** A server that runs, and the lock on it. */
  async function runAndLock(
    samePort: number | undefined,
  ): Promise<Result<{ server: RunningServer; lock: FolderLock; adopted: boolean }, Problem>> {
    const deadline = Date.now() + 20_000;
    let server = await runServer(dataFolder, binaries, user, samePort);
    let taken: Awaited<ReturnType<typeof takeFolderLock>> | Error;
    for (;;) {
      if (!server.ok) return server;
      const { port } = server.value;
      const door: ClientConfig = { host: "127.0.0.1", port, user: "postgres", database: "postgres", password };
      taken = await takeFolderLock(door).catch((error: unknown) => error as Error);
      if (!(taken instanceof Error)) {
        // PostgreSQL has not yet seen that the Polku which held the lock is dead.
        const isHeldByDead =
          "holder" in taken && taken.holder !== undefined && lookAtProcess(taken.holder).state !== "running";
        if (!isHeldByDead || Date.now() > deadline) break;
        await pause(20);
        continue;
      }
      const trouble = troubleOf(taken);
      if (trouble?.code !== "records-gone" || Date.now() > deadline) {
        return refuse(trouble ?? { code: "postgres-failed", message: taken.message, file: dataFolder });
      }
      if (stopping.signal.aborted) return refuse({ code: "stopping", message: "Polku is stopping", file: dataFolder });
      await pause(50); // it says it is ready, but is still recovering, or just going
      server = await runServer(dataFolder, binaries, user, samePort);
    }
    if ("holder" in taken) return refuse(inUse(dataFolder, taken.holder));
    const { pid, startedHere } = server.value;
    const started = new Date().toISOString();
    writeRuntime(dataFolder, {
      host: "127.0.0.1",
      port: server.value.port,
      password,
      pid,
      polku: process.pid,
      started,
    });
    return ok({ server: server.value, lock: taken.lock, adopted: !startedHere });
  }

  /** The lock's connection ends when the server does: then it is started again, at the same port so that others find it. */
  async function keepRunning(): Promise<void> {
    for (;;) {
      await Promise.race([lock.lost, stopped]);
      if (stopping.signal.aborted) return;
      trouble = saysDiskFull(lastWords(dataFolder)) ? diskFull(dataFolder) : undefined;
      log(`PostgreSQL went away${trouble === undefined ? "" : ` (${trouble.message})`}; starting it again`);
      const again = await runAndLock(port).catch((error) => refuse(gone(dataFolder, error)));
      if (again.ok) lock = again.value.lock;
      if (stopping.signal.aborted) return;
      if (again.ok) continue;
      log(`PostgreSQL does not come back: ${again.refusal.message}`);
      await pause(5000, undefined, { ref: false, signal: stopping.signal }).catch(() => {});
    }
  }

  /** Careful: a server that is just being started again must be there, or have failed, before it can be stopped. */
  async function stop(): Promise<void> {
    stopping.abort();
    await lock.release().catch(() => {});
    await keeping;
    await lock.release().catch(() => {});
    await stopServer(dataFolder, binaries, user);
    removeRuntime(dataFolder);
  }
}

/** How to connect to the PostgreSQL that a running Polku owns; refused where none runs. */
export function findRunning(dataFolder: string): Result<ClientConfig, Problem> {
  const runtime = readRuntime(resolve(dataFolder));
  if (runtime === undefined) {
    return refuse({ code: "not-running", message: `no Polku runs on ${resolve(dataFolder)}`, file: dataFolder });
  }
  const { host, port, password } = runtime;
  return ok({ host, port, password });
}

/** Whatever else can happen to a folder under a running server, such as being taken away. */
const gone = (dataFolder: string, error: unknown): Problem => ({
  code: "cannot-start",
  message: `PostgreSQL cannot be started in ${dataFolder}: ${error instanceof Error ? error.message : error}`,
  file: dataFolder,
});

const inUse = (dataFolder: string, holder: number | undefined): Problem => ({
  code: "folder-in-use",
  file: dataFolder,
  message: `another Polku${holder === undefined ? "" : ` (process ${holder})`} uses ${dataFolder}; stop it, or choose another data folder`,
});

/** The data folder, there and open to the account that runs PostgreSQL; or why not. */
function prepareFolder(given: string): Result<{ dataFolder: string; user: ServerUser | undefined }, Problem> {
  try {
    mkdirSync(given, { recursive: true, mode: 0o700 });
    const dataFolder = realpathSync(given);
    const user = serverUser([clusterFolder(dataFolder), dataFolder]);
    if (user === undefined) return ok({ dataFolder, user });
    const { mode, uid } = statSync(dataFolder);
    if (uid === 0 && (mode & 0o011) === 0) {
      chownSync(dataFolder, 0, user.gid);
      chmodSync(dataFolder, (mode & 0o777) | 0o010);
    }
    const closed = closedFolder(dataFolder, user);
    if (closed === undefined) return ok({ dataFolder, user });
    return refuse({
      code: "closed-folder",
      file: dataFolder,
      message: `PostgreSQL does not run as root but as "${user.name}", who cannot reach ${dataFolder}: ${closed.folder} is closed to others (mode ${closed.mode.toString(8)}). Open it with "chmod o+x ${closed.folder}", or choose another data folder (POLKU_DATA)`,
    });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOSPC") return refuse(diskFull(given));
    return refuse({ code: "no-data-folder", file: given, message: `the data folder cannot be used: ${message}` });
  }
}
