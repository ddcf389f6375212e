import { pearson } from "../measures/drivers/correlation.ts";
import { falseAlarm, statistics } from "./false-alarm.ts";
import type { Finding } from "./finding.ts";
import type { Rest } from "./rest.ts";
import { answerColumns, numbersOf, type Specimen } from "./specimen.ts";

/** With fewer answers beside it nobody can say which of two runs the wrong way. */
const fewestColumns = 3;
/** Weaker than this the direction says little, however sure it is. */
const weakest = 0.1;

/**
 * An answer that worsens as the same people's other answers better: Pearson's r with the rest is below −0.1, and its interval
 * at the false-alarm rate over all columns lies below 0. Where nothing goes together r is about 0; where answers go
 * together as they should it is positive.
 */
export function reversedScale(specimen: Specimen, rest: Rest): Finding[] {
  const columns = answerColumns(specimen);
  if (columns.length < fewestColumns) return [];
  return columns.flatMap((column) => {
    const { scale, reversed } = column.meaning;
    const [x, y] = pairs(numbersOf(column), rest(column), scale);
    const { value, high, n } = pearson(x, reversed ? y.map((one) => -one) : y, 1 - (2 * falseAlarm) / columns.length);
    if (value === null || high === null || high >= 0 || value > -weakest) return [];
    return [
      {
        code: "reversed-scale",
        column: column.name,
        rows: Math.round((n / specimen.rows) * specimen.of),
        facts: { rule: statistics(columns.length), r: value, n, reversed },
      },
    ];
  });
}

function pairs(values: Float64Array, rest: Float64Array, [low, high]: readonly [number, number]): [number[], number[]] {
  const [x, y]: [number[], number[]] = [[], []];
  for (let row = 0; row < values.length; row++) {
    if (!(values[row]! >= low && values[row]! <= high) || Number.isNaN(rest[row]!)) continue;
    x.push(values[row]!);
    y.push(rest[row]!);
  }
  return [x, y];
}
