import type { Scale } from "../experience/answers.ts";
import { pearson } from "../measures/drivers/correlation.ts";
import { studentCdf } from "../measures/numbers/student.ts";
import { falseAlarm, statistics } from "./false-alarm.ts";
import type { Finding } from "./finding.ts";
import type { Rest } from "./rest.ts";
import { type AnswerColumn, answerColumns, numbersMet, numbersOf, rowsWith, type Specimen } from "./specimen.ts";

/** Fewer rows than this with a value show nothing of how it behaves. */
const fewestRows = 10;

/**
 * A number at the end of a scale that does not behave like an answer: those who gave it think otherwise worse than those who
 * gave its neighbour, although answers further up go with better ones (or the other way round). "6" beside 1–5 is mostly
 * "does not apply", given by people of every opinion.
 *
 *     d = ±(mean of the rest at the end − at its neighbour) in the direction in which answers go together
 *     speaks up when d < 0 by Welch's t at the false-alarm rate over all ends of all columns
 *
 * A true end of a scale has d ≥ 0, so the false-alarm rate is at most the stated one.
 */
export function notApplicableCode(specimen: Specimen, rest: Rest): Finding[] {
  const ends = answerColumns(specimen).flatMap((column) => endsOf(column).map((end) => ({ column, ...end })));
  return ends.flatMap(({ column, end, neighbour }) => {
    const found = compare(column, end, neighbour, rest(column));
    if (found === null || found.p >= falseAlarm / ends.length) return [];
    return [
      {
        code: "not-applicable-code",
        column: column.name,
        rows: rowsWith(column, (number) => number === end),
        facts: {
          rule: statistics(ends.length),
          value: end,
          neighbour,
          scale: scaleWithout(column, end, neighbour),
          ...found,
        },
      },
    ];
  });
}

/** The scale as it is when its end is no answer; null where the value is no end of it. */
function scaleWithout({ meaning }: AnswerColumn, end: number, neighbour: number): Scale | null {
  const [low, high] = meaning.scale;
  return end === high ? [low, neighbour] : end === low ? [neighbour, high] : null;
}

/** Both ends of what was answered, with the number next to each. */
function endsOf(column: AnswerColumn): { readonly end: number; readonly neighbour: number }[] {
  const numbers = numbersMet(column)
    .filter(({ rows }) => rows >= fewestRows)
    .map(({ number }) => number);
  if (numbers.length < 3) return [];
  return [
    { end: numbers[0]!, neighbour: numbers[1]! },
    { end: numbers.at(-1)!, neighbour: numbers.at(-2)! },
  ];
}

function compare(column: AnswerColumn, end: number, neighbour: number, rest: Float64Array) {
  const values = numbersOf(column);
  const [here, beside, x, y]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isNaN(rest[row]!) || Number.isNaN(value)) continue;
    if (value === end) here.push(rest[row]!);
    else {
      x.push(value);
      y.push(rest[row]!);
    }
    if (value === neighbour) beside.push(rest[row]!);
  }
  if (here.length < fewestRows || beside.length < fewestRows) return null;
  const together = pearson(x, y);
  if (together.value === null || together.p === null || together.p > falseAlarm) return null;
  const outwards = Math.sign(together.value) * Math.sign(end - neighbour);
  const [a, b] = [momentsOf(here), momentsOf(beside)];
  const [va, vb] = [a.variance / a.n, b.variance / b.n];
  if (va + vb === 0) return null;
  const df = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
  const difference = a.mean - b.mean;
  return { difference, p: studentCdf((outwards * difference) / Math.sqrt(va + vb), df), n: a.n };
}

function momentsOf(values: readonly number[]) {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  return { n, mean, variance };
}
