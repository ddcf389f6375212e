import type { Figure } from "../measures/intervals/estimate.ts";
import { fewestPeople, suppressSmallCells } from "../measures/intervals/suppression.ts";
import { notMeasured } from "./counted.ts";
import type { AnswerCounts, PartCounts } from "./counts.ts";
import { peopleIn, unanimityOf } from "./disclosure.ts";
import { figuresOf, type Reader } from "./figures.ts";
import { splitMeasure } from "./touchpoint-judgement.ts";

/**
 * The figure of `measure` in each group, with small groups suppressed, and others that would give them away (F4); `all` is
 * what they are groups of. Who is in no group is a group too, which nobody sees: the total less the groups would tell what
 * they said.
 */
export function groupFigures(
  counts: readonly PartCounts[],
  all: readonly AnswerCounts[],
  measure: string,
  reader: Reader,
): { readonly value: string; readonly figure: Figure }[] {
  const { answer } = splitMeasure(measure);
  const groups = [...Map.groupBy(counts, ({ part }) => part)].map(([value, answers]) => {
    const agree = answers.some((one) => one.answer === answer && unanimityOf(one, reader.perspective) !== null);
    return {
      value,
      people: hiddenAs(peopleIn(answers), agree),
      figure: figuresOf(answers, reader, [measure])[measure] ?? notMeasured,
    };
  });
  const ungrouped = peopleUngrouped(answer, all, counts, reader);
  const { primary, suppressed } = suppressSmallCells([...groups.map(({ people }) => people), ungrouped]);
  return groups.map(({ value, figure }, index) => ({
    value,
    figure: suppressed[index] && !primary[index] ? { ok: false, reason: "withheld", n: null } : figure,
  }));
}

/** How many answered who are in no group, by their answers. */
function peopleUngrouped(
  answer: string,
  all: readonly AnswerCounts[],
  grouped: readonly AnswerCounts[],
  { perspective }: Reader,
): number {
  const left = all
    .filter((one) => one.answer === answer)
    .map((one): AnswerCounts => {
      const same = grouped.filter((other) => other.answer === answer && String(other.scale) === String(one.scale));
      const codes = one.codes.map(({ code, n }) => ({ code, n: n - timesOf(code, same) })).filter(({ n }) => n !== 0);
      return { ...one, codes, people: codes.reduce((sum, { n }) => sum + n, 0) };
    });
  const people = left.reduce((sum, one) => sum + one.people, 0);
  const agree = left.some((one) => one.people > 0 && unanimityOf(one, perspective) !== null);
  return hiddenAs(people, agree);
}

/** Few colleagues who agree are as hidden as those who are fewer still. */
const hiddenAs = (people: number, agree: boolean): number => (agree ? Math.min(people, fewestPeople - 1) : people);

const timesOf = (code: number, counts: readonly AnswerCounts[]): number =>
  counts.flatMap(({ codes }) => codes).reduce((sum, one) => (one.code === code ? sum + one.n : sum), 0);
