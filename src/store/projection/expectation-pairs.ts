import { expectedAnswer, gapScale } from "../../core/experience/answer-code.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Variable } from "../../core/insight/variable.ts";
import type { ExpectedExperienced } from "../../core/measures/answers/disconfirmation.ts";
import type { Counting } from "./counting.ts";
import { all, cellToValue, columnOf, filterOf, hasValue, query, touchpointIs } from "./query.ts";
import { touchpointCode } from "./variables.ts";

const gapsQuery = query("expected-gaps");

/** Expected × experienced of the pairs of one touchpoint; only pairs with both halves told. */
export async function expectationPairsOf(
  { database, dictionary }: Counting,
  slice: Slice,
  { touchpoint, answer, scale }: Variable,
): Promise<ExpectedExperienced[]> {
  const expected = dictionary.findAnswer(expectedAnswer(answer), scale);
  const gap = dictionary.findAnswer(answer, gapScale(scale));
  if (expected === undefined || gap === undefined) return [];
  const rows = await database.rows(
    gapsQuery({
      expected: columnOf(expected),
      gap: columnOf(gap),
      both: all(hasValue(expected), hasValue(gap)),
      touchpoint: touchpointIs(touchpointCode(dictionary, dictionary.find("journey", 0, slice.journey), touchpoint)),
      filter: filterOf(slice, dictionary),
    }),
  );
  return (rows as number[][])
    .map(([half, difference, n]) => {
      const value = half! + cellToValue(expected);
      return { expected: value, experienced: value + difference! + cellToValue(gap), n: n! };
    })
    .sort((a, b) => a.expected - b.expected || a.experienced - b.experienced);
}
