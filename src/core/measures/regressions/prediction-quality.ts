import { twoSidedZ } from "../numbers/normal.ts";
import { likelihoodMaximum } from "./likelihood-maximum.ts";
import { chances, logisticRegression } from "./logistic-regression.ts";

/** Customers who were given the same chance: how many, and to how many of them it happened. */
export interface PredictedOutcome {
  readonly p: number;
  readonly n: number;
  readonly events: number;
}

export interface PredictionQuality {
  readonly n: number;
  readonly events: number;
  /** Chance that one to whom it happened had the higher prediction; null where it happened to nobody or everybody. */
  readonly auc: Area | null;
  /** Mean squared distance of prediction and outcome, and how much smaller it is than by the plain share. */
  readonly brier: number;
  readonly brierSkill: number | null;
  /** 1 and 0 when chances come true as said; a slope below 1 means they were too extreme. Null where not defined. */
  readonly calibrationSlope: number | null;
  readonly calibrationIntercept: number | null;
  /** Null where something happened that was said to be impossible. */
  readonly logLoss: number | null;
}

/** The interval's ends and the error are null with a single case on either side. */
export interface Area {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly standardError: number | null;
}

/**
 * How good predicted chances turned out: whether they rank people rightly, and whether they are true as numbers.
 *
 *     AUC    P(p₁ > p₀) + ½ P(p₁ = p₀)      var = var(V₁)/n₁ + var(V₀)/n₀, V each case's own share won
 *     Brier  Σ (p − y)²/n      skill = 1 − Brier/Σ (ȳ − y)²·n⁻¹
 *     slope  of y on logit p (logistic); intercept with the slope held at 1
 *
 * Only honest on a period after the one that the model was fitted on; see `mayPredict`. Cost n log n. Null when nobody
 * was predicted.
 *
 *     predictionQuality([
 *       { p: 0.1, n: 50, events: 5 },
 *       { p: 0.4, n: 50, events: 20 },
 *     ])
 *     // { auc: { value: 0.7, low: 0.6024, high: 0.7976, standardError: 0.04977 }, brier: 0.165 }
 *
 * Unit: AUC 0–1, a half is chance.
 * Interval: DeLong's, clipped to 0–1.
 * Minimum n: two cases on either side for an interval; judged by `mayPredict`.
 * R: pROC::ci.auc(pROC::roc(y, p), method = "delong"); glm(y ~ qlogis(p), binomial); glm(y ~ offset(qlogis(p)), binomial)
 * Source: DeLong, DeLong & Clarke-Pearson 1988 Biometrics 44; Brier 1950 Monthly Weather Review 78; Cox 1958 Biometrika
 * 45. Catalogue M29.
 */
