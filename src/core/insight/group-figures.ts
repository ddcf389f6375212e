import type { Figure } from "../measures/intervals/estimate.ts";
import { fewestPeople, suppressSmallCells } from "../measures/intervals/suppression.ts";
import { notMeasured } from "./counted.ts";
import type { AnswerCounts, PartCounts } from "./counts.ts";
import { isCloseCircle, peopleIn, unanimityOf } from "./disclosure/disclosure.ts";
import { restAgrees, restOf, sizeOf } from "./disclosure/rest-of-answers.ts";
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
      ...{ value, answers },
      people: hiddenAs(peopleIn(answers), agree),
      figure: figuresOf(answers, reader, [measure])[measure] ?? notMeasured,
    };
  });
  const isClose = isCloseCircle(reader.perspective);
  const ungrouped = leftOf(answer, all, counts);
  const people = sizeOf(ungrouped.map(sizeOf));
  const { primary, suppressed } = suppressSmallCells([
    ...groups.map(({ people }) => people),
    hiddenAs(people, isClose && ungrouped.some(restAgrees)),
  ]);
  const hidden = [...suppressed];
  const shown = () => groups.filter((_, index) => !hidden[index]);
  const hiddenAgree = () =>
    leftOf(
      answer,
      all,
      shown().flatMap(({ answers }) => answers),
    ).some(restAgrees);
  // All that are hidden together may agree: the total less the others would tell what they said.
  while (isClose && shown().length > 0 && hiddenAgree()) {
    const smallest = shown().reduce((least, one) => (one.people < least.people ? one : least));
    hidden[groups.indexOf(smallest)] = true;
  }
  return groups.map(({ value, figure }, index) => ({
    value,
    figure: hidden[index] && !primary[index] ? { ok: false, reason: "withheld", n: null } : figure,
  }));
}

/** By the scales of one answer, what some groups leave of all, by value. */
const leftOf = (answer: string, all: readonly AnswerCounts[], groups: readonly AnswerCounts[]): number[][] =>
  all
    .filter((one) => one.answer === answer)
    .map((one) =>
      restOf(
        one,
        groups.filter((other) => other.answer === answer && String(other.scale) === String(one.scale)),
      ),
    );

/** Few colleagues who agree are as hidden as those who are fewer still. */
const hiddenAs = (people: number, agree: boolean): number => (agree ? Math.min(people, fewestPeople - 1) : people);
