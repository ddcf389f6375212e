import type { Perspective } from "../../experience/experience.ts";
import type { Figure } from "../../measures/intervals/estimate.ts";
import { completeSuffices, type JourneySuccess, journeySuccess } from "../../measures/journeys/journey-success.ts";
import { weakestLink } from "../../measures/journeys/weakest-link.ts";
import type { Audit } from "../audit-value.ts";
import type { PassCounts } from "../counts.ts";
import { refusalFor } from "../disclosure/disclosure.ts";
import { methodPhrase } from "../method-phrases.ts";
import { modelledSuccess } from "./modelled-success.ts";
import { designEffect, shareFigure, widened } from "./success-share.ts";

/**
 * Journey success: in how many passes every required touchpoint was positive, and where the others broke (catalogue M07,
 * M08).
 *
 * Bounds always. The estimate is the plain share where no pass is left undetermined; else the share among complete passes
 * where these are at least 30 and half of all, and it lies within what all passes allow; else the beta-binomial model's,
 * with an interval from a bootstrap over customers (or groups of them), the same for the same seed. Where a customer has
 * several passes, intervals widen by the design effect. A weakest link is named only when it stands clear of the next.
 * `required` are the touchpoints in the order counted.
 */
export function successOf(
  counts: PassCounts,
  required: readonly string[],
  how: { readonly perspective: Perspective; readonly seed: number; readonly draws?: number },
): Omit<Audit["success"], "expectation"> {
  const found = journeySuccess(counts.measured);
  const refusal = refusalFor(found === null ? 0 : counts.people, how.perspective);
  if (found === null || refusal !== null) {
    const unlock = Object.fromEntries(required.map((key) => [key, refusal!]));
    return { bounds: null, limits: null, estimate: refusal!, weakest: null, unlock };
  }
  const alone = counts.touchpoints.map(({ failedAloneComplete }) => failedAloneComplete);
  const link = weakestLink(alone, found.complete);
  const deff = designEffect(counts, found);
  const complete = ofComplete(counts, found);
  const bounds = [found.least.value, found.most.value] as const;
  const limits = [
    widened(found.succeeded, found.passes, deff).low,
    widened(found.succeeded + found.undetermined, found.passes, deff).high,
  ] as const;
  return {
    bounds,
    limits,
    estimate:
      decided(counts, found) ??
      within(
        bounds,
        limits,
        (completeSuffices(found) ? complete : null) ?? modelledSuccess(counts, found, complete, how),
      ),
    weakest: link.clear ? required[link.index!]! : null,
    unlock: Object.fromEntries(required.map((key, t) => [key, unlockOf(counts, found, alone[t]!, how.perspective)])),
  };
}

/**
 * The estimate held to what these passes allow: who fails is asked no further, so complete ones do better than all, and a model takes what
 * was not asked to be like what was. What lies outside the bounds is not true of them.
 */
function within([least, most]: readonly [number, number], limits: readonly [number, number], figure: Figure): Figure {
  if (!figure.ok) return figure;
  const { estimate } = figure;
  const value = Math.min(most, Math.max(least, estimate.value));
  if (value === estimate.value) return figure;
  const low = Math.min(value, Math.max(limits[0], estimate.low));
  const high = Math.max(value, Math.min(limits[1], estimate.high));
  const method = `${estimate.method}; ${methodPhrase("within-bounds")}`;
  return { ...figure, estimate: { ...estimate, value, low, high, method } };
}

/** The plain share, where every pass is decided: each was measured everywhere or failed where it was. */
function decided(counts: PassCounts, found: JourneySuccess): Figure | null {
  if (found.undetermined > 0) return null;
  const deff = designEffect(counts, found);
  const { low, high } = widened(found.succeeded, found.passes, deff);
  const method = methodPhrase(deff > 1 ? "score-decided" : "wilson-decided");
  const about = { n: found.passes, people: counts.people, method, ...(deff > 1 ? { deff } : {}) };
  return shareFigure({ value: found.least.value, low, high }, about);
}

/** The share among complete passes, where it may be said of all: they are thirty, and no better than all can be. */
function ofComplete(counts: PassCounts, found: JourneySuccess): Figure | null {
  const share = found.amongComplete;
  if (share === null || found.complete < 30 || share.value > found.most.high) return null;
  const deff = designEffect(counts, found);
  const { low, high } = widened(found.succeeded, found.complete, deff);
  const people = Math.min(counts.people, found.complete);
  const method = methodPhrase(deff > 1 ? "score-complete" : "wilson-complete");
  return shareFigure(
    { value: share.value, low, high },
    { n: found.complete, people, method, ...(deff > 1 ? { deff } : {}) },
  );
}

function unlockOf(counts: PassCounts, found: JourneySuccess, alone: number, perspective: Perspective): Figure {
  const people = Math.min(counts.people, found.complete);
  const refusal = refusalFor(people, perspective);
  if (refusal !== null) return refusal;
  const deff = designEffect(counts, found);
  const interval = { value: alone / found.complete, ...widened(alone, found.complete, deff) };
  const method = deff > 1 ? "score interval, clustered by customer" : "Wilson";
  return shareFigure(interval, { n: found.complete, people, method, ...(deff > 1 ? { deff } : {}) });
}
