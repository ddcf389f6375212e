import type { Warning } from "../insight/audit-value.ts";
import { twoSidedZ } from "../measures/normal.ts";
import { falseAlarm } from "./false-alarm.ts";
import { answerColumns, numbersOf, type Specimen } from "./specimen.ts";

const mostGroups = 20;
const fewestRows = 100;

/** A slope with its standard error. */
interface Slope {
  readonly value: number;
  readonly error: number;
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
export function confoundedSegment(specimen: Specimen, leaking: ReadonlySet<string>): Warning[] {
  const attributes = specimen.columns.filter(
    ({ name, meaning, texts }) =>
      !leaking.has(name) && meaning.as === "attribute" && texts.length >= 2 && texts.length <= mostGroups,
  );
  const outcomes = specimen.columns.filter(({ meaning }) => meaning.as === "outcome");
  const answers = answerColumns(specimen);
  const z = twoSidedZ(1 - falseAlarm / Math.max(1, attributes.length * outcomes.length * answers.length));
  return outcomes.flatMap((outcome) => {
    const y = numbersOf(outcome);
    return answers.flatMap((answer) => {
      const [low, high] = answer.meaning.scale;
      const x = numbersOf(answer).map((value) => (value >= low && value <= high ? value : Number.NaN));
      const together = slope(x, y, null, 1);
      if (together === null || Math.abs(together.value) <= z * together.error) return [];
      return attributes.flatMap(({ name, cells, texts }) => {
        const within = slope(x, y, cells, texts.length);
        if (within === null) return [];
        const signed = within.value * Math.sign(together.value);
        const reach = z * within.error;
        const turns = signed + reach < 0;
        const removes = signed + reach < Math.abs(together.value) / 2 && signed - reach > -Math.abs(together.value) / 2;
        if (!turns && !removes) return [];
        const kind = outcome.meaning.as === "outcome" ? outcome.meaning.kind : "";
        return [
          {
            code: "confounded-segment",
            column: answer.name,
            ...(answer.meaning.touchpoint !== null && { touchpoint: answer.meaning.touchpoint }),
            message:
              `of all rows ${kind} changes by ${together.value.toFixed(3)} a step of the answer; within the groups of ${name} by ${within.value.toFixed(3)} ` +
              `(±${reach.toFixed(3)}): the groups ${turns ? "turn" : "remove"} what seems to go together`,
            suggestion: `look at the groups of ${name} apart`,
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
  return { value, error: Math.sqrt(Math.max(0, yy - value * xy) / df / xx) };
}
