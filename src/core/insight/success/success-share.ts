import { clusteredMean } from "../../measures/intervals/clustered-mean.ts";
import type { Figure } from "../../measures/intervals/estimate.ts";
import type { Interval } from "../../measures/intervals/interval.ts";
import { scoreInterval } from "../../measures/intervals/score-interval.ts";
import { wilsonInterval } from "../../measures/intervals/wilson-interval.ts";
import type { JourneySuccess } from "../../measures/journeys/journey-success.ts";
import type { PassCounts } from "../counts.ts";
import { labelOf } from "../figure.ts";

/** How much less customers with several complete passes tell than as many customers; never below 1. */
export function designEffect(counts: PassCounts, { succeeded, complete, passes }: JourneySuccess): number {
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
export function widened(x: number, n: number, deff: number): { low: number; high: number } {
  const theta = x / n;
  const { low, high } =
    deff > 1
      ? scoreInterval({ theta, variance: (deff * theta * (1 - theta)) / n, n: n / deff })!
      : wilsonInterval(x, n)!;
  return { low, high };
}

/** A share as a figure. */
export function shareFigure(
  { value, low, high }: Interval,
  about: { readonly n: number; readonly people: number; readonly method: string; readonly deff?: number },
): Figure {
  return {
    ok: true,
    estimate: { value, low, high, unit: "share", weighted: false, ...about },
    label: labelOf(50 * (high - low), about.people),
  };
}
