import { setImmediate as endOfTurn } from "node:timers/promises";
import { mistake } from "../../../core/mistakes/mistake.ts";
import type { Problem } from "../../../core/problem.ts";
import { lockTimeout } from "../again.ts";
import type { Records } from "../records.ts";
import { troubleOf } from "../trouble.ts";
import { whileGone } from "./while-gone.ts";

interface Request<Row, Became> {
  readonly rows: readonly Row[];
  readonly resolve: (answers: (Became | Problem)[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Keeps rows in one transaction and answers for each, or fails as a whole. */
export type KeepTogether<Row, Became> = (rows: readonly Row[]) => Promise<Became[]>;

/**
 * One queue of group commit: rows of one kind and workspace.
 *
 *     idle ──rows──→ gathering ──end of the turn──→ committing ──done, none waiting──→ idle
 *                        ↑                              │
 *                        └────── done, more waits ──────┘
 *
 * A batch leaves at the end of the event loop's turn, with every request that could be read in that turn: at most
 * `largest` rows. When much waits, a second batch is made while the first is at PostgreSQL: one encodes while the other
 * writes.
 */
export class IntakeQueue<Row, Became> {
  /** Rows that wait or are under way. */
  rows = 0;
  #waitingRows = 0;
  readonly #waiting: Request<Row, Became>[] = [];
  readonly #underWay = new Set<Promise<void>>();
  readonly #keepBatch: (rows: readonly Row[]) => Promise<(Became | Problem)[]>;
  readonly #largest: number;

  constructor(records: Records, keep: KeepTogether<Row, Became>, largest: number) {
    this.#keepBatch = (rows) => keepOrHalve(records, keep, rows);
    this.#largest = largest;
  }

  /** Answers for these rows, after the commit that holds them. */
  keep(rows: readonly Row[]): Promise<(Became | Problem)[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ rows, resolve, reject });
      this.rows += rows.length;
      this.#waitingRows += rows.length;
      const much = this.#waitingRows >= this.#largest / 4;
      if (this.#underWay.size === 0 || (this.#underWay.size === 1 && much)) this.#start();
    });
  }

  /** Resolves when nothing waits and nothing is under way. */
  async drained(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  #start(): void {
    const run = this.#run().then(() => {
      this.#underWay.delete(run);
    });
    this.#underWay.add(run);
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      await endOfTurn();
      const batch = this.#take();
      if (batch.length === 0) return; // the other run was quicker
      const rows = batch.flatMap((request) => request.rows);
      try {
        const answers = await this.#keepBatch(rows);
        let from = 0;
        for (const request of batch) {
          request.resolve(answers.slice(from, from + request.rows.length));
          from += request.rows.length;
        }
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
      this.rows -= rows.length;
    }
  }

  /** Whole requests from the front, until the batch is full; at least one. */
  #take(): Request<Row, Became>[] {
    let rows = 0;
    let requests = 0;
    for (const { rows: more } of this.#waiting) {
      if (requests > 0 && rows + more.length > this.#largest) break;
      rows += more.length;
      requests += 1;
    }
    this.#waitingRows -= rows;
    return this.#waiting.splice(0, requests);
  }
}

async function keepOrHalve<Row, Became>(
  records: Records,
  keep: KeepTogether<Row, Became>,
  rows: readonly Row[],
): Promise<(Became | Problem)[]> {
  try {
    return await whileGone(records, () => keep(rows));
  } catch (error) {
    if (troubleOf(error) !== undefined) throw error;
    if (rows.length === 1) return [cannotBeKept(error)];
    const half = rows.length >> 1;
    const first = await keepOrHalve(records, keep, rows.slice(0, half));
    return [...first, ...(await keepOrHalve(records, keep, rows.slice(half)))];
  }
}

const cannotBeKept = (error: unknown): Problem =>
  (error as { code?: string }).code === lockTimeout
    ? mistake("import-under-way")
    : mistake("cannot-be-kept", { why: (error as Error).message });
