import type { Experience, Outcome } from "../../core/experience/experience.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { keepGood } from "./experiences.ts";
import { type Incoming, incomingExperience, incomingOutcome, type Subject } from "./incoming.ts";
import { IntakeQueue } from "./intake-queue.ts";
import type { Kept } from "./keep.ts";
import type { Records, WorkspaceId } from "./records.ts";
import { troubleOf } from "./trouble.ts";

/** Per row what became of it or why it cannot be kept; or, for all rows, why nothing can be kept now. */
export type GroupAnswer = Result<readonly (Kept | Problem)[], Problem>;

/**
 * Many small intakes, few commits. What arrives while a commit runs waits and goes with the next one; nothing waits for
 * a clock. Each caller is answered after the commit that holds his rows.
 *
 * Queues are per workspace and subject. A batch that fails for a reason that is not the server's is halved until the bad
 * row stands alone. While the server is gone a batch is tried again for ten seconds, which is harmless: a row whose commit
 * went through unheard then reads "duplicate". Above `waiting` rows a queue takes no more ("records-busy"): the caller is
 * to come again.
 */
export interface GroupCommit {
  keepExperiences(workspace: WorkspaceId, rows: readonly Experience[]): Promise<GroupAnswer>;
  keepOutcomes(workspace: WorkspaceId, rows: readonly Outcome[]): Promise<GroupAnswer>;
  /** Resolves when nothing waits any more. */
  drain(): Promise<void>;
}

export function groupCommit(records: Records, { largest = 2_000, waiting = 20_000 } = {}): GroupCommit {
  const queues = new Map<string, IntakeQueue>();

  function queueOf(workspace: WorkspaceId, subject: Subject): IntakeQueue {
    const key = `${subject} ${workspace}`;
    const queue = queues.get(key) ?? new IntakeQueue(records, workspace, subject, largest);
    queues.set(key, queue);
    return queue;
  }

  async function take(queue: IntakeQueue, rows: readonly Result<Incoming, Problem>[]): Promise<GroupAnswer> {
    const wouldWait = queue.rows + rows.length;
    if (wouldWait > waiting) {
      return refuse({
        code: "records-busy",
        message: `expected at most ${waiting} rows waiting to be kept, got ${wouldWait}; come again in a moment`,
      });
    }
    try {
      return ok(await keepGood(rows, (good) => queue.keep(good)));
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === undefined) throw error;
      return refuse(trouble.code === "records-gone" ? (records.trouble() ?? trouble) : trouble);
    }
  }

  return {
    keepExperiences: (workspace, rows) => {
      const incoming = rows.map((row) => incomingExperience(row));
      return take(queueOf(workspace, "experience"), incoming);
    },
    keepOutcomes: (workspace, rows) => {
      const incoming = rows.map((row) => incomingOutcome(row));
      return take(queueOf(workspace, "outcome"), incoming);
    },
    drain: async () => {
      await Promise.all([...queues.values()].map((queue) => queue.drained()));
    },
  };
}
