import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import type { ClientConfig } from "pg";
import { openEmbedded } from "../src/store/records/embedded/embedded.ts";
import { postmasterState } from "../src/store/records/embedded/postmaster-file.ts";
import { readLog } from "../src/store/records/log/log.ts";
import type { LogEntry, Position } from "../src/store/records/log/log-entry.ts";
import { openRecords } from "../src/store/records/open.ts";
import type { Records, WorkspaceId } from "../src/store/records/records.ts";
import { makeWorkspace } from "../src/store/records/workspaces.ts";
import { begunFolder } from "./begun.ts";

/**
 * Records on a real PostgreSQL of this test file's own, stopped and removed after its last test. Call it once, at the
 * top of the file.
 */
export async function recordsForTests(): Promise<Records> {
  const dataFolder = await begunFolder("records");
  const records = await openRecords({ dataFolder, log: () => {} });
  assert(records.ok, records.ok ? "" : records.refusal.message);
  after(async () => {
    await records.value.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  return records.value;
}

/** A bare PostgreSQL of this test file's own, for tests that make databases themselves. */
export async function ownServer(): Promise<{ door: ClientConfig }> {
  const dataFolder = mkdtempSync(join(tmpdir(), "polku-postgres-"));
  const server = await openEmbedded(dataFolder, () => {});
  assert(server.ok, server.ok ? "" : server.refusal.message);
  after(async () => {
    await server.value.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  return { door: { ...server.value.door, user: "postgres" } };
}

/** Kills the PostgreSQL that runs in a data folder, however young unless it is to be ready; false: none does. */
export function killPostgres(dataFolder: string, { ready = false } = {}): boolean {
  const { state, postmaster } = postmasterState(dataFolder);
  if (state !== "running" || postmaster === undefined || (ready && postmaster.status !== "ready")) return false;
  process.kill(postmaster.pid, "SIGKILL");
  return true;
}

/** A workspace in Finland; a test that needs nothing of others makes its own. */
export const aWorkspace = (records: Records, timeZone = "Europe/Helsinki"): Promise<WorkspaceId> =>
  makeWorkspace(records, { name: { en: "Lunch" }, timeZone, languages: ["fi", "en"] });

/** The whole log as a reader follows it, some entries at a time. */
export async function wholeLog(records: Records, workspace: WorkspaceId, atATime = 3): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  let after: Position | null = null;
  for (;;) {
    const more: LogEntry[] = [...(await readLog(records, workspace, after, atATime))];
    entries.push(...more);
    if (more.length < atATime) return entries;
    after = more.at(-1)!.position;
  }
}
