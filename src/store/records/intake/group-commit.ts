import type { Experience, Outcome } from "../../../core/experience/experience.ts";
import type { Problem } from "../../../core/problem.ts";
import { ok, type Result, refuse } from "../../../core/result.ts";
import type { Records, WorkspaceId } from "../records.ts";
import { troubleOf } from "../trouble.ts";
import { keepGood } from "./experiences.ts";
import { type Incoming, incomingExperience, incomingOutcome, type Subject } from "./incoming.ts";
import type { IncomingResponse } from "./incoming-response.ts";
import { IntakeQueue } from "./intake-queue.ts";
import { keep, type WhatBecame } from "./keep.ts";
import { keepResponses, type ResponseKept } from "./keep-responses.ts";

/** Per row what became of it or why it cannot be kept; or, for all rows, why nothing can be kept now. */
export type GroupAnswer<Became = WhatBecame> = Result<readonly (Became | Problem)[], Problem>;

/**
 * Many small intakes, few commits. What arrives while a commit runs waits and goes with the next one; nothing waits for
 * a clock. Each caller is answered after the commit that holds their rows.
 *
 * Queues are per workspace and kind. A batch that fails for a reason that is not the server's is halved until the bad
 * row stands alone. While the server is gone a batch is tried again for ten seconds, which is harmless: a row whose commit
 * went through unheard then reads "duplicate". Above `waiting` rows a queue takes no more ("records-busy"): the caller is
 * to come again.
 */
export interface GroupCommit {
  keepExperiences(workspace: WorkspaceId, rows: readonly Experience[]): Promise<GroupAnswer>;
  keepOutcomes(workspace: WorkspaceId, rows: readonly Outcome[]): Promise<GroupAnswer>;
  /** Responses, with the experiences that they tell. */
  keepResponses(workspace: WorkspaceId, rows: readonly IncomingResponse[]): Promise<GroupAnswer<ResponseKept>>;
  /** Resolves when nothing waits any more. */
  drain(): Promise<void>;
}

export function groupCommit(records: Records, { largest = 2_000, waiting = 20_000 } = {}): GroupCommit {
  const lived = new Map<string, IntakeQueue<Incoming, WhatBecame>>();
  const responses = new Map<WorkspaceId, IntakeQueue<IncomingResponse, ResponseKept>>();

  function queueOf(workspace: WorkspaceId, subject: Subject): IntakeQueue<Incoming, WhatBecame> {
    const key = `${subject} ${workspace}`;
    const queue =
      lived.get(key) ?? new IntakeQueue(records, (rows) => keep(records, workspace, subject, rows), largest);
    lived.set(key, queue);
    return queue;
  }

  function responsesOf(workspace: WorkspaceId): IntakeQueue<IncomingResponse, ResponseKept> {
    const queue =
      responses.get(workspace) ?? new IntakeQueue(records, (rows) => keepResponses(records, workspace, rows), largest);
    responses.set(workspace, queue);
    return queue;
  }

  async function take<Became>(
    queue: { readonly rows: number },
    more: number,
    keepThem: () => Promise<readonly (Became | Problem)[]>,
  ): Promise<GroupAnswer<Became>> {
    const wouldWait = queue.rows + more;
    if (wouldWait > waiting) {
      return refuse({
        code: "records-busy",
        message: `expected at most ${waiting} rows waiting to be kept, got ${wouldWait}; come again in a moment`,
      });
    }
    try {
      return ok(await keepThem());
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === undefined) throw error;
      return refuse(trouble.code === "records-gone" ? (records.trouble() ?? trouble) : trouble);
    }
  }

  const takeLived = (queue: IntakeQueue<Incoming, WhatBecame>, rows: readonly Result<Incoming, Problem>[]) =>
    take(queue, rows.length, () => keepGood(rows, (good) => queue.keep(good)));

  return {
    keepExperiences: (workspace, rows) => {
      const incoming = rows.map((row) => incomingExperience(row));
      return takeLived(queueOf(workspace, "experience"), incoming);
    },
    keepOutcomes: (workspace, rows) => {
      const incoming = rows.map((row) => incomingOutcome(row));
      return takeLived(queueOf(workspace, "outcome"), incoming);
    },
    keepResponses: (workspace, rows) => {
      const queue = responsesOf(workspace);
      return take(queue, rows.length, () => queue.keep(rows));
    },
    drain: async () => {
      await Promise.all([...lived.values(), ...responses.values()].map((queue) => queue.drained()));
    },
  };
}
