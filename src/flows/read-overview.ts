import { type Counted, readerOf } from "../core/insight/counted.ts";
import { type GuardedCounts, guardedCounts } from "../core/insight/disclosure/guarded-counts.ts";
import { type Overview, overviewOf } from "../core/insight/overview.ts";
import { touchpointsToJudge } from "../core/insight/touchpoint-judgement.ts";
import { verdictVariables } from "../core/insight/verdicts.ts";
import type { Refused } from "../core/problem.ts";
import { ok, type Result } from "../core/result.ts";
import type { Effects } from "./effects.ts";
import { readSlice, type SliceAsked, type SliceToRead } from "./read-slice.ts";

type ReadingEffects = Pick<Effects, "records" | "workspace" | "journeys" | "counting" | "remembered">;

/** The journey at a glance: asks for a slice, counts it, and says what the counts mean. */
export async function readOverview(asked: SliceAsked, effects: ReadingEffects): Promise<Result<Overview, Refused>> {
  const toRead = await readSlice(asked, effects);
  if (!toRead.ok) return toRead;
  const { slice, measure, version, minimumDifference } = toRead.value;
  const place = await effects.counting.place();
  const question = ["overview", slice, measure, version.version, place, minimumDifference];
  return ok(
    await effects.remembered.once(question, async () =>
      overviewOf(await countSlice(toRead.value, place, await countsFor(toRead.value, place, effects))),
    ),
  );
}

/** The counts that every page of a slice is made of: what one has found out of it, the others need not ask again. */
export const countsFor = (
  { slice, version }: SliceToRead,
  place: string,
  { counting, remembered }: Pick<Effects, "counting" | "remembered">,
): Promise<GuardedCounts> =>
  remembered.once(["counts", slice, version.version, place], async () => guardedCounts(counting));

/** What overview and touchpoint page both rest on. */
export async function countSlice(
  { version, slice, measure, minimumDifference }: SliceToRead,
  position: string,
  counts: GuardedCounts,
): Promise<Counted> {
  const [totals, answers] = await Promise.all([counts.totals(slice), counts.answers(slice)]);
  const variables = verdictVariables(touchpointsToJudge({ version, answers }), readerOf({ version, slice, measure }));
  const together = variables.length < 2 ? undefined : await counts.together(slice, variables);
  return { version, slice, measure, position, minimumDifference, totals, answers, together };
}
