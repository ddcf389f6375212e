import type { Series } from "./series.ts";

/** What a chart of drift is held against: a centre and σ, of an XmR chart's baseline or given. */
export interface Reference {
  readonly target: number;
  readonly sigma: number;
}

export interface Cusum {
  /** By period, in σ: what has gathered above and below the target. Gaps keep the sum as it was. */
  readonly up: readonly number[];
  readonly down: readonly number[];
  /** Periods at which the sum is beyond h. */
  readonly alarmsUp: readonly number[];
  readonly alarmsDown: readonly number[];
}

/**
 * Has something drifted slowly? Small deviations are gathered until they are too many.
 *
 *     C⁺ = max(0, z − k + C⁺)      C⁻ = max(0, −z − k + C⁻)      z = (x − target)/σ      alarm when C > h
 *
 * With k = ½ and h = 5 a shift of one σ is found in about ten points, where single limits need forty. Null unless σ > 0.
 *
 *     cusum([11, 12, 9, 13], { target: 10, sigma: 1 })
 *     // { up: [0.5, 2, 0.5, 3], down: [0, 0, 0.5, 0], alarmsUp: [], alarmsDown: [] }
 *
 * Unit: σ
 * Interval: the alarm limit h
 * Minimum n: 12 periods as the baseline that gives target and σ
 * R: qcc::cusum(x, center = target, std.dev = sigma, decision.interval = h, se.shift = 2 * k)
 * Source: Page (1954), Biometrika 41. Catalogue M21.
 */
export function cusum(
  series: Series,
  { target, sigma }: Reference,
  { k = 0.5, h = 5 }: { readonly k?: number; readonly h?: number } = {},
): Cusum | null {
  if (!(sigma > 0)) return null;
  const gathered = (sign: 1 | -1): number[] => {
    let sum = 0;
    return series.map((value) => {
      if (value !== null) sum = Math.max(0, sum + (sign * (value - target)) / sigma - k);
      return sum;
    });
  };
  const alarms = (sums: readonly number[]): number[] =>
    sums.flatMap((sum, at) => (sum > h && series[at] !== null ? [at] : []));
  const [up, down] = [gathered(1), gathered(-1)];
  return { up, down, alarmsUp: alarms(up), alarmsDown: alarms(down) };
}
