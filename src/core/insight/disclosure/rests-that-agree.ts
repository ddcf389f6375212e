import type { AnswerCounts, Counts, Division, PartCounts } from "../counts.ts";
import type { Slice } from "../slice.ts";
import { isCloseCircle } from "./disclosure.ts";
import type { Cell, LaidOpen } from "./laid-open.ts";
import { onceASlice } from "./once-a-slice.ts";
import { restAgrees, restOf } from "./rest-of-answers.ts";
import { conditionsOf, oneValueLess, widerThan } from "./slices-beside.ts";

/** A slice with more conditions than this is withheld whole: each doubles what there is to compare. */
const mostConditions = 6;

/**
 * The answers of a slice of colleagues beside which few others are found by subtraction who all said the same (decision 0072): the
 * slice without some of its conditions holds so many more, or without one of several listed values so many less.
 */
export async function restsThatAgree(counts: Pick<Counts, "answers">, slice: Slice): Promise<LaidOpen> {
  return found(slice, (other) => counts.answers(other), keyOf);
}

/** The same of the parts of a slice, for each way to divide it. */
export function partsBesideRestsThatAgree(
  counts: Pick<Counts, "dividedAnswers">,
  slice: Slice,
  divisions: readonly Division[],
  at: { readonly touchpoint: string | null; readonly answer: string },
): Promise<LaidOpen[]> {
  const all = onceASlice((other) => counts.dividedAnswers(other, divisions, at.touchpoint, at.answer));
  return Promise.all(
    divisions.map((_, way) =>
      found(
        slice,
        async (other) => (await all(other))[way]!,
        (one: PartCounts) => keyOf(one, one.part),
      ),
    ),
  );
}

async function found<Of extends AnswerCounts>(
  slice: Slice,
  count: (slice: Slice) => Promise<readonly Of[]>,
  key: (one: Of) => string,
): Promise<LaidOpen> {
  const conditions = conditionsOf(slice).length;
  if (!isCloseCircle(slice.perspective) || conditions === 0) return { has: () => false };
  if (conditions > mostConditions) return { has: () => true };
  const open = new Set<string>();
  const own = new Map((await count(slice)).map((one) => [key(one), one]));
  const compare = (others: readonly Of[], isWider: boolean) => {
    const beside = new Map(others.map((one) => [key(one), one]));
    for (const [name, one] of own) {
      const other = beside.get(name);
      const [more, less] = isWider ? [other, one] : [one, other];
      if (more !== undefined && restAgrees(restOf(more, less === undefined ? [] : [less]))) open.add(name);
    }
  };
  for (const wider of widerThan(slice)) compare(await count(wider), true);
  for (const narrower of oneValueLess(slice)) compare(await count(narrower), false);
  return { has: (cell, part) => open.has(keyOf(cell, part)) };
}

const keyOf = ({ touchpoint, answer, scale }: Cell, part?: string): string =>
  JSON.stringify([touchpoint, answer, scale, part ?? null]);
