import { type BootstrapInterval, bootstrap, usualDraws, weightedSum } from "../../measures/intervals/bootstrap.ts";
import type { Figure } from "../../measures/intervals/estimate.ts";
import type { Interval } from "../../measures/intervals/interval.ts";
import { wilsonInterval } from "../../measures/intervals/wilson-interval.ts";
import { allPass, betaBinomial } from "../../measures/journeys/beta-binomial.ts";
import type { JourneySuccess } from "../../measures/journeys/journey-success.ts";
import type { PassCounts } from "../counts.ts";
import { numberedByContent } from "../drivers/numbered-by-content.ts";
import { methodPhrase } from "../method-phrases.ts";
import { designEffect, shareFigure, widened } from "./success-share.ts";

/** Passes measured at two touchpoints or more that the model needs to see how failures go together. */
const fewestPairs = 30;

/** Whether success was estimated by the model, and not of passes that were asked about in full. */
export const isModelled = (success: Figure): boolean =>
  success.ok && success.estimate.method.startsWith("beta-binomial");

/**
 * What the beta-binomial model makes of passes measured here and there; of complete ones where it contradicts the bounds.
 *
 * It takes touchpoints as alike, which matters little where failures go together. Where they do not (the boundary), the product of the
 * touchpoints' own pass rates is less than that of as many alike, and the interval reaches down to it (decision 0074).
 */
export function modelledSuccess(
  counts: PassCounts,
  found: JourneySuccess,
  complete: Figure | null,
  { seed, draws = usualDraws }: { readonly seed: number; readonly draws?: number },
): Figure {
  const twice = counts.measured.reduce((sum, { measured, n }) => sum + (measured >= 2 ? n : 0), 0);
  const seen = Math.min(twice, counts.people);
  if (seen < fewestPairs) return { ok: false, reason: "too-few", n: seen, needed: fewestPairs };
  const success = successByGroups(counts);
  const { boundary, estimate, product } = success(new Float64Array(counts.groups).fill(1));
  // What lies outside the bounds is not true of these passes, whatever the model makes of them.
  if (estimate < found.least.low || estimate > found.most.high)
    return complete ?? { ok: false, reason: "measured-by-outcome", n: counts.people };
  const interval: BootstrapInterval = bootstrap(counts.groups, (drawn) => success(drawn).estimate, { seed, draws });
  const units = counts.groups >= counts.people ? "customers" : "groups";
  const drawn = `${interval.method === "BCa" ? "bca" : "percentile"}-${units}` as const;
  const method = [
    methodPhrase("beta-binomial"),
    ...(boundary ? [methodPhrase("by-chance")] : []),
    interval.method === "no variation" ? methodPhrase("no-failures") : methodPhrase(drawn, { draws, n: counts.groups }),
  ].join("; ");
  const ends = interval.method === "no variation" ? withoutFailures(counts, found, estimate) : interval;
  const low = Math.min(ends.low, boundary ? product * lowerOf(counts, designEffect(counts, found)) : estimate);
  const high = Math.max(ends.high, estimate);
  return shareFigure({ value: estimate, low, high }, { n: found.passes, people: counts.people, method });
}

/** Expected success over all passes when group g comes so many times, each pass with the touchpoints that apply to it. */
function successByGroups(counts: PassCounts) {
  const most = counts.measured.reduce((all, { applicable }) => Math.max(all, applicable), 0);
  const unlike = ownPassRates(counts);
  // By group: running counts of failures, successes and measurements, and passes by how many touchpoints apply.
  const width = 4 * most + 1;
  const rows = new Float64Array(counts.groups * width);
  for (const { measured, failed, applicable, group, n } of numberedByContent(counts.measured)) {
    if (measured === 0) continue;
    const row = rows.subarray(group * width, (group + 1) * width);
    for (let i = 0; i < failed; i++) row[i]! += n;
    for (let i = 0; i < measured - failed; i++) row[most + i]! += n;
    for (let i = 0; i < measured; i++) row[2 * most + i]! += n;
    row[3 * most + applicable]! += n;
  }
  return (drawn: Float64Array): { estimate: number; product: number; boundary: boolean } => {
    const sums = weightedSum(rows, width, drawn);
    const [failed, passed, measured] = [0, 1, 2].map((part) => sums.subarray(part * most, (part + 1) * most));
    const fit = betaBinomial({ failed: failed!, passed: passed!, measured: measured! });
    if (fit === null) return { estimate: Number.NaN, product: Number.NaN, boundary: false };
    let [expected, product, all] = [0, 0, 0];
    for (let touchpoints = 1; touchpoints <= most; touchpoints++) {
      const n = sums[3 * most + touchpoints]!;
      if (n > 0) {
        expected += n * allPass(fit, touchpoints);
        product += n * allPass(fit, touchpoints) * unlike ** touchpoints;
      }
      all += n;
    }
    return { estimate: expected / all, product: product / all, boundary: fit.boundary };
  };
}

/** The geometric mean of the touchpoints' own pass rates, to that of all answers together. */
function ownPassRates({ touchpoints }: PassCounts): number {
  const asked = touchpoints.filter(({ measured }) => measured > 0);
  const passed = asked.map(({ measured, failed }) => (measured - failed) / measured);
  const answers = asked.reduce((sum, { measured }) => sum + measured, 0);
  const pooled = asked.reduce((sum, { measured }, at) => sum + measured * passed[at]!, 0) / answers;
  return pooled === 0 ? 1 : passed.reduce((product, rate) => product * rate, 1) ** (1 / asked.length) / pooled;
}

/** How much less a product of pass rates may be, in proportion: each by Wilson's interval, put together on the logarithm (Zou & Donner). */
function lowerOf({ touchpoints }: PassCounts, deff: number): number {
  const below = touchpoints.map(({ measured, failed }) => {
    const passed = measured - failed;
    return passed === 0 ? 0 : Math.log(passed / measured / widened(passed, measured, deff).low) ** 2;
  });
  return Math.exp(-Math.sqrt(below.reduce((sum, one) => sum + one, 0)));
}

/** When every draw gives the same: how far off it can be, by Wilson's limit for one touchpoint, all independent. */
function withoutFailures(counts: PassCounts, found: JourneySuccess, estimate: number): Interval {
  const answers = counts.measured.reduce((sum, { measured, n }) => sum + measured * n, 0);
  const failures = counts.measured.reduce((sum, { failed, n }) => sum + failed * n, 0);
  const failing = wilsonInterval(failures, answers)!;
  const touchpoints = counts.measured.reduce((sum, { applicable, n }) => sum + applicable * n, 0) / found.passes;
  return { value: estimate, low: (1 - failing.high) ** touchpoints, high: (1 - failing.low) ** touchpoints };
}
