import { fewestPeople } from "../measures/intervals/suppression.ts";
import type { AnswerCounts, Counts, OutcomeCounts, PartCounts } from "./counts.ts";
import { leavesFew, leavesFewAnswers } from "./left-by-subtraction.ts";
import { neighbouringSlices } from "./neighbouring-slices.ts";
import type { Slice } from "./slice.ts";

/**
 * The same counts, each marked where subtracting it from what can be asked beside it would lay open few people
 * (`leavesFew`): every figure is made of these. An unfiltered slice costs nothing more; a filtered one the counts of its
 * neighbours, of which the unfiltered are usually remembered.
 */
export function guardedCounts(counts: Counts): Counts {
  const answersOf = async (slice: Slice, ask: (slice: Slice) => Promise<AnswerCounts[]>): Promise<AnswerCounts[]> => {
    const { wider, narrower } = neighbouringSlices(slice);
    const [own, ...others] = await Promise.all([slice, ...wider, ...narrower].map(ask));
    const outer = others.slice(0, wider.length).map(byCell);
    const inner = others.slice(wider.length).map(byCell);
    return own!.map((one) => marked(one, isLaidOpen(one, outer, inner, slice)));
  };
  return {
    async totals(slice) {
      const { wider, narrower } = neighbouringSlices(slice);
      const [own, outer, inner] = await Promise.all([
        counts.totals(slice),
        Promise.all(wider.map((one) => counts.totals(one))),
        Promise.all(narrower.map((one) => counts.totals(one))),
      ]);
      return marked(own, outer.some((one) => leavesFew(own, one)) || inner.some((one) => leavesFew(one, own)));
    },
    answers: (slice) => answersOf(slice, (one) => counts.answers(one)),
    expected: (slice) => answersOf(slice, (one) => counts.expected(one)),
    async dividedAnswers(slice, divisions, touchpoint, answer) {
      const { wider } = neighbouringSlices(slice);
      const [own, ...outer] = await Promise.all(
        [slice, ...wider].map((one) => counts.dividedAnswers(one, divisions, touchpoint, answer)),
      );
      return own!.map((parts, at) => {
        const same = outer.map((lists) => byCell(lists[at]!));
        return parts.map((part) => marked(part, isLaidOpen(part, same, [], slice)));
      });
    },
    async outcomes(slice) {
      const { wider, narrower } = neighbouringSlices(slice);
      const [own, ...others] = await Promise.all([slice, ...wider, ...narrower].map((one) => counts.outcomes(one)));
      return own!.map((one) =>
        marked(
          one,
          others.some((kinds) => isFewApart(one, kinds)),
        ),
      );
    },
    groups: (slice, attribute) => counts.groups(slice, attribute),
    together: (slice, variables) => counts.together(slice, variables),
    patterns: (slice, variables, options) => counts.patterns(slice, variables, options),
    passes: (slice, required, how) => counts.passes(slice, required, how),
    units: (slice, variable, unit) => counts.units(slice, variable, unit),
    cube: (slice, variable, attributes) => counts.cube(slice, variable, attributes),
    expectationPairs: (slice, pair) => counts.expectationPairs(slice, pair),
  };
}

type Cells = ReadonlyMap<string, AnswerCounts>;

const cellOf = (counts: AnswerCounts | PartCounts): string =>
  JSON.stringify([counts.touchpoint, counts.answer, counts.scale, "part" in counts ? counts.part : null]);
const byCell = (counts: readonly AnswerCounts[]): Cells => new Map(counts.map((one) => [cellOf(one), one]));

function isLaidOpen(one: AnswerCounts, outer: readonly Cells[], inner: readonly Cells[], { perspective }: Slice) {
  const cell = cellOf(one);
  return (
    outer.some((cells) => {
      const wide = cells.get(cell);
      return wide !== undefined && leavesFewAnswers(one, wide, perspective);
    }) ||
    inner.some((cells) => {
      const narrow = cells.get(cell);
      return narrow !== undefined && leavesFewAnswers(narrow, one, perspective);
    })
  );
}

/** Of outcomes each person counts once, so that people can be subtracted. */
function isFewApart(one: OutcomeCounts, others: readonly OutcomeCounts[]): boolean {
  const other = others.find(({ kind }) => kind === one.kind);
  if (other === undefined) return false;
  const apart = [0, 1].map((code) => Math.abs(toldOf(one, code) - toldOf(other, code)));
  const people = apart[0]! + apart[1]!;
  return people > 0 && people < fewestPeople;
}

const toldOf = ({ codes }: OutcomeCounts, wanted: number): number => codes.find(({ code }) => code === wanted)?.n ?? 0;

const marked = <Thing extends object>(thing: Thing, few: boolean): Thing & { readonly leavesFew?: true } =>
  few ? { ...thing, leavesFew: true } : thing;
