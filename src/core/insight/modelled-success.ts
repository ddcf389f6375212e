import { type BootstrapInterval, bootstrap, usualDraws, weightedSum } from "../measures/intervals/bootstrap.ts";
import type { Figure } from "../measures/intervals/estimate.ts";
import type { Interval } from "../measures/intervals/interval.ts";
import { wilsonInterval } from "../measures/intervals/wilson-interval.ts";
import { allPass, betaBinomial } from "../measures/journeys/beta-binomial.ts";
import type { JourneySuccess } from "../measures/journeys/journey-success.ts";
import type { PassCounts } from "./counts.ts";
import { numberedByContent } from "./numbered-by-content.ts";
import { shareFigure } from "./success-share.ts";

/** Passes measured at two touchpoints or more that the model needs to see how failures go together. */
const fewestPairs = 30;

/** What the beta-binomial model makes of passes measured here and there; of complete ones where it contradicts the bounds. */
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
  const { boundary, estimate } = success(new Float64Array(counts.groups).fill(1));
  // What lies outside the bounds is not true of these passes, whatever the model makes of them.
  if (estimate < found.least.low || estimate > found.most.high)
    return complete ?? { ok: false, reason: "measured-by-outcome", n: counts.people };
  const units = counts.groups >= counts.people ? "customers" : `${counts.groups} groups of customers`;
  const interval: BootstrapInterval = bootstrap(counts.groups, (drawn) => success(drawn).estimate, { seed, draws });
  const method = [
    "beta-binomial maximum likelihood, interval of sampling error only",
    ...(boundary ? ["failures go together no more than by chance: the independence value"] : []),
    interval.method === "no variation"
      ? "lower end as if touchpoints failed independently, by Wilson"
      : `${interval.method} of ${draws} bootstrap draws of ${units}`,
  ].join("; ");
  const ends = interval.method === "no variation" ? withoutFailures(counts, found, estimate) : interval;
  const low = Math.min(ends.low, estimate);
  const high = Math.max(ends.high, estimate);
  return shareFigure({ value: estimate, low, high }, { n: found.passes, people: counts.people, method });
}

/** Expected success over all passes when group g comes so many times, each pass with the touchpoints that apply to it. */
function successByGroups(counts: PassCounts) {
  const most = counts.measured.reduce((all, { applicable }) => Math.max(all, applicable), 0);
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
  return (drawn: Float64Array): { estimate: number; boundary: boolean } => {
    const sums = weightedSum(rows, width, drawn);
    const [failed, passed, measured] = [0, 1, 2].map((part) => sums.subarray(part * most, (part + 1) * most));
    const fit = betaBinomial({ failed: failed!, passed: passed!, measured: measured! });
    if (fit === null) return { estimate: Number.NaN, boundary: false };
    let [expected, all] = [0, 0];
    for (let touchpoints = 1; touchpoints <= most; touchpoints++) {
      const n = sums[3 * most + touchpoints]!;
      if (n > 0) expected += n * allPass(fit, touchpoints);
      all += n;
    }
    return { estimate: expected / all, boundary: fit.boundary };
  };
}

/** When every draw gives the same: how far off it can be, by Wilson's limit for one touchpoint, all independent. */
function withoutFailures(counts: PassCounts, found: JourneySuccess, estimate: number): Interval {
  const answers = counts.measured.reduce((sum, { measured, n }) => sum + measured * n, 0);
  const failures = counts.measured.reduce((sum, { failed, n }) => sum + failed * n, 0);
  const failing = wilsonInterval(failures, answers)!;
  const touchpoints = counts.measured.reduce((sum, { applicable, n }) => sum + applicable * n, 0) / found.passes;
  return { value: estimate, low: (1 - failing.high) ** touchpoints, high: (1 - failing.low) ** touchpoints };
}
