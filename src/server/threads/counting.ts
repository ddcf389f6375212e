import { type MessagePort, Worker } from "node:worker_threads";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { Counting } from "../../flows/effects.ts";
import type { WorkspaceId } from "../../store/records/records.ts";
import { callsOver } from "./calls.ts";

export interface CountingOptions {
  /** Null: the PostgreSQL that runs on the data folder. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  readonly workspace: WorkspaceId;
  /** The projection's file. */
  readonly file: string;
  /** Megabytes that counting may use. */
  readonly memory: number;
  readonly threads: number;
}

/** What the counting thread can be asked. */
export interface CountingPart extends Omit<Counting, "nudge"> {
  /** Something was committed: look. */
  nudge(): Promise<void>;
  /** How long the oldest entry that is not counted yet has been waiting; 0: everything is counted. */
  behindSeconds(): Promise<number>;
  /** Also answers the calls of another thread, which come over `port`. */
  answerAlso(port: MessagePort): Promise<void>;
  stop(): Promise<void>;
}

/** What the thread says by itself. */
export type FromCounting = { readonly ready: true } | { readonly refused: Problem } | { readonly log: string };

/** The counting thread as the server holds it. */
export interface CountingThread extends Counting, Pick<CountingPart, "behindSeconds" | "stop"> {
  answerAlso(port: MessagePort): void;
}

/**
 * Starts the thread that follows the log and counts. It is a thread of its own so that neither projecting nor waiting
 * for DuckDB ever holds up the one that takes experiences in.
 */
export async function startCounting(
  options: CountingOptions,
  log: (line: string) => void,
): Promise<Result<CountingThread, Problem>> {
  const worker = new Worker(new URL("./counting-thread.ts", import.meta.url), { workerData: options });
  const begun = await new Promise<Result<undefined, Problem>>((resolve, reject) => {
    worker.on("message", (message: FromCounting) => {
      if ("ready" in message) resolve(ok(undefined));
      else if ("refused" in message) resolve(refuse(message.refused));
      else if ("log" in message) log(message.log);
    });
    worker.once("error", reject);
    worker.once("exit", (status) => reject(new Error(`the counting thread ended with status ${status}`)));
  });
  if (!begun.ok) return begun;

  const calls = callsOver<CountingPart>(worker);
  let nudged = false;
  return ok({
    totals: calls.totals,
    groups: calls.groups,
    answers: calls.answers,
    answersByPeriod: calls.answersByPeriod,
    answersByAttribute: calls.answersByAttribute,
    together: calls.together,
    patterns: calls.patterns,
    passes: calls.passes,
    outcomes: calls.outcomes,
    units: calls.units,
    place: calls.place,
    behindSeconds: calls.behindSeconds,
    nudge() {
      if (nudged) return;
      nudged = true;
      // Fifty times a second is enough, however much comes in.
      setTimeout(() => {
        nudged = false;
        calls.nudge().catch(() => {});
      }, 20).unref();
    },
    answerAlso: (port) => worker.postMessage({ call: 0, method: "answerAlso", args: [port] }, [port]),
    async stop() {
      await calls.stop();
      await worker.terminate();
    },
  });
}
