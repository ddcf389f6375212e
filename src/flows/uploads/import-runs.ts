import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { Refused } from "../read-slice.ts";
import type { TakenInFile } from "./file-reading.ts";

/** The import of one file: under way, or how it ended. */
export type ImportRun =
  | { readonly state: "running" }
  | { readonly state: "finished"; readonly result: TakenInFile }
  /** Somebody stopped it, and nothing of it stays. */
  | { readonly state: "stopped" }
  | { readonly state: "refused"; readonly problems: readonly Problem[] };

/** The imports of a workspace since the server started, by file: one at a time, and how each ended. */
export class ImportRuns {
  readonly #runs = new Map<string, ImportRun>();

  /** Begins one; refused while another runs. What breaks it is thrown into `broken` and told as our mistake. */
  begin(
    id: string,
    work: () => Promise<Result<TakenInFile, Refused>>,
    broken: (error: unknown) => void,
  ): Result<undefined, Refused> {
    if (this.isRunning) return refuse([another]);
    this.#runs.set(id, { state: "running" });
    work().then(
      (done) => this.#runs.set(id, done.ok ? { state: "finished", result: done.value } : endedBy(done.refusal)),
      (error) => {
        this.#runs.set(id, { state: "refused", problems: [ourMistake] });
        broken(error);
      },
    );
    return ok(undefined);
  }

  get isRunning(): boolean {
    return [...this.#runs.values()].some(({ state }) => state === "running");
  }

  of = (id: string): ImportRun | null => this.#runs.get(id) ?? null;

  forget = (id: string): void => void this.#runs.delete(id);
}

const endedBy = (problems: Refused): ImportRun =>
  problems[0].code === "stopped" ? { state: "stopped" } : { state: "refused", problems };

const another: Problem = {
  code: "another-import",
  message: "expected no other import under way in this workspace; wait until it has ended, or stop it",
};
const ourMistake: Problem = { code: "our-mistake", message: "something went wrong here, and it is in the log" };
