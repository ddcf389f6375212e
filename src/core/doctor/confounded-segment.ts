import { twoSidedZ } from "../measures/numbers/normal.ts";
import { falseAlarm, statistics } from "./false-alarm.ts";
import type { Finding } from "./finding.ts";
import { answerColumns, columnsAs, numbersOf, type Specimen } from "./specimen.ts";

const mostGroups = 20;
const fewestRows = 100;

/** The rows that tell an answer and the outcome, and how the outcome changes by a step of the answer. */
interface Pairs {
  readonly rows: readonly number[];
  /** Of each row, how far its answer and its outcome lie from the means. */
  readonly dx: Float64Array;
  readonly dy: Float64Array;
  readonly sums: Sums;
  readonly slope: number;
  readonly error: number;
  /** Of what the slope leaves of the outcome. */
  readonly variance: number;
}

/** The same within groups. */
interface Within {
  readonly slope: number;
  readonly error: number;
  /** Standard error of the difference of both slopes, if groups did not matter. */
  readonly errorOfDifference: number;
}

interface Sums {
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

/**
 * An attribute that turns or removes a driver when the rows are split by it: of all rows together the outcome goes with the
 * answer, within the groups it goes the other way or far less. The groups differ in both, and the answer is not what
 * matters (Simpson's paradox).
 *
 *     b = Σ(x − x̄)(y − ȳ)/Σ(x − x̄)²      b_within: the same with each group's own means
 *     b − b_within = Σ c·y      c = (x − x̄)/Σ(x − x̄)² − (x − x̄_group)/Σ(x − x̄_group)²
 *
 * If groups did not matter, both would estimate the same slope, and the variance of their difference would be Σ c²e², e what b leaves
 * of y; or what equal variances give, where that is more. Speaks up when b is surely not 0, b_within surely less of it, and
 * less than half of it; both surely at the false-alarm rate over all attributes, answers and outcomes. That b_within itself be
 * surely less than half would need four times the rows.
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
      const pairs = pairsOf(x, y);
      const all = Math.abs(pairs.slope);
      if (!(all > z * pairs.error)) return [];
      return attributes.flatMap(({ meaning: { key }, cells, texts }): Finding[] => {
        const found = within(pairs, cells, texts.length);
        if (found === null) return [];
        const left = found.slope * Math.sign(pairs.slope);
        if (all - left <= z * found.errorOfDifference || left >= all / 2) return [];
        const reach = z * found.error;
        return [
          {
            code: "confounded-segment",
            column: answer.name,
            rows: Math.round((pairs.rows.length / specimen.rows) * specimen.of),
            facts: {
              rule: statistics(comparisons),
              kind: left + reach < 0 ? "turns" : "removes",
              ...{ outcome: outcome.meaning.kind, attribute: key },
              ...{ together: pairs.slope, within: found.slope, reach, n: pairs.rows.length },
            },
          },
        ];
      });
    });
  });
}

function pairsOf(x: Float64Array, y: Float64Array): Pairs {
  const rows = Array.from(x.keys()).filter((row) => !Number.isNaN(x[row]!) && !Number.isNaN(y[row]!));
  const [dx, dy] = [fromMeans(x, rows, () => 0, 1), fromMeans(y, rows, () => 0, 1)];
  const sums = sumsOf(rows, dx, dy);
  const slope = sums.xy / sums.xx;
  const variance = Math.max(0, sums.yy - slope * sums.xy) / (rows.length - 2);
  return { rows, dx, dy, sums, slope, variance, error: Math.sqrt(variance / sums.xx) };
}

/** Null where there are too few rows, or the answer does not vary within groups. */
function within(
  { rows, dx, dy, sums, slope, variance }: Pairs,
  group: ArrayLike<number>,
  groups: number,
): Within | null {
  const own = (row: number) => group[row]!;
  const [gx, gy] = [fromMeans(dx, rows, own, groups), fromMeans(dy, rows, own, groups)];
  const apart = sumsOf(rows, gx, gy);
  const df = rows.length - new Set(rows.map(own)).size - 1;
  if (df < fewestRows || apart.xx === 0) return null;
  const inside = apart.xy / apart.xx;
  const ofDifference = rows.reduce((sum, row) => {
    const c = dx[row]! / sums.xx - gx[row]! / apart.xx;
    return sum + (c * (dy[row]! - slope * dx[row]!)) ** 2;
  }, 0);
  return {
    slope: inside,
    error: Math.sqrt(Math.max(0, apart.yy - inside * apart.xy) / df / apart.xx),
    errorOfDifference: Math.sqrt(Math.max(ofDifference, variance * (1 / apart.xx - 1 / sums.xx))),
  };
}

/** How far each row lies from the mean of its group. */
function fromMeans(
  of: Float64Array,
  rows: readonly number[],
  group: (row: number) => number,
  groups: number,
): Float64Array {
  const [sum, n] = [new Float64Array(groups), new Float64Array(groups)];
  for (const row of rows) {
    sum[group(row)]! += of[row]!;
    n[group(row)]!++;
  }
  const off = new Float64Array(of.length);
  for (const row of rows) off[row] = of[row]! - sum[group(row)]! / n[group(row)]!;
  return off;
}

function sumsOf(rows: readonly number[], x: Float64Array, y: Float64Array): Sums {
  let [xx, xy, yy] = [0, 0, 0];
  for (const row of rows) {
    xx += x[row]! ** 2;
    xy += x[row]! * y[row]!;
    yy += y[row]! ** 2;
  }
  return { xx, xy, yy };
}
