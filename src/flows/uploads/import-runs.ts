import { mistake } from "../../core/mistakes/mistake.ts";
import type { Problem, Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { HowToImport, TakenInFile } from "./file-reading.ts";

/** How an import ended. */
export type ImportEnd =
  | { readonly state: "finished"; readonly result: TakenInFile }
  /** Somebody stopped it, and nothing of it stays. */
  | { readonly state: "stopped" }
  | { readonly state: "refused"; readonly problems: readonly Problem[] }
  /** Polku itself ended before it did, and nothing of it stays: it can be begun again as it was. */
  | { readonly state: "broken-off"; readonly how: HowToImport };

/** An import as it is kept beside its file: begun, or ended. */
export type KeptImport = ImportEnd | { readonly state: "begun"; readonly how: HowToImport };

/** An import that has its turn, or waits for it. */
interface Turn {
  readonly id: string;
  readonly work: () => Promise<Result<TakenInFile, Refused>>;
  /** Hears what breaks it. */
  readonly broken: (error: unknown) => void;
  /** Kept that it was begun. */
  readonly noted: Promise<void>;
  /** Resolves when it has ended. */
  readonly ended: PromiseWithResolvers<void>;
  isUnwanted: boolean;
}

/** The imports of a workspace that are under way: one at a time, in the order in which they were begun. How each ended is kept beside its file. */
export class ImportRuns {
  readonly #keep: (id: string, state: KeptImport) => Promise<void>;
  /** The first has its turn. */
  readonly #turns: Turn[] = [];
  #isClosing = false;

  constructor(keep: (id: string, state: KeptImport) => Promise<void>) {
    this.#keep = keep;
  }

  of(id: string): "running" | "waiting" | null {
    const at = this.#turns.findIndex((turn) => turn.id === id);
    return at < 0 ? null : at === 0 ? "running" : "waiting";
  }

  /** Begins one, at once or when those before it have ended; refused where that file has been begun already. What breaks it is told as our mistake. */
  async begin(
    id: string,
    how: HowToImport,
    work: Turn["work"],
    broken: Turn["broken"],
  ): Promise<Result<undefined, Refused>> {
    if (this.of(id) !== null) return refuse([begunAlready]);
    const noted = this.#keep(id, { state: "begun", how });
    const turn: Turn = { id, work, broken, noted, ended: Promise.withResolvers(), isUnwanted: false };
    this.#turns.push(turn);
    if (this.#turns.length === 1) this.#takeTurns();
    await noted;
    return ok(undefined);
  }

  async #takeTurns(): Promise<void> {
    for (let [turn] = this.#turns; turn !== undefined; [turn] = this.#turns) {
      const end = await this.#endOf(turn);
      if (end !== null) await this.#keep(turn.id, end).catch(turn.broken);
      this.#turns.shift();
      turn.ended.resolve();
    }
  }

  /** How it ends; null where Polku ended it, which what is kept says already. */
  async #endOf(turn: Turn): Promise<ImportEnd | null> {
    try {
      await turn.noted;
      if (this.#isClosing) return null;
      if (turn.isUnwanted) return { state: "stopped" };
      const done = await turn.work();
      if (done.ok) return { state: "finished", result: done.value };
      if (done.refusal[0].code !== "stopped") return { state: "refused", problems: done.refusal };
      return this.#isClosing ? null : { state: "stopped" };
    } catch (error) {
      if (this.#isClosing) return null;
      turn.broken(error);
      return { state: "refused", problems: [mistake("our-mistake")] };
    }
  }

  /** Ends the import of a file: by `stop` where it has its turn. Resolves when it has ended. */
  async end(id: string, stop: () => Promise<void>): Promise<void> {
    const turn = this.#turns.find((one) => one.id === id);
    if (turn === undefined) return;
    turn.isUnwanted = true;
    if (turn === this.#turns[0]) {
      await stop();
      return turn.ended.promise;
    }
    await turn.noted;
    await this.#keep(id, { state: "stopped" });
    // Where its turn has come meanwhile, it ends by itself.
    const at = this.#turns.indexOf(turn);
    if (at > 0) {
      this.#turns.splice(at, 1);
      turn.ended.resolve();
    }
    return turn.ended.promise;
  }

  /** No other gets its turn. Resolves when the one that has it has ended, by `stop` or by having come too far for that. */
  async close(stop: () => Promise<void>): Promise<void> {
    this.#isClosing = true;
    await stop();
    await Promise.all(this.#turns.map(({ ended }) => ended.promise));
  }
}

const begunAlready: Problem = {
  code: "another-import",
  message: "expected no import of this file under way; wait until it has ended, or stop it",
};
