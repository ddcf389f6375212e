import { setTimeout as pause } from "node:timers/promises";
import type { Experience, Outcome } from "../../core/experience/experience.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { keepGood } from "./experiences.ts";
import { type Incoming, incomingExperience, incomingOutcome, type Subject } from "./incoming.ts";
import { type Kept, keep } from "./keep.ts";
import type { Records, WorkspaceId } from "./records.ts";
import { troubleOf } from "./trouble.ts";

/** Per row what became of it or why it cannot be kept; or, for all rows, why nothing can be kept now. */
export type GroupAnswer = Result<readonly (Kept | Problem)[], Problem>;

/**
 * Many small intakes, few commits. What arrives while a commit runs waits and goes with the next one; nothing waits for
 * a clock. Each caller is answered after the commit that holds his rows.
 *
 *     idle ──rows──→ committing ──done, none waiting──→ idle
 *                      │  ↑
 *                      └──┘ done: what waits goes, at most `largest` rows
 *
 * Queues are per workspace and subject. A batch that fails for a reason that is not the server's is halved until the bad
 * row stands alone. While the server is gone a batch is tried again for ten seconds, which is harmless: a row whose commit
 * went through unheard then reads "duplicate". Above `waiting`
 * rows a queue takes no more ("records-busy"): the caller is to come again.
 */
export interface GroupCommit {
  keepExperiences(workspace: WorkspaceId, rows: readonly Experience[]): Promise<GroupAnswer>;
  keepOutcomes(workspace: WorkspaceId, rows: readonly Outcome[]): Promise<GroupAnswer>;
  /** Resolves when nothing waits any more. */
  drain(): Promise<void>;
}

export function groupCommit(records: Records, { largest = 2_000, waiting = 20_000 } = {}): GroupCommit {
  const queues = new Map<string, Queue>();

  function queueOf(workspace: WorkspaceId, subject: Subject): Queue {
    const key = `${subject} ${workspace}`;
    const queue = queues.get(key) ?? { waiting: [], rows: 0, running: undefined };
    queues.set(key, queue);
    return queue;
  }

  async function enqueue(
    workspace: WorkspaceId,
    subject: Subject,
    rows: readonly Result<Incoming, Problem>[],
  ): Promise<GroupAnswer> {
    const queue = queueOf(workspace, subject);
    if (queue.rows + rows.length > waiting) {
      return refuse({
        code: "records-busy",
        message: `expected at most ${waiting} rows waiting to be kept, got ${queue.rows + rows.length}; come again in a moment`,
      });
    }
    try {
      const answers = await keepGood(rows, (good) => {
        queue.rows += good.length;
        return new Promise<Answers>((resolve, reject) => {
          queue.waiting.push({ rows: good, resolve, reject });
          queue.running ??= run(workspace, subject, queue);
        });
      });
      return ok(answers);
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === undefined) throw error;
      return refuse(trouble.code === "records-gone" ? (records.trouble() ?? trouble) : trouble);
    }
  }

  async function run(workspace: WorkspaceId, subject: Subject, queue: Queue): Promise<void> {
    while (queue.waiting.length > 0) {
      const batch = takeBatch(queue, largest);
      const rows = batch.flatMap((request) => request.rows);
      try {
        const answers = await keepOrHalve(records, workspace, subject, rows);
        let from = 0;
        for (const { rows, resolve } of batch) {
          resolve(answers.slice(from, from + rows.length));
          from += rows.length;
        }
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
      queue.rows -= rows.length;
    }
    queue.running = undefined;
  }

  return {
    keepExperiences: (workspace, rows) =>
      enqueue(
        workspace,
        "experience",
        rows.map((row) => incomingExperience(row)),
      ),
    keepOutcomes: (workspace, rows) =>
      enqueue(
        workspace,
        "outcome",
        rows.map((row) => incomingOutcome(row)),
      ),
    drain: async () => {
      while (queues.size > 0) {
        for (const [key, { running }] of queues) {
          await running;
          if (queues.get(key)?.running === undefined) queues.delete(key);
        }
      }
    },
  };
}

type Answers = (Kept | Problem)[];

interface Queue {
  waiting: { rows: Incoming[]; resolve: (answers: Answers) => void; reject: (error: unknown) => void }[];
  rows: number;
  running: Promise<void> | undefined;
}

/** Whole requests from the front, until the batch is full; at least one. */
function takeBatch(queue: Queue, largest: number): Queue["waiting"] {
  let rows = 0;
  let requests = 0;
  for (const { rows: more } of queue.waiting) {
    if (requests > 0 && rows + more.length > largest) break;
    rows += more.length;
    requests += 1;
  }
  return queue.waiting.splice(0, requests);
}

async function keepOrHalve(
  records: Records,
  workspace: WorkspaceId,
  subject: Subject,
  rows: Incoming[],
  patience = 10_000,
): Promise<Answers> {
  try {
    return await keep(records, workspace, subject, rows);
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble?.code === "records-gone" && records.trouble()?.code === "disk-full") throw error;
    if (trouble?.code === "records-gone" && patience > 0) {
      await pause(100); // our own PostgreSQL is started again within a second or two
      return keepOrHalve(records, workspace, subject, rows, patience - 100);
    }
    if (trouble !== undefined) throw error;
    if (rows.length === 1) return [cannotBeKept(error)];
    const half = rows.length >> 1;
    const first = await keepOrHalve(records, workspace, subject, rows.slice(0, half));
    return [...first, ...(await keepOrHalve(records, workspace, subject, rows.slice(half)))];
  }
}

const cannotBeKept = (error: unknown): Problem => ({
  code: "cannot-be-kept",
  message: `PostgreSQL does not take this row: ${(error as Error).message}`,
});
