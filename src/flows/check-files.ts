import type { RowCounts, Warning } from "../core/insight/audit-value.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import type { AnswerTally } from "./take-in/answer-tally.ts";
import type { ReadMap } from "./take-in/read-map.ts";
import { openSource } from "./take-in/source.ts";
import { type Rejection, TakeIn, type TakeInOptions } from "./take-in/take-in.ts";

/** What reading data files found: the same reading as an audit's or an import's, and nothing computed. */
export interface Check {
  readonly polku: "check/1";
  readonly journey: string;
  readonly files: readonly string[];
  readonly data: {
    readonly fingerprint: string;
    readonly rows: RowCounts;
    /** Rows that the mapping leaves out, by the column that says so. */
    readonly leftOut: Readonly<Record<string, number>>;
    /** Values rejected in rows that would be used all the same. */
    readonly valuesRejected: number;
  };
  /** What would be used, question by question. */
  readonly answers: readonly AnswerTally[];
  /** The first rejections; `data` counts all. */
  readonly rejections: readonly Rejection[];
  readonly warnings: readonly Warning[];
}

const rejectionsShown = 100;

/** Reads data files with their mapping from beginning to end, computes nothing, and says what it found. */
export async function checkFiles(
  paths: readonly string[],
  { mapping, journey }: ReadMap,
  options: TakeInOptions = {},
): Promise<Result<Check, readonly Problem[]>> {
  const source = await openSource(paths, mapping, journey);
  if (!source.ok) return source;
  const rejections: Rejection[] = [];
  const takeIn = new TakeIn(source.value, {
    ...options,
    onRejection: (rejection) => {
      if (rejections.length < rejectionsShown) rejections.push(rejection);
      options.onRejection?.(rejection);
    },
  });
  for await (const _ of takeIn.rows(() => {}));
  const { fingerprint, rows, leftOut, valuesRejected, answers, warnings, stopped } = takeIn.taken();
  if (stopped !== null) return refuse([stopped]);
  return ok({
    polku: "check/1",
    journey: journey.key,
    files: paths,
    data: { fingerprint, rows, leftOut, valuesRejected },
    answers,
    rejections,
    warnings,
  });
}
