import { normalQuantile } from "../numbers/normal.ts";
import { studentCdf } from "../numbers/student.ts";

/** A correlation with its interval; the ends are null where too few answers leave none (n ≤ 3). */
export interface Correlation {
  readonly n: number;
  /** −1 to 1; null when one of the two does not vary. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Two-sided p-value of no correlation; null where not defined. */
  readonly p: number | null;
}

/**
 * Pearson's correlation: how nearly the pairs lie on a line.
 *
 *     interval  tanh(atanh r ± z/√(n − 3))     p from t = r √((n − 2)/(1 − r²)), n − 2 degrees of freedom
 *
 *     pearson([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])      // { n: 5, value: 0.8, low: -0.2796, high: 0.9862, p: 0.1041 }
 *
 * Unit: −1 to 1.
 * Interval: Fisher's z, 95 % by default.
 * Minimum n: 4 pairs for an interval; 30 people to be shown as a driver.
 * R: cor.test(x, y)
 * Source: Fisher 1921 Metron 1. Catalogue M17a.
 */
export function pearson(x: readonly number[], y: readonly number[], confidence = 0.95): Correlation {
  return correlationOf(productMoment(x, y), x.length, confidence);
}

/** The same of pairs that were counted elsewhere: their correlation, and how many they are. */
export const correlationOf = (r: number | null, n: number, confidence = 0.95): Correlation =>
  withInterval(r, n, r === null ? 1 : 1 / (n - 3), confidence);

/**
 * Spearman's rank correlation: how nearly more of the one goes with more of the other; ties share their mean rank.
 * The default for showing how one touchpoint goes with the outcome, since ratings are ordered, not measured.
 *
 *     interval  tanh(atanh ρ ± z √((1 + ρ²/2)/(n − 3)))
 *
 *     spearman([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])      // { n: 5, value: 0.8, low: -0.4571, high: 0.9908, p: 0.1041 }
 *
 * Unit: −1 to 1.
 * Interval: Bonett–Wright, 95 % by default.
 * Minimum n: 4 pairs for an interval; 30 people to be shown as a driver.
 * R: cor(x, y, method = "spearman")
 * Source: Bonett & Wright 2000 Psychometrika 65. Catalogue M17a.
 */
export function spearman(x: readonly number[], y: readonly number[], confidence = 0.95): Correlation {
  const rho = productMoment(midRanks(x), midRanks(y));
  return withInterval(rho, x.length, (1 + (rho ?? 0) ** 2 / 2) / (x.length - 3), confidence);
}

/**
 * Kendall's τ_b: pairs of people ordered alike minus pairs ordered the other way, over those not tied.
 *
 *     τ_b = (C − D) / √((P − Tₓ)(P − T_y))     P = n(n − 1)/2
 *
 * Null when one of the two does not vary. Cost n²: for hundreds of values (touchpoints), not for rows of answers.
 *
 *     kendall([1, 2, 3, 4], [1, 3, 2, 4])      // 0.6667
 *
 * Unit: −1 to 1.
 * Interval: none here.
 * Minimum n: 6 touchpoints where it compares two orders.
 * R: cor(x, y, method = "kendall")
 * Source: Kendall 1945 Biometrika 33. Catalogue M16, M17a.
 */
export function kendall(x: readonly number[], y: readonly number[]): number | null {
  let balance = 0;
  let orderedX = 0;
  let orderedY = 0;
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const [byX, byY] = [Math.sign(x[i]! - x[j]!), Math.sign(y[i]! - y[j]!)];
      balance += byX * byY;
      orderedX += Math.abs(byX);
      orderedY += Math.abs(byY);
    }
  }
  return orderedX > 0 && orderedY > 0 ? balance / Math.sqrt(orderedX * orderedY) : null;
}

/** Ranks from 1; equal values share the mean of the ranks they take up. R: rank(x) */
export function midRanks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((i, j) => values[i]! - values[j]!);
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let at = from; at < to; at++) ranks[order[at]!] = (from + 1 + to) / 2;
  }
  return ranks;
}

function productMoment(x: readonly number[], y: readonly number[]): number | null {
  if (x.length !== y.length) throw new Error(`pairs need as many y as x, got ${x.length} and ${y.length}`);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middleX, middleY] = [mean(x), mean(y)];
  let [xx, xy, yy] = [0, 0, 0];
  x.forEach((value, i) => {
    const [dx, dy] = [value - middleX, y[i]! - middleY];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  });
  return xx > 0 && yy > 0 ? Math.min(1, Math.max(-1, xy / Math.sqrt(xx * yy))) : null;
}

function withInterval(value: number | null, n: number, variance: number, confidence: number): Correlation {
  if (value === null) return { n, value, low: null, high: null, p: null };
  const p = n > 2 ? 2 * studentCdf(-Math.abs(value) * Math.sqrt((n - 2) / (1 - value * value)), n - 2) : null;
  if (n <= 3) return { n, value, low: null, high: null, p };
  const half = -normalQuantile((1 - confidence) / 2) * Math.sqrt(variance);
  return { n, value, low: Math.tanh(Math.atanh(value) - half), high: Math.tanh(Math.atanh(value) + half), p };
}