export function predictionQuality(given: readonly PredictedOutcome[], confidence = 0.95): PredictionQuality | null {
  for (const { p } of given) if (!(p >= 0 && p <= 1)) throw new RangeError(`a chance lies within 0–1, got ${p}`);
  const rows = given.filter(({ n }) => n > 0).sort((a, b) => a.p - b.p);
  const total = (of: (row: PredictedOutcome) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  const n = total((row) => row.n);
  if (n === 0) return null;
  const events = total((row) => row.events);
  const share = events / n;
  const brier = total(({ p, n, events }) => events * (1 - p) ** 2 + (n - events) * p ** 2) / n;
  const loss = total(({ p, n, events }) => costOf(events, p) + costOf(n - events, 1 - p)) / n;
  return {
    n,
    events,
    auc: areaOf(rows, events, n - events, confidence),
    brier,
    brierSkill: share > 0 && share < 1 ? 1 - brier / (share * (1 - share)) : null,
    ...calibrationOf(rows, share),
    logLoss: Number.isFinite(loss) ? loss : null,
  };
}

/**
 * Whether predictions are good enough to be used, and called predictions: tried on a period after the one that they were
 * fitted on, the AUC's lower end above .60, and the calibration slope within .7 to 1.3.
 *
 *     lower end of AUC > .6, and .7 ≤ calibration slope ≤ 1.3, on the next period
 *
 *     mayPredict(
 *       { auc: { value: 0.72, low: 0.64, high: 0.8, standardError: 0.04 }, calibrationSlope: 0.9 },
 *       "next-period",
 *     )
 *     // true
 *
 * Unit: yes or no
 * Interval: none
 * Minimum n: as `predictionQuality`
 * R: pROC::ci.auc(r)[1] > 0.6 && slope >= 0.7 && slope <= 1.3
 * Source: catalogue M29.
 */
export function mayPredict(
  { auc, calibrationSlope }: Pick<PredictionQuality, "auc" | "calibrationSlope">,
  triedOn: "next-period" | "in-sample",
): boolean {
  if (triedOn !== "next-period" || auc?.low == null || calibrationSlope === null) return false;
  return auc.low > 0.6 && calibrationSlope >= 0.7 && calibrationSlope <= 1.3;
}

/** By sorted chances: what share of the others each case wins against, ties counting half. */
function areaOf(rows: readonly PredictedOutcome[], ones: number, zeros: number, confidence: number): Area | null {
  if (ones === 0 || zeros === 0) return null;
  const won: { readonly n: number; readonly share: number }[] = [];
  const lost: { readonly n: number; readonly share: number }[] = [];
  let [onesBelow, zerosBelow] = [0, 0];
  for (const { events, others } of byChance(rows)) {
    won.push({ n: events, share: (zerosBelow + others / 2) / zeros });
    lost.push({ n: others, share: (ones - onesBelow - events / 2) / ones });
    onesBelow += events;
    zerosBelow += others;
  }
  const value = won.reduce((sum, { n, share }) => sum + n * share, 0) / ones;
  if (ones < 2 || zeros < 2) return { value, low: null, high: null, standardError: null };
  const spread = (cases: typeof won, n: number) =>
    cases.reduce((sum, one) => sum + one.n * (one.share - value) ** 2, 0) / (n - 1) / n;
  const standardError = Math.sqrt(spread(won, ones) + spread(lost, zeros));
  const half = twoSidedZ(confidence) * standardError;
  return { value, low: Math.max(0, value - half), high: Math.min(1, value + half), standardError };
}

/** Cases of the same chance together. */
function byChance(rows: readonly PredictedOutcome[]): { p: number; events: number; others: number }[] {
  const groups: { p: number; events: number; others: number }[] = [];
  for (const { p, n, events } of rows) {
    const last = groups.at(-1);
    if (last?.p !== p) groups.push({ p, events, others: n - events });
    else {
      last.events += events;
      last.others += n - events;
    }
  }
  return groups;
}

const costOf = (cases: number, chance: number): number => (cases === 0 ? 0 : -cases * Math.log(chance));

function calibrationOf(rows: readonly PredictedOutcome[], share: number) {
  const none = { calibrationSlope: null, calibrationIntercept: null };
  if (share === 0 || share === 1 || rows.some(({ p }) => p === 0 || p === 1)) return none;
  const odds = rows.map(({ p, n, events }) => ({ x: [Math.log(p) - Math.log1p(-p)], n, events }));
  const line = logisticRegression(odds);
  const shift = likelihoodMaximum(Float64Array.of(0), (at) => {
    let [value, slope, curve] = [0, 0, 0];
    for (const { x, n, events } of odds) {
      const { yes, no } = chances(x[0]! + at[0]!);
      value += (events && events * Math.log(yes)) + (n - events && (n - events) * Math.log(no));
      slope += events * no - (n - events) * yes;
      curve += n * yes * no;
    }
    return { value, gradient: Float64Array.of(slope), information: Float64Array.of(curve) };
  });
  return { calibrationSlope: line.ok ? line.coefficients[1]! : null, calibrationIntercept: shift?.at[0] ?? null };
}
