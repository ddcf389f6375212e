import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { demoCustomers, demoSeed, fillDemo } from "../flows/fill-demo.ts";
import { knowJourneys } from "../flows/known-journeys.ts";
import { openMailing } from "../flows/mail/mailing.ts";
import { type AdminLink, firstAdmin } from "../flows/people/first-admin.ts";
import { workspaceForGuests } from "../flows/people/workspace-for-guests.ts";
import { journeyHistories } from "../flows/project.ts";
import { theWorkspace } from "../flows/the-workspace.ts";
import { today } from "../flows/today.ts";
import { groupCommit } from "../store/records/intake/group-commit.ts";
import { findKey, noteSent } from "../store/records/keys.ts";
import { isAnybodyThere } from "../store/records/members.ts";
import { openRecords } from "../store/records/open.ts";
import type { Records, WorkspaceId } from "../store/records/records.ts";
import { findDevice } from "../store/records/surveys/pairing.ts";
import { sweepPhotos } from "../store/records/surveys/photos.ts";
import { findLink } from "../store/records/surveys/survey-links.ts";
import { listWorkspaces } from "../store/records/workspaces.ts";
import { sweepUploads } from "../store/uploads/uploads.ts";
import { bounceRounds } from "./bounce-rounds.ts";
import { Changes } from "./changes.ts";
import type { Config } from "./config.ts";
import { keyRing } from "./key-ring.ts";
import { KeyUse } from "./key-use.ts";
import { type LocalKey, localKey } from "./local-key.ts";
import { isLoopback } from "./loopback.ts";
import { ownAddress } from "./own-address.ts";
import { openEntrance } from "./people/entrance.ts";
import { guestsOf } from "./people/guests.ts";
import { sessionSecret } from "./people/secret.ts";
import { deviceSecretForm, linkSecretForm, secretRing } from "./secret-ring.ts";
import { startSending } from "./sending.ts";
import { warmCounting } from "./threads/counting.ts";
import { Turns } from "./turns.ts";
import { openWorkspace, openWorkspaces } from "./workspaces.ts";

/** A Polku that answers. */
export interface RunningPolku {
  readonly url: string;
  readonly port: number;
  /** Whether nobody but this machine can reach it. */
  readonly onlyHere: boolean;
  /** The link that makes the first admin, where nobody may come in yet. */
  readonly firstAdmin: AdminLink | null;
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
  // The doors are most of the program: they are loaded while PostgreSQL starts, once it is on its way, for loading leaves this
  // thread no time for anything else.
  const [opened, { openDoors }] = await Promise.all([
    openRecords({ dataFolder, log, ...(databaseUrl !== null && { databaseUrl }) }),
    pause(30).then(() => import("./doors.ts")),
  ]);
  if (!opened.ok) return opened;
  const records = opened.value;
  started.push(() => records.close());
  if (!isLoopback(config.host) && !(await isAnybodyThere(records))) return refuse(noAdminYet(config.host));

  const sweep = () =>
    sweepUploads(dataFolder, new Date()).catch((error) => log(`files cannot be taken away: ${error}`));
  await sweep();
  // Pictures can wait for their hour: nobody waits for them at the start.
  const sweepAll = async () => {
    await sweep();
    for (const { id } of await listWorkspaces(records).catch(() => []))
      await sweepPhotos(records, id).catch((error) => log(`pictures cannot be taken away: ${error}`));
  };
  const sweeping = setInterval(sweepAll, 3_600_000).unref();
  started.push(async () => clearInterval(sweeping));

  const workspace = await theWorkspace(records);
  const journeys = await knowJourneys(() => journeyHistories(records, workspace));
  const now = () => new Date();
  const isEmpty = (await journeys.all()).size === 0;
  if (config.demo && isEmpty) {
    const filled = await makeDemo(records, workspace, now, log);
    if (!filled.ok) return filled;
    await journeys.refresh();
  }

  const intake = groupCommit(records);
  let port = config.port;
  const own = ownAddress(config.url, config.host, () => port, config.proxies);
  const secret = sessionSecret(config.secret, dataFolder);
  const mailing = config.mail === null ? null : openMailing(config.mail, secret);
  started.push(async () => mailing?.close());
  const mailbox = config.mail?.bounces?.mailbox ?? null;
  if (mailbox !== null) started.push(bounceRounds(mailbox, { records, secret, log }));
  const reach = { config, mailing, secret, ownUrl: () => own.url() };
  const sending = startSending({ records, reach, log });
  started.push(() => sending.stop());
  const ground = { records, intake, config, log, reach, nudgeSending: () => sending.nudge() };
  const first = await openWorkspace(ground, workspace, warm, journeys);
  if (!first.ok) return first;
  const workspaces = openWorkspaces(ground, first.value);
  started.push(() => workspaces.stop());
  started.push(() => intake.drain());
  // Whoever opens the page for the first time is to see the demo whole.
  while (config.demo && isEmpty && (await first.value.behindSeconds()) > 0) await pause(50);

  const keyUse = new KeyUse((holder, count) => noteSent(records, holder, count));
  started.push(() => keyUse.stop());

  const app = openDoors({
    records,
    effectsOf: (id) => workspaces.effectsOf(id),
    keys: keyRing((key) => findKey(records, key)),
    keyUse,
    reading: new Turns(12, 100),
    checking: new Turns(1, 20),
    findLink: secretRing(linkSecretForm, (secret) => findLink(records, secret)),
    findDevice: secretRing(deviceSecretForm, (secret) => findDevice(records, secret)),
    entrance: openEntrance(records, own, secret, log),
    guests: guestsOf(() => workspaceForGuests(records)),
    changes: new Changes(),
    own,
    secret,
    mailing,
    version: JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version,
    rate: config.rate,
    appFolder: join(root, "dist", "admin"),
    respondFolder: join(root, "dist", "respond"),
    firstScreenFile: join(root, "dist", "first-screen", "first-screen.js"),
    embedFolder: join(root, "dist", "embed"),
    kioskFolder: join(root, "dist", "kiosk"),
    kioskPreviewFolder: join(root, "dist", "kiosk-preview"),
    behindSeconds: () => workspaces.behindSeconds(),
    log,
    logRequests: config.log === "requests",
  });
  started.push(() => closeDoors(app));
  const listening = await listen(app, config);
  if (!listening.ok) return listening;
  port = listening.value;
  return ok({
    url: own.url(),
    port,
    onlyHere: own.onlyHere,
    firstAdmin: await firstAdmin(records, workspace, own.url()),
    localKey: await localKey(records, workspace, dataFolder),
  });
}

const noAdminYet = (host: string): Problem => ({
  code: "no-admin-yet",
  message: `expected an admin before others may reach Polku at ${host}: start it without POLKU_HOST, open the link that it prints, and start it again`,
});

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
