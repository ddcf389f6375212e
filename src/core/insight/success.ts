import type { Perspective } from "../experience/experience.ts";
import { allPass, betaBinomial } from "../measures/beta-binomial.ts";
import { type BootstrapInterval, bootstrap, usualDraws, weightedSum } from "../measures/bootstrap.ts";
import { clusteredMean } from "../measures/clustered-mean.ts";
import type { Figure } from "../measures/estimate.ts";
import type { Interval } from "../measures/interval.ts";
import { completeSuffices, type JourneySuccess, journeySuccess } from "../measures/journey-success.ts";
import { scoreInterval } from "../measures/score-interval.ts";
import { weakestLink } from "../measures/weakest-link.ts";
import { wilsonInterval } from "../measures/wilson-interval.ts";
import type { Audit } from "./audit-value.ts";
import type { PassCounts } from "./counts.ts";
import { refusalFor } from "./disclosure.ts";
import { labelOf } from "./figure.ts";

/** Passes measured at two touchpoints or more that the model needs to see how failures go together. */
const fewestPairs = 30;

/**
 * Journey success: in how many passes every required touchpoint was positive, and where the others broke (catalogue M07,
 * M08).
 *
 * Bounds always. The estimate is the share among complete passes where these are at least 30 and half of all, and lies
 * within what all passes allow; else the beta-binomial model's, with an interval from a bootstrap over customers (or
 * groups of them), the same for the same seed. Where a customer has several passes, intervals widen by the design effect.
 * A weakest link is named only when it stands clear of the next. `required` are the touchpoints in the order counted.
 */
export function successOf(
  counts: PassCounts,
  required: readonly string[],
  how: { readonly perspective: Perspective; readonly seed: number; readonly draws?: number },
): Audit["success"] {
  const found = journeySuccess(counts.measured);
  const refusal = refusalFor(found === null ? 0 : counts.people, how.perspective);
  if (found === null || refusal !== null) {
    const unlock = Object.fromEntries(required.map((key) => [key, refusal!]));
    return { bounds: null, estimate: refusal!, weakest: null, unlock };
  }
  const alone = counts.touchpoints.map(({ failedAloneComplete }) => failedAloneComplete);
  const link = weakestLink(alone, found.complete);
  const complete = ofComplete(counts, found);
  return {
    bounds: [found.least.value, found.most.value],
    estimate: complete ?? modelled(counts, found, how),
    weakest: link.clear ? required[link.index!]! : null,
    unlock: Object.fromEntries(required.map((key, t) => [key, unlockOf(counts, found, alone[t]!, how.perspective)])),
  };
}

/** The share among complete passes, where they may speak for all: many enough, and no better than all can be. */
function ofComplete(counts: PassCounts, found: JourneySuccess): Figure | null {
  const share = found.amongComplete;
  if (share === null || !completeSuffices(found) || share.value > found.most.high) return null;
  const deff = designEffect(counts, found);
  const { low, high } = widened(found.succeeded, found.complete, deff);
  const people = Math.min(counts.people, found.complete);
  const method = deff > 1 ? "score interval, clustered by customer, complete passes" : "Wilson, complete passes";
  return shown({ value: share.value, low, high }, { n: found.complete, people, method, ...(deff > 1 ? { deff } : {}) });
}

/** What the beta-binomial model makes of passes measured here and there. */
function modelled(
  counts: PassCounts,
  found: JourneySuccess,
  { seed, draws = usualDraws }: { readonly seed: number; readonly draws?: number },
): Figure {
  const twice = counts.measured.reduce((sum, { measured, n }) => sum + (measured >= 2 ? n : 0), 0);
  const seen = Math.min(twice, counts.people);
  if (seen < fewestPairs) return { ok: false, reason: "too-few", n: seen, needed: fewestPairs };
  const success = successByGroups(counts);
  const { boundary, estimate } = success(new Float64Array(counts.groups).fill(1));
  if (estimate < found.least.low || estimate > found.most.high)
    return { ok: false, reason: "measured-by-outcome", n: counts.people };
  const units = counts.groups >= counts.people ? "customers" : `${counts.groups} groups of customers`;
  const interval: BootstrapInterval = bootstrap(counts.groups, (drawn) => success(drawn).estimate, { seed, draws });
  const method = [
    "beta-binomial maximum likelihood",
    ...(boundary ? ["failures go together no more than by chance: the independence value"] : []),
    interval.method === "no variation"
      ? "lower end as if touchpoints failed independently, by Wilson"
      : `${interval.method} of ${draws} bootstrap draws of ${units}`,
  ].join("; ");
  const ends = interval.method === "no variation" ? withoutFailures(counts, found, estimate) : interval;
  const low = Math.min(ends.low, estimate);
  const high = Math.max(ends.high, estimate);
  return shown({ value: estimate, low, high }, { n: found.passes, people: counts.people, method });
}

/** Expected success over all passes when group g comes so many times, each pass with the touchpoints that apply to it. */
function successByGroups(counts: PassCounts) {
  const most = counts.measured.reduce((all, { applicable }) => Math.max(all, applicable), 0);
  // By group: running counts of failures, successes and measurements, and passes by how many touchpoints apply.
  const width = 4 * most + 1;
  const rows = new Float64Array(counts.groups * width);
  for (const { measured, failed, applicable, group, n } of counts.measured) {
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

function unlockOf(counts: PassCounts, found: JourneySuccess, alone: number, perspective: Perspective): Figure {
  const people = Math.min(counts.people, found.complete);
  const refusal = refusalFor(people, perspective);
  if (refusal !== null) return refusal;
  const deff = designEffect(counts, found);
  const interval = { value: alone / found.complete, ...widened(alone, found.complete, deff) };
  const method = deff > 1 ? "score interval, clustered by customer" : "Wilson";
  return shown(interval, { n: found.complete, people, method, ...(deff > 1 ? { deff } : {}) });
}

/** How much less customers with several complete passes tell than as many customers; never below 1. */
function designEffect(counts: PassCounts, { succeeded, complete, passes }: JourneySuccess): number {
  if (counts.people >= passes || succeeded === 0 || succeeded === complete) return 1;
  const sums = Array.from({ length: counts.groups }, () => ({ n: 0, sum: 0 }));
  for (const { measured, applicable, failed, group, n } of counts.measured) {
    if (measured === 0 || measured < applicable) continue;
    sums[group]!.n += n;
    if (failed === 0) sums[group]!.sum += n;
  }
  const share = succeeded / complete;
  const independent = (share * (1 - share)) / complete;
  const clustered = clusteredMean(
    sums.filter(({ n }) => n > 0),
    independent,
    { bounded: true },
  );
  return Math.max(1, clustered?.designEffect ?? 1);
}

/** Wilson's interval with as many passes as the design effect leaves. */
function widened(x: number, n: number, deff: number): { low: number; high: number } {
  const theta = x / n;
  const { low, high } =
    deff > 1
      ? scoreInterval({ theta, variance: (deff * theta * (1 - theta)) / n, n: n / deff })!
      : wilsonInterval(x, n)!;
  return { low, high };
}

function shown(
  { value, low, high }: Interval,
  about: { readonly n: number; readonly people: number; readonly method: string; readonly deff?: number },
): Figure {
  return {
    ok: true,
    estimate: { value, low, high, unit: "share", weighted: false, ...about },
    label: labelOf(50 * (high - low), about.people),
  };
}
