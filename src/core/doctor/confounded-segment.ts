import { twoSidedZ } from "../measures/numbers/normal.ts";
import { falseAlarm, statistics } from "./false-alarm.ts";
import type { Finding } from "./finding.ts";
import { answerColumns, columnsAs, numbersOf, type Specimen } from "./specimen.ts";

const mostGroups = 20;
const fewestRows = 100;

/** A slope with its standard error. */
interface Slope {
  readonly value: number;
  readonly error: number;
  /** Rows it rests on. */
  readonly rows: number;
}

/**
 * An attribute that turns or removes a driver when the rows are split by it: of all rows together the outcome goes with the
 * answer, within the groups it goes the other way or not at all. The groups differ in both, and the answer is not what
 * matters (Simpson's paradox).
 *
 *     b = Σ(x − x̄)(y − ȳ)/Σ(x − x̄)²      b_within: the same with each group's own means
 *
 * Speaks up when b is surely not 0, and b_within surely of the other sign, or its whole interval within half of b
 * around 0; both intervals at the false-alarm rate over all attributes, answers and outcomes.
 */
export function confoundedSegment(specimen: Specimen, leaking: ReadonlySet<string>): Finding[] {
  const attributes = columnsAs(specimen, "attribute").filter(
    ({ name, texts }) => !leaking.has(name) && texts.length >= 2 && texts.length <= mostGroups,
  );
  const outcomes = columnsAs(specimen, "outcome");
  const answers = answerColumns(specimen);
  const comparisons = attributes.length * outcomes.length * answers.length;
  const z = twoSidedZ(1 - falseAlarm / Math.max(1, comparisons));
  return outcomes.flatMap((outcome) => {
    const y = numbersOf(outcome);
    return answers.flatMap((answer) => {
      const [low, high] = answer.meaning.scale;
      const x = numbersOf(answer).map((value) => (value >= low && value <= high ? value : Number.NaN));
      const together = slope(x, y, null, 1);
      if (together === null || Math.abs(together.value) <= z * together.error) return [];
      return attributes.flatMap(({ meaning: { key }, cells, texts }) => {
        const within = slope(x, y, cells, texts.length);
        if (within === null) return [];
        const signed = within.value * Math.sign(together.value);
        const reach = z * within.error;
        const turns = signed + reach < 0;
        const removes = signed + reach < Math.abs(together.value) / 2 && signed - reach > -Math.abs(together.value) / 2;
        if (!turns && !removes) return [];
        return [
          {
            code: "confounded-segment",
            column: answer.name,
            rows: Math.round((within.rows / specimen.rows) * specimen.of),
            facts: {
              rule: statistics(comparisons),
              kind: turns ? "turns" : "removes",
              ...{ outcome: outcome.meaning.kind, attribute: key },
              ...{ together: together.value, within: within.value, reach, n: within.rows },
            },
          },
        ];
      });
    });
  });
}

/** The slope of y on x, within groups where there are any; null where there are too few rows or x does not vary. */
function slope(x: Float64Array, y: Float64Array, group: ArrayLike<number> | null, groups: number): Slope | null {
  const [n, sx, sy] = [new Float64Array(groups), new Float64Array(groups), new Float64Array(groups)];
  const isRead = (row: number) => !Number.isNaN(x[row]!) && !Number.isNaN(y[row]!);
  for (let row = 0; row < x.length; row++) {
    if (!isRead(row)) continue;
    const at = group?.[row] ?? 0;
    n[at]!++;
    sx[at]! += x[row]!;
    sy[at]! += y[row]!;
  }
  let [rows, xx, xy, yy] = [0, 0, 0, 0];
  for (let row = 0; row < x.length; row++) {
    if (!isRead(row)) continue;
    const at = group?.[row] ?? 0;
    const [dx, dy] = [x[row]! - sx[at]! / n[at]!, y[row]! - sy[at]! / n[at]!];
    rows++;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const df = rows - n.filter((many) => many > 0).length - 1;
  if (df < fewestRows || xx === 0) return null;
  const value = xy / xx;
  return { value, error: Math.sqrt(Math.max(0, yy - value * xy) / df / xx), rows };
}
