import type {
  Audit,
  AuditMoment,
  AuditMoments,
  AuditPeakEnd,
  AuditPriority,
  AuditSwitching,
  AuditTouchpoint,
} from "../src/core/insight/audit-value.ts";
import type { Estimate, Figure } from "../src/core/measures/intervals/estimate.ts";

/** A figure of 200 people: 72 %, 66–78 %; a test states only what it is about. */
export const aFigure = (about: Partial<Estimate> = {}): Extract<Figure, { ok: true }> => ({
  ok: true,
  label: "precise",
  estimate: {
    ...{ value: 0.72, low: 0.66, high: 0.78, n: 240, people: 200 },
    ...{ unit: "share", method: "Wilson", weighted: false },
    ...about,
  },
});

/** Why there is no figure: so many people, of five needed. */
export const tooFew = (n: number): Figure => ({ ok: false, reason: "too-few", n, needed: 5 });

/** A touchpoint judged by its share of satisfied, which does not stand out. */
export const anAuditedTouchpoint = (about: Partial<AuditTouchpoint> = {}): AuditTouchpoint => ({
  ...{ key: "bill", stage: "visit", owners: [], n: 240, people: 200, notApplicable: 7, notAnswered: 5, notAsked: 0 },
  ...{ headline: "satisfaction.positive", measures: { "satisfaction.positive": aFigure() }, histograms: {} },
  expected: {},
  ...{ verdict: "neither", difference: aFigure({ value: 0.4, low: -2, high: 3, unit: "points" }) },
  ...about,
});

/** A touchpoint that nobody was asked about. */
export const aBlindTouchpoint = (key: string): AuditTouchpoint =>
  anAuditedTouchpoint({
    ...{ key, n: 0, people: 0, notApplicable: 0, notAnswered: 0, headline: "", measures: {}, verdict: "blind" },
    difference: { ok: false, reason: "not-measured", n: 0 },
  });

/** What improving a touchpoint may gain. */
export const aPriority = (about: Partial<AuditPriority> = {}): AuditPriority => ({
  ...{ touchpoint: "bill", slope: 0.5, reach: 1, shift: 0.6, cost: 2, best: 0.8, rank: 1, flags: [] },
  gain: aFigure({ value: 0.3, low: 0.2, high: 0.4, unit: "effect" }),
  ...about,
});

/** One whose slope is surely negative: it gains nothing. */
export const aPriorityAgainst = (about: Partial<AuditPriority> = {}): AuditPriority =>
  aPriority({
    ...{ slope: -0.5, rank: null, flags: ["negative-slope"] },
    gain: aFigure({ value: 0, low: -0.4, high: 0, unit: "effect" }),
    ...about,
  });

/** Drivers of coming again over these touchpoints, their shares told apart by nothing. */
export const someDrivers = (...touchpoints: readonly string[]): Audit["drivers"] => ({
  ...{ method: "LMG", missing: "EM", outcome: "whole.return", n: 240 },
  rSquared: aFigure({ value: 0.4, low: 0.3, high: 0.5 }),
  items: touchpoints.map((touchpoint) => ({
    touchpoint,
    share: aFigure({ value: 0.5, low: 0.3, high: 0.7 }),
    rank: [1, touchpoints.length],
    direction: 1,
  })),
});

/** What a bad and an exceptional encounter go with at one touchpoint. */
export const aMoment = (about: Partial<AuditMoment> = {}): AuditMoment => ({
  ...{
    touchpoint: "bill",
    asymmetry: "performance",
    delight: "no-difference",
    decisive: "not-decisive",
    shareBad: 0.2,
  },
  penalty: aFigure({ value: -1.2, low: -1.5, high: -0.9, unit: "effect" }),
  reward: aFigure({ value: 0.8, low: 0.5, high: 1.1, unit: "effect" }),
  stepUp: aFigure({ value: 0.9, low: 0.6, high: 1.2, unit: "effect" }),
  stepDown: aFigure({ value: 1.3, low: 1, high: 1.6, unit: "effect" }),
  oneBad: aFigure({ value: -1.1, low: -1.6, high: -0.6, unit: "effect" }),
  ...about,
});

/** What single encounters go with in coming again. */
export const someMoments = (about: Partial<AuditMoments> = {}): AuditMoments => ({
  ...{ outcome: "whole.return", n: 240, people: 200, method: "least squares", measured: { none: 5.3, one: 5.6 } },
  oneBad: aFigure({ value: -0.9, low: -1.1, high: -0.7, unit: "effect" }),
  twoOrMore: aFigure({ value: -2.1, low: -2.3, high: -1.9, unit: "effect" }),
  ...{ decisive: "not-decisive", touchpoints: [aMoment()] },
  ...about,
});

/** Coming again goes with the peak and the end rather than with the mean. */
export const aPeakEnd = (about: Partial<AuditPeakEnd> = {}): AuditPeakEnd => ({
  ...{ outcome: "whole.return", people: 200, p: 0.003, says: "peak-end" },
  correlations: { peak: 0.5, end: 0.55, peakEnd: 0.6, mean: 0.41, worst: null },
  ...about,
});

/** Twice as many leave after two bad journeys as after none. */
export const someSwitching = (about: Partial<AuditSwitching> = {}): AuditSwitching => ({
  ...{ of: "leaving", outcome: "churned", by: "whole", events: 80, people: 200, passes: 1200, method: "cloglog" },
  byCount: [0.03, 0.032, 0.07].map((value, bad) => ({
    bad,
    share: aFigure({ value, low: 0.02, high: value + 0.012 }),
  })),
  ratios: [
    { bad: 1, ratio: aFigure({ value: 1.1, low: 0.7, high: 1.6, unit: "effect" }) },
    { bad: 2, ratio: aFigure({ value: 2.1, low: 1.3, high: 3.2, unit: "effect" }) },
  ],
  ...{ says: "more", after: 2 },
  ...about,
});

/** An audit of one touchpoint, with drivers refused and nothing to warn of. */
export const anAudit = (about: Partial<Audit> = {}): Audit => ({
  ...{ polku: "audit/1", journey: "lunch", slice: { journey: "lunch", perspective: "customer" } },
  ...{ period: { from: "2026-03-02", until: "2026-04-17" }, perspective: "customer" },
  data: { fingerprint: "f00d", seed: 7, rows: { read: 250, used: 240, rejected: 10 } },
  ...{
    experiences: 240,
    passes: 240,
    people: 200,
    whole: {},
    touchpoints: [anAuditedTouchpoint()],
    named: [],
    promises: [],
  },
  drivers: { refused: "nothing to explain", code: "no-outcome", touchpoints: [""] },
  moments: { refused: "no-outcome" },
  switching: { refused: "no-event" },
  peakEnd: { refused: "no-outcome" },
  priorities: [],
  success: {
    expectation: "counts",
    bounds: null,
    limits: null,
    estimate: { ok: false, reason: "not-measured", n: 0 },
    weakest: null,
    unlock: {},
  },
  monthToMonth: [],
  subgroups: { touchpoints: [], scanned: 0, leftOut: [], found: [] },
  ...{ weighted: false, contradictions: {}, leaving: null, consistency: {}, places: {}, warnings: [] },
  ...about,
});
