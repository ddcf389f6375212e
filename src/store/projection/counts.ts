import type { AnswerCounts, Counts } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import { answersOf, type Counted, type Division, toldOf } from "./answers.ts";
import type { Counting } from "./counting.ts";
import { type DivisionColumn, divisionBy, periods } from "./division.ts";
import { passesOf } from "./passes.ts";
import { patternsOf } from "./patterns.ts";
import { touchpointIs } from "./query.ts";
import { togetherOf } from "./together.ts";
import { groupsOf, outcomesOf, type SliceTotals, totalsOf } from "./totals.ts";
import { unitsOf } from "./units.ts";
import { touchpointCode } from "./variables.ts";

/** How many answers to questions are kept at a time; the longest unused goes first. */
const kept = 500;

/**
 * `Counts` on a projection. What was counted is kept until `forget` is called (when the projection has moved on), so the
 * same question about the same slice is answered at once.
 */
export function countsOn(facts: () => Omit<Counting, "totals" | "told">): Counts & { forget(): void } {
  let answered = new Map<string, Promise<unknown>>();

  function once<T>(question: string, about: readonly unknown[], count: () => Promise<T>): Promise<T> {
    const key = JSON.stringify([question, ...about]);
    const known = answered.get(key) as Promise<T> | undefined;
    const answer = known ?? count();
    answered.delete(key);
    answered.set(key, answer);
    if (known === undefined) {
      const mine = answered;
      answer.catch(() => mine.delete(key));
      if (answered.size > kept) answered.delete(answered.keys().next().value!);
    }
    return answer;
  }

  const totals = (slice: Slice): Promise<SliceTotals> => once("totals", [slice], () => totalsOf(counting(), slice));
  const told = (slice: Slice) => once("told", [slice], () => toldOf(counting(), slice));
  const counting = (): Counting => ({ ...facts(), totals, told });

  async function divided(slice: Slice, division: DivisionColumn, touchpoint: string | null, answer?: string) {
    const { dictionary } = facts();
    const code = touchpointCode(dictionary, dictionary.find("journey", 0, slice.journey), touchpoint);
    const only: Division = { part: division.column, only: touchpointIs(code), ...(answer !== undefined && { answer }) };
    return (await answersOf(counting(), slice, only)).map((counted) => ({
      ...named(counted, slice, counting()),
      part: division.name(counted.part),
    }));
  }

  return {
    totals: (slice) =>
      once("plain-totals", [slice], async () => {
        const { strangers: _, ...plain } = await totals(slice);
        return plain;
      }),
    groups: (slice, attribute) => once("groups", [slice, attribute], () => groupsOf(counting(), slice, attribute)),
    answers: (slice) =>
      once("answers", [slice], async () =>
        (await answersOf(counting(), slice)).map((one) => named(one, slice, counting())).sort(inOrder),
      ),
    answersByPeriod: (slice, period, touchpoint, answer) =>
      once("by-period", [slice, period, touchpoint, answer], async () =>
        (await divided(slice, periods[period], touchpoint, answer))
          .map(({ part, ...counts }) => ({ ...counts, period: part }))
          .sort((a, b) => compare(a.period, b.period) || inOrder(a, b)),
      ),
    answersByAttribute: (slice, attribute, touchpoint, answer) =>
      once("by-attribute", [slice, attribute, touchpoint, answer], async () => {
        const division = divisionBy(facts().dictionary, attribute);
        if (division === undefined) return [];
        return (await divided(slice, division, touchpoint, answer))
          .map(({ part, ...counts }) => ({ ...counts, group: part }))
          .sort((a, b) => compare(a.group, b.group) || inOrder(a, b));
      }),
    together: (slice, variables) =>
      once("together", [slice, variables], () => togetherOf(counting(), slice, variables)),
    patterns: (slice, variables, options) =>
      once("patterns", [slice, variables, options], () => patternsOf(counting(), slice, variables, options)),
    passes: (slice, required) => once("passes", [slice, required], () => passesOf(counting(), slice, required)),
    outcomes: (slice) => once("outcomes", [slice.journey], () => outcomesOf(counting(), slice)),
    units: (slice, variable, unit) =>
      once("units", [slice, variable, unit], () => unitsOf(counting(), slice, variable, unit)),
    forget() {
      answered = new Map();
    },
  };
}

function named(counted: Counted, slice: Slice, { dictionary }: Counting): AnswerCounts {
  const { column, touchpoint, part: _, ...counts } = counted;
  const journey = dictionary.find("journey", 0, slice.journey)!;
  return {
    touchpoint: touchpoint === 0 ? null : dictionary.key("touchpoint", journey, touchpoint),
    answer: column.key,
    kind: column.kind,
    scale: column.scale,
    ...counts,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The whole first, then touchpoints and answers by their keys, then scales. */
const inOrder = (a: AnswerCounts, b: AnswerCounts): number =>
  compare(a.touchpoint ?? "", b.touchpoint ?? "") ||
  compare(a.answer, b.answer) ||
  a.scale[0] - b.scale[0] ||
  a.scale[1] - b.scale[1];
