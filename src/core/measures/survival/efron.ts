import { varies } from "../numbers/varies.ts";
import type { Likelihood } from "../regressions/likelihood-maximum.ts";
import { countUntil } from "./count-until.ts";

/** Rows of people under observation, column by column. */
export interface CoxRows {
  /** When each row's observation begins, not including that moment; absent: from the start of everything. */
  readonly start?: ArrayLike<number>;
  /** When it ends, including that moment. */
  readonly stop: ArrayLike<number>;
  /** Whether it ends with the event: 1, or 0. */
  readonly event: ArrayLike<number>;
  readonly covariates: readonly ArrayLike<number>[];
  /** Who each row is of, where one person may have more events than one. */
  readonly customers?: ArrayLike<number | string>;
}

/** Rows with their indices by the end and by the beginning of observation, latest first. */
export interface OrderedRows extends CoxRows {
  readonly byStop: readonly number[];
  readonly byStart: readonly number[];
}

export function ordered(rows: CoxRows): OrderedRows {
  const latestFirst = (times: ArrayLike<number>) =>
    Array.from(times, (_, i) => i).sort((i, j) => times[j]! - times[i]!);
  return { ...rows, byStop: latestFirst(rows.stop), byStart: rows.start === undefined ? [] : latestFirst(rows.start) };
}

/** Columns from their means and in standard deviations, so that what is added up is of one size. */
export function centredByDeviation(columns: readonly ArrayLike<number>[]): {
  readonly columns: Float64Array[];
  readonly scale: number[];
} {
  const scale: number[] = [];
  const centred = columns.map((column) => {
    const values = Float64Array.from(column);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const differ = varies({ n: values.length, mean, squares });
    const spread = differ ? Math.sqrt(squares / values.length) : 1;
    scale.push(spread);
    return values.map((value) => (differ ? (value - mean) / spread : 0));
  });
  return { columns: centred, scale };
}

/** Efron's log-likelihood by one walk back in time: rows enter at their stop and leave at their start. */
export function efronAt(rows: OrderedRows, b: Float64Array): Likelihood & { readonly events: number } {
  const size = b.length;
  let [events, value] = [0, 0];
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const mean = new Float64Array(size);
  walkBack(rows, b, ({ dying, atRisk, gone, logScale }) => {
    events += dying.length;
    for (const i of dying) {
      for (let k = 0; k < size; k++) {
        gradient[k]! += rows.covariates[k]![i]!;
        value += b[k]! * rows.covariates[k]![i]!;
      }
    }
    for (let tied = 0; tied < dying.length; tied++) {
      const share = tied / dying.length;
      const risk = atRisk.weight - share * gone.weight;
      value -= Math.log(risk) + logScale;
      for (let k = 0; k < size; k++) {
        mean[k] = (atRisk.sums[k]! - share * gone.sums[k]!) / risk;
        gradient[k]! -= mean[k]!;
        for (let j = 0; j <= k; j++) {
          const square = (atRisk.squares[k * size + j]! - share * gone.squares[k * size + j]!) / risk;
          information[k * size + j]! += square - mean[k]! * mean[j]!;
        }
      }
    }
  });
  return { events, value, gradient, information };
}

