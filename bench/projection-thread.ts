// The counting thread of a benchmark: loads so many experiences in bulk, and then answers as the server's own does.
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { demo } from "../demo/demo.ts";
import { demoLayout, toBatches } from "../demo/to-batches.ts";
import { touchpointsOf } from "../src/core/journey/journey.ts";
import { demoJourney, demoSeed } from "../src/flows/fill-demo.ts";
import { answerCalls } from "../src/flows/threads/calls.ts";
import { openProjection } from "../src/store/projection/open.ts";

/** What the thread is given and can be asked. */
export interface LoadedPart {
  load(experiences: number): Promise<number>;
  /** What the server does when it has been quiet for a second. */
  hold(): Promise<void>;
  place(): Promise<string>;
  bytes(): Promise<number>;
  stop(): Promise<void>;
}

const { file, threads, memory } = workerData as { file: string; threads: number; memory: number };
const opened = await openProjection({ file, workspace: "bench", threads, memoryLimit: `${memory}MB` });
if (!opened.ok) throw new Error(opened.refusal.message);
const projection = opened.value;
const journey = demoJourney();

const part: LoadedPart & { answerAlso(port: MessagePort): Promise<void> } = {
  ...projection,
  async load(experiences) {
    const touchpoints = touchpointsOf(journey).map(({ touchpoint }) => touchpoint.key);
    const world = demo({ customers: Math.ceil(experiences / 20), seed: demoSeed, until: "2026-11-22", touchpoints });
    return (await projection.loadPasses(journey, demoLayout, toBatches(world, { experiences }))).experiences;
  },
  place: async () => "loaded",
  bytes: async () => 0,
  answerAlso: async (port) => answerCalls(port, part),
  stop: () => projection.close(),
};
answerCalls(parentPort!, part);
