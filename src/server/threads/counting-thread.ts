// The thread that has the projection open: it follows the log, and answers what is counted.
import { once } from "node:events";
import { statSync } from "node:fs";
import { type MessagePort, parentPort } from "node:worker_threads";
import type { Problem } from "../../core/problem.ts";
import type { Result } from "../../core/result.ts";
import { project } from "../../flows/project.ts";
import { answerCalls } from "../../flows/threads/calls.ts";
import { openProjection } from "../../store/projection/open.ts";
import { secondsBehind } from "../../store/records/log/behind.ts";
import { attachRecords, openRecords } from "../../store/records/open.ts";
import type { CountingOptions, CountingPart, FromCounting } from "./counting.ts";
import { follow } from "./follow.ts";

/** After so many milliseconds without anything new, it is worth while to hold what is looked at in memory. */
const quietFor = 900;
/** So long somebody waits without being told why, while everything is read again. */
const patience = 1000;

const port = parentPort!;
const [{ begin }] = (await once(port, "message")) as [{ readonly begin: CountingOptions }];
const { databaseUrl, dataFolder, workspace, file, memory, threads } = begin;
const tell = (message: FromCounting) => port.postMessage(message);
const log = (line: string) => tell({ log: line });

const opened = await open();
if (!opened.ok) {
  tell({ refused: opened.refusal });
} else {
  const { records, projection } = opened.value;
  const stopping = new AbortController();
  let found = performance.now();
  const following = follow(
    async () => {
      // So much at a time: in between the thread may have to rest.
      const enough = new AbortController();
      const progress = (entries: number) => {
        if (entries >= 500_000) enough.abort();
      };
      const signal = AbortSignal.any([enough.signal, stopping.signal]);
      const { entries } = await project(projection, records, workspace, { signal, progress });
      if (entries > 0) found = performance.now();
      else if (performance.now() - found > quietFor && !stopping.signal.aborted) await projection.hold();
      return { found: entries, more: enough.signal.aborted };
    },
    (error) => log(`the figures could not follow the records: ${error instanceof Error ? error.message : error}`),
  );
  const part: CountingPart = {
    ...projection,
    bytes: async () =>
      [file, `${file}.wal`].reduce((sum, one) => sum + (statSync(one, { throwIfNoEntry: false })?.size ?? 0), 0),
    nudge: async (count) => following.nudge(count),
    behindSeconds: async () => secondsBehind(records, workspace, await projection.position()),
    answerAlso: async (other: MessagePort) => answerCalls(other, part),
    async stop() {
      stopping.abort();
      await following.stop();
      await projection.close();
      await records.close();
    },
  };
  answerCalls(port, part);
  tell({ ready: true });
}

async function open() {
  // The server that started this thread has migrated already; here the records are only read.
  const records =
    databaseUrl === null ? await attachRecords(dataFolder) : await openRecords({ databaseUrl, dataFolder, log });
  if (!records.ok) return records satisfies Result<never, Problem>;
  const projection = await openProjection({ file, workspace, memoryLimit: `${memory}MB`, threads, patience });
  if (!projection.ok) {
    await records.value.close();
    return projection;
  }
  return { ok: true, value: { records: records.value, projection: projection.value } } as const;
}