/** Each row's part of the gradient, as Lin & Wei's robust variance adds it up. R: residuals(m, "score") */
export function scoreResiduals(rows: OrderedRows, b: Float64Array): Float64Array[] {
  const size = b.length;
  const residuals = Array.from(rows.stop, () => new Float64Array(size));
  const steps: { time: number; hazard: number; means: Float64Array }[] = [];
  const weights = riskOf(rows, b);
  walkBack(rows, b, ({ time, dying, atRisk, gone }) => {
    const step = { time, hazard: 0, means: new Float64Array(size) };
    // Those who have the event now share its ties: the k-th of d counts them by 1 − k/d.
    const own = { hazard: 0, means: new Float64Array(size), middle: new Float64Array(size) };
    for (let tied = 0; tied < dying.length; tied++) {
      const share = tied / dying.length;
      const risk = atRisk.weight - share * gone.weight;
      step.hazard += 1 / risk;
      own.hazard += (1 - share) / risk;
      for (let k = 0; k < size; k++) {
        const mean = (atRisk.sums[k]! - share * gone.sums[k]!) / risk;
        step.means[k]! += mean / risk;
        own.means[k]! += ((1 - share) * mean) / risk;
        own.middle[k]! += mean / dying.length;
      }
    }
    for (const i of dying) {
      for (let k = 0; k < size; k++) {
        const x = rows.covariates[k]![i]!;
        const expected = weights.of[i]! * (x * (own.hazard - step.hazard) - (own.means[k]! - step.means[k]!));
        residuals[i]![k]! += x - own.middle[k]! - expected;
      }
    }
    steps.push(step);
  });
  // Hazard and means summed up to each event time; a row takes what lies between its start and its stop.
  steps.reverse();
  const hazards = [0];
  const means = [new Float64Array(size)];
  for (const step of steps) {
    hazards.push(hazards.at(-1)! + step.hazard);
    means.push(means.at(-1)!.map((sum, k) => sum + step.means[k]!));
  }
  const times = steps.map(({ time }) => time);
  residuals.forEach((residual, i) => {
    const [from, to] = [
      rows.start === undefined ? 0 : countUntil(times, rows.start[i]!),
      countUntil(times, rows.stop[i]!),
    ];
    for (let k = 0; k < size; k++) {
      const x = rows.covariates[k]![i]!;
      residual[k]! -= weights.of[i]! * (x * (hazards[to]! - hazards[from]!) - (means[to]![k]! - means[from]![k]!));
    }
  });
  return residuals;
}

/** Sums over people: of exp(xb), and of that times x and x xᵀ (lower triangle). */
interface Sums {
  weight: number;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

interface EventTime {
  readonly time: number;
  /** Rows whose event is now. */
  readonly dying: readonly number[];
  readonly atRisk: Sums;
  /** The sums over `dying`. */
  readonly gone: Sums;
  /** What the logarithms of all weights were lowered by. */
  readonly logScale: number;
}

function walkBack(rows: OrderedRows, b: Float64Array, visit: (at: EventTime) => void): void {
  const { start, stop, event, byStop, byStart } = rows;
  const size = b.length;
  const weights = riskOf(rows, b);
  const none = (): Sums => ({ weight: 0, sums: new Float64Array(size), squares: new Float64Array(size * size) });
  const add = (to: Sums, i: number, sign: number): void => {
    const weight = sign * weights.of[i]!;
    to.weight += weight;
    for (let k = 0; k < size; k++) {
      const x = weight * rows.covariates[k]![i]!;
      to.sums[k]! += x;
      for (let j = 0; j <= k; j++) to.squares[k * size + j]! += x * rows.covariates[j]![i]!;
    }
  };
  let atRisk = none();
  let [entered, left, most] = [0, 0, 0];
  while (entered < byStop.length) {
    const time = stop[byStop[entered]!]!;
    most = Math.max(most, atRisk.weight);
    for (; left < byStart.length && start![byStart[left]!]! >= time; left++) add(atRisk, byStart[left]!, -1);
    if (atRisk.weight < 1e-3 * most) {
      // Most of the sums has been taken away again, and what is left has lost digits: add it up anew.
      atRisk = none();
      for (let at = 0; at < entered; at++) if (start![byStop[at]!]! < time) add(atRisk, byStop[at]!, 1);
      most = atRisk.weight;
    }
    const gone = none();
    const dying: number[] = [];
    for (; entered < byStop.length && stop[byStop[entered]!] === time; entered++) {
      const i = byStop[entered]!;
      add(atRisk, i, 1);
      if (event[i]! > 0) {
        add(gone, i, 1);
        dying.push(i);
      }
    }
    if (dying.length > 0) visit({ time, dying, atRisk, gone, logScale: weights.logScale });
  }
}

/** exp(xb) of every row, over the largest, so that none overflows. */
function riskOf({ stop, covariates }: CoxRows, b: Float64Array): { of: Float64Array; logScale: number } {
  const of = new Float64Array(stop.length);
  covariates.forEach((column, k) => {
    for (let i = 0; i < of.length; i++) of[i]! += b[k]! * column[i]!;
  });
  const logScale = of.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  return { of: of.map((value) => Math.exp(value - logScale)), logScale };
}
