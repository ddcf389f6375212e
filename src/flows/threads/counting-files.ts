import { Worker } from "node:worker_threads";
import type { WideBatch, WideLayout } from "../../core/experience/wide.ts";
import type { Counts } from "../../core/insight/counts.ts";
import type { Journey } from "../../core/journey/journey.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Loaded, Projection } from "../../store/projection/projection.ts";
import { callsOver } from "./calls.ts";

/** A temporary projection of data files in a thread of its own. */
export interface CountingFiles extends Counts, Pick<Projection, "loadPasses" | "loaded" | "close"> {}

/** What the thread can be asked. */
export interface CountingFilesPart extends Counts {
  open(): Promise<Result<undefined, Problem>>;
  /** A source begins; then come its batches, each answered when there is room for another; then its end. */
  begin(journey: Journey, layout: WideLayout): Promise<void>;
  batch(batch: WideBatch): Promise<void>;
  end(): Promise<Loaded>;
  /** The last source has ended. */
  loaded(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a projection of data files in a thread of its own: files are read and measures computed here while it writes and
 * counts there.
 */
export async function countFiles(memoryLimit: string): Promise<Result<CountingFiles, Problem>> {
  const worker = new Worker(new URL("./counting-files-thread.ts", import.meta.url), { workerData: memoryLimit });
  const calls = callsOver<CountingFilesPart>(worker);
  const opened = await calls.open();
  if (!opened.ok) {
    await worker.terminate();
    return opened;
  }
  return ok({
    totals: calls.totals,
    groups: calls.groups,
    answers: calls.answers,
    expected: calls.expected,
    dividedAnswers: calls.dividedAnswers,
    together: calls.together,
    patterns: calls.patterns,
    passes: calls.passes,
    sequences: calls.sequences,
    courses: calls.courses,
    encounters: calls.encounters,
    outcomes: calls.outcomes,
    units: calls.units,
    cube: calls.cube,
    few: calls.few,
    peopleCube: calls.peopleCube,
    expectationPairs: calls.expectationPairs,
    lastSaid: calls.lastSaid,
    leaving: calls.leaving,
    async loadPasses(journey, layout, batches) {
      await calls.begin(journey, layout);
      for await (const batch of batches) await calls.batch(batch);
      return calls.end();
    },
    loaded: calls.loaded,
    async close() {
      await calls.close();
      await worker.terminate();
    },
  });
}
