import type { RowCounts, Warning } from "../core/insight/audit-value.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import type { AnswerTally } from "./take-in/answer-tally.ts";
import type { Rejection, TakeInOptions } from "./take-in/take-in.ts";
import { type Maps, mapOf, Waves } from "./take-in/waves.ts";

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
  maps: Maps,
  options: TakeInOptions = {},
): Promise<Result<Check, readonly Problem[]>> {
  const rejections: Rejection[] = [];
  const waves = await Waves.open(paths, maps, {
    ...options,
    onRejection: (rejection) => {
      if (rejections.length < rejectionsShown) rejections.push(rejection);
      options.onRejection?.(rejection);
    },
  });
  if (!waves.ok) return waves;
  for (const { takeIn } of waves.value.each) {
    for await (const _ of takeIn.rows(() => {}));
    if (takeIn.stopped === null) continue;
    await waves.value.close();
    return refuse([takeIn.stopped]);
  }
  const { fingerprint, rows, leftOut, valuesRejected, answers, warnings } = waves.value.taken();
  return ok({
    polku: "check/1",
    journey: mapOf(maps, 0).journey.key,
    files: paths,
    data: { fingerprint, rows, leftOut, valuesRejected },
    answers,
    rejections,
    warnings,
  });
}
