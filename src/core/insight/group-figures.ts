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
      // Few colleagues who agree are as hidden as those who are fewer still.
      people: agree ? Math.min(peopleIn(answers), fewestPeople - 1) : peopleIn(answers),
      figure: figuresOf(answers, reader, [measure])[measure] ?? notMeasured,
    };
  });
  const ungrouped = answersTo(answer, all) - answersTo(answer, counts);
  const { primary, suppressed } = suppressSmallCells([...groups.map(({ people }) => people), ungrouped]);
  return groups.map(({ value, figure }, index) => ({
    value,
    figure: suppressed[index] && !primary[index] ? { ok: false, reason: "withheld", n: null } : figure,
  }));
}

const answersTo = (answer: string, counts: readonly AnswerCounts[]): number =>
  counts
    .filter((one) => one.answer === answer)
    .reduce((sum, { codes }) => codes.reduce((n, code) => n + code.n, sum), 0);
