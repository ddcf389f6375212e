import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import type { Effects } from "../flows/effects.ts";
import { demoCustomers, demoSeed, fillDemo } from "../flows/fill-demo.ts";
import { knowJourneys } from "../flows/known-journeys.ts";
import { journeyHistories, projectionFile } from "../flows/project.ts";
import { theWorkspace } from "../flows/the-workspace.ts";
import { today } from "../flows/today.ts";
import { Remembered } from "../store/projection/remembered.ts";
import { groupCommit } from "../store/records/group-commit.ts";
import { findKey } from "../store/records/keys.ts";
import { openRecords } from "../store/records/open.ts";
import type { Records, WorkspaceId } from "../store/records/records.ts";
import type { Config } from "./config.ts";
import { openDoors } from "./doors.ts";
import { type LocalKey, localKey } from "./local-key.ts";
import { keyRing } from "./permissions.ts";
import { startAuditing } from "./threads/auditing.ts";
import { warmCounting } from "./threads/counting.ts";

/** A Polku that answers. */
export interface RunningPolku {
  readonly url: string;
  readonly port: number;
  readonly localKey: LocalKey;
  /** Stops everything that was started here; what was acknowledged is safe. */
  stop(): Promise<void>;
}

// Each query under way at DuckDB holds a thread of Node's pool, whose size is read when it is first used.
process.env.UV_THREADPOOL_SIZE ??= "16";

const root = join(import.meta.dirname, "..", "..");

/**
 * Starts Polku: opens the records and brings them up to date, makes the workspace and the demo where there is nothing
 * yet, follows the log, opens the doors and listens. What cannot be is said, and what was started until then stopped.
 */
export async function startPolku(config: Config, log: (line: string) => void): Promise<Result<RunningPolku, Problem>> {
  const started: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const end of started.splice(0).reverse()) await end();
  };
  try {
    const running = await start(config, log, started);
    if (!running.ok) await stop();
    return running.ok ? ok({ ...running.value, stop }) : running;
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(
  config: Config,
  log: (line: string) => void,
  started: (() => Promise<unknown>)[],
): Promise<Result<Omit<RunningPolku, "stop">, Problem>> {
  const { data: dataFolder, databaseUrl } = config;
  mkdirSync(dataFolder, { recursive: true });
  const warm = warmCounting(log);
  started.push(() => warm.stop());
  const opened = await openRecords({ dataFolder, log, ...(databaseUrl !== null && { databaseUrl }) });
  if (!opened.ok) return opened;
  const records = opened.value;
  started.push(() => records.close());

  const workspace = await theWorkspace(records);
  const journeys = await knowJourneys(() => journeyHistories(records, workspace));
  const now = () => new Date();
  const isEmpty = (await journeys.all()).size === 0;
  if (config.demo && isEmpty) {
    const filled = await makeDemo(records, workspace, now, log);
    if (!filled.ok) return filled;
    await journeys.refresh();
  }

  const { memory, threads } = config;
  const file = projectionFile(dataFolder, workspace);
  const counting = await warm.open({ databaseUrl, dataFolder, workspace, file, memory, threads });
  if (!counting.ok) return counting;
  started.push(() => counting.value.stop());
  // Whoever opens the page for the first time is to see the demo whole.
  while (config.demo && isEmpty && (await counting.value.behindSeconds()) > 0) await pause(50);

  const auditing = startAuditing(counting.value);
  started.push(() => auditing.stop());

  const intake = groupCommit(records);
  started.push(() => intake.drain());
  const remembered = new Remembered(500);
  const effects: Effects = {
    records,
    workspace,
    journeys,
    counting: counting.value,
    auditing,
    intake,
    remembered,
    now,
  };
  const app = openDoors({
    effects,
    keys: keyRing(async (key) => {
      const holder = await findKey(records, key);
      return holder?.workspace === workspace ? holder : undefined;
    }),
    version: JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version,
    rate: config.rate,
    appFolder: join(root, "dist", "admin"),
    behindSeconds: () => counting.value.behindSeconds(),
    log,
    logRequests: config.log === "requests",
  });
  started.push(() => closeDoors(app));
  const listening = await listen(app, config);
  if (!listening.ok) return listening;
  const name = config.host === "::1" ? "[::1]" : "localhost";
  return ok({
    url: `http://${name}:${listening.value}`,
    port: listening.value,
    localKey: await localKey(records, workspace, dataFolder),
  });
}

async function makeDemo(
  records: Records,
  workspace: WorkspaceId,
  now: () => Date,
  log: (line: string) => void,
): Promise<Result<unknown, Problem>> {
  log("filling the empty workspace with the demo, a lunch restaurant …");
  const until = await today({ records, workspace, now });
  return fillDemo(records, workspace, { customers: demoCustomers, seed: demoSeed, until });
}

/** Answers what has been asked, but waits for no answer longer than some seconds. */
async function closeDoors(app: FastifyInstance): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), patience);
  await app.close();
  clearTimeout(timer);
}
const patience = 5000;

async function listen(app: FastifyInstance, { host, port }: Config): Promise<Result<number, Problem>> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE")
      return refuse({
        code: "port-in-use",
        message: `expected port ${port} to be free, but something listens there already; set POLKU_PORT to another`,
      });
    if (code === "EACCES" || code === "EADDRNOTAVAIL")
      return refuse({ code: "cannot-listen", message: `expected to listen on ${host}:${port}, got "${message}"` });
    throw error;
  }
  const address = app.server.address();
  return ok(typeof address === "object" && address !== null ? address.port : port);
}
