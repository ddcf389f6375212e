import { falseAlarm } from "../doctor/false-alarm.ts";
import { restOf } from "../doctor/rest.ts";
import { numbersOf, type Specimen, type SpecimenColumn } from "../doctor/specimen.ts";
import type { Scale } from "../experience/answers.ts";
import { pearson } from "../measures/drivers/correlation.ts";

/** Answers of the same people go together at least so much; codes of lists do not. */
const least = 0.15;
/** Fewer candidates than this cannot vouch for each other. */
const fewest = 3;

/**
 * Which of the columns that look like scales are answers: those that go with the others. Somebody who is content with one
 * thing is mostly content with another, while codes of towns and age groups go with nothing. Twice, so that what does
 * not belong no longer blurs the rest. Null where too few columns look like scales to tell.
 */
export function goingTogether(
  specimen: Specimen,
  candidates: ReadonlyMap<SpecimenColumn, Scale>,
): ReadonlySet<SpecimenColumn> | null {
  if (candidates.size < fewest) return null;
  let belonging = [...candidates.keys()];
  for (let round = 0; round < 2; round++) {
    if (belonging.length < fewest) return null;
    const answers = belonging.map((column): SpecimenColumn => {
      const meaning = {
        as: "answer",
        touchpoint: column.name,
        answer: "satisfaction",
        scale: candidates.get(column)!,
        reversed: false,
      } as const;
      return { ...column, meaning };
    });
    const rest = restOf({ ...specimen, columns: answers });
    belonging = belonging.filter((_, at) => isWithRest(answers[at]!, rest(answers[at]!)));
  }
  // Those that dropped out at first may go with what is left.
  const vouching = restOf({
    ...specimen,
    columns: belonging.map((column) => ({
      ...column,
      meaning: {
        as: "answer",
        touchpoint: column.name,
        answer: "satisfaction",
        scale: candidates.get(column)!,
        reversed: false,
      },
    })),
  });
  return new Set(
    [...candidates.keys()].filter((column) => belonging.includes(column) || isWithRest(column, vouching(column))),
  );

  function isWithRest(column: SpecimenColumn, others: Float64Array): boolean {
    const original = [...candidates].find(([one]) => one.name === column.name)!;
    const [low, high] = original[1];
    const [x, y]: [number[], number[]] = [[], []];
    for (const [row, value] of numbersOf(column).entries()) {
      if (!(value >= low && value <= high) || Number.isNaN(others[row]!)) continue;
      x.push(value);
      y.push(others[row]!);
    }
    // A scale may run the other way: the doctor says so.
    const { value, p } = pearson(x, y);
    return value !== null && p !== null && Math.abs(value) >= least && p < falseAlarm;
  }
}
