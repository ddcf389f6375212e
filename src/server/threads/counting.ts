import { type MessagePort, Worker } from "node:worker_threads";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { Counting } from "../../flows/effects.ts";
import { callsOver } from "../../flows/threads/calls.ts";
import type { WorkspaceId } from "../../store/records/records.ts";

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
  /** So many were committed: look. */
  nudge(count: number): Promise<void>;
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

/** A thread that is warming up: it has nothing to count yet. */
export interface WarmCounting {
  open(options: CountingOptions): Promise<Result<CountingThread, Problem>>;
  stop(): Promise<void>;
}

/**
 * Starts the thread that follows the log and counts. It is a thread of its own so that neither projecting nor waiting
 * for DuckDB ever holds up the one that takes experiences in. It warms up while the records are opened. Should it ever
 * break, another takes its place: nothing is lost with it, for the projection is only a reading of the log.
 */
export function warmCounting(log: (line: string) => void, thread = countingThread): WarmCounting {
  let worker = new Worker(thread);
  let calls = callsOver<CountingPart>(worker);
  let stopped = false;

  async function open(options: CountingOptions): Promise<Result<undefined, Problem>> {
    const opening = worker;
    const begun = new Promise<Result<undefined, Problem>>((resolve) => {
      opening.on("message", (message: FromCounting) => {
        if ("ready" in message) resolve(ok(undefined));
        else if ("refused" in message) resolve(refuse(message.refused));
        else if ("log" in message) log(message.log);
      });
      opening.once("error", (error) => log(`the counting thread broke: ${error.stack ?? error.message}`));
      opening.once("exit", () => {
        resolve(refuse({ code: "cannot-count", message: "the thread that counts ended before it was ready" }));
        if (!stopped && worker === opening) replace(options);
      });
    });
    opening.postMessage({ begin: options });
    return begun;
  }

  function replace(options: CountingOptions): void {
    setTimeout(async () => {
      if (stopped) return;
      worker = new Worker(thread);
      calls = callsOver<CountingPart>(worker);
      const again = await open(options);
      log(again.ok ? "another counting thread has taken over" : `no other could take over: ${again.refusal.message}`);
    }, 1000);
  }

  async function stop(): Promise<void> {
    stopped = true;
    await worker.terminate();
  }

  return {
    stop,
    async open(options) {
      const opened = await open(options);
      if (!opened.ok) return opened;
      const counts = new Proxy({} as CountingPart, {
        get: (_, name) => (name === "then" ? undefined : calls[name as keyof CountingPart]),
      });
      return ok({
        ...countsOf(counts),
        nudge: nudging((count) => counts.nudge(count).catch(() => {})),
        answerAlso: (port) => worker.postMessage({ call: 0, method: "answerAlso", args: [port] }, [port]),
        async stop() {
          stopped = true;
          await calls.stop().catch(() => {});
          await worker.terminate();
        },
      });
    },
  };
}

const countingThread = new URL("./counting-thread.ts", import.meta.url);

/** Every question of counting, asked of whichever thread answers at that moment. */
function countsOf(counts: CountingPart): Omit<CountingThread, "nudge" | "answerAlso" | "stop"> {
  return {
    totals: (...asked) => counts.totals(...asked),
    groups: (...asked) => counts.groups(...asked),
    answers: (...asked) => counts.answers(...asked),
    expected: (...asked) => counts.expected(...asked),
    dividedAnswers: (...asked) => counts.dividedAnswers(...asked),
    outcomes: (...asked) => counts.outcomes(...asked),
    together: (...asked) => counts.together(...asked),
    patterns: (...asked) => counts.patterns(...asked),
    passes: (...asked) => counts.passes(...asked),
    sequences: (...asked) => counts.sequences(...asked),
    courses: (...asked) => counts.courses(...asked),
    encounters: (...asked) => counts.encounters(...asked),
    units: (...asked) => counts.units(...asked),
    expectationPairs: (...asked) => counts.expectationPairs(...asked),
    cube: (...asked) => counts.cube(...asked),
    few: (...asked) => counts.few(...asked),
    peopleCube: (...asked) => counts.peopleCube(...asked),
    lastSaid: (...asked) => counts.lastSaid(...asked),
    leaving: (...asked) => counts.leaving(...asked),
    arrivals: (...asked) => counts.arrivals(...asked),
    bytes: () => counts.bytes(),
    place: () => counts.place(),
    behindSeconds: () => counts.behindSeconds(),
  };
}

/** Gathers nudges: fifty times a second is enough, however much comes in. */
function nudging(nudge: (count: number) => void): (count: number) => void {
  let gathered = 0;
  return (count) => {
    if (gathered === 0) {
      setTimeout(() => {
        nudge(gathered);
        gathered = 0;
      }, 20).unref();
    }
    gathered += count;
  };
}
