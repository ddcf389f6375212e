import type { TwoByTwo } from "../comparisons/fisher-exact.ts";
import { type MantelHaenszel, mantelHaenszel } from "../comparisons/mantel-haenszel.ts";
import type { Interval } from "../intervals/interval.ts";
import { newcombeDifference } from "../intervals/newcombe-difference.ts";
import { wilsonInterval } from "../intervals/wilson-interval.ts";
import { type NpsCounts, type NpsDifference, npsDifference } from "./nps.ts";

/** Something of each group: those whom nothing failed, those whose failure was put right, and those whose was not. */
export interface ByRecovery<Value> {
  readonly neverFailed: Value;
  readonly recovered: Value;
  readonly unrecovered: Value;
}

/**
 * `paradox`: the recovered recommend more than those whom nothing failed; `recovery-incomplete`: less;
 * `recovered-to-par`: no difference is seen.
 */
export type RecoveryVerdict = "paradox" | "recovery-incomplete" | "recovered-to-par";

export interface ServiceRecovery {
  /** In points; null for a group of nobody. */
  readonly nps: ByRecovery<number | null>;
  /** Shares 0–1: failed of all, and put right of the failed. */
  readonly failureRate: Interval | null;
  readonly recoveryRate: Interval | null;
  /** Recovered minus unrecovered. */
  readonly gain: NpsDifference | null;
  /** Recovered minus never failed. */
  readonly paradox: NpsDifference | null;
  readonly verdict: RecoveryVerdict | null;
  /** Whether recovered and unrecovered are 30 each; if not, the verdict is not shown. */
  readonly enough: boolean;
}

/**
 * What putting a failure right is worth, in recommendation.
 *
 *     gain = NPS recovered − NPS unrecovered      paradox = NPS recovered − NPS never failed
 *     verdict: paradox iff its lower end > 0; recovery-incomplete iff its upper end < 0; else recovered-to-par
 *
 * Easy cases get solved, so the gain is not the effect of solving: `stratifiedRecovery` stands beside it. A paradox of
 * satisfaction need not be one of conduct: `recoveryConduct` stands beside it where events are known.
 *
 *     serviceRecovery({
 *       neverFailed: { promoters: 100, passives: 60, detractors: 40 },
 *       recovered: { promoters: 20, passives: 10, detractors: 10 },
 *       unrecovered: { promoters: 5, passives: 5, detractors: 30 },
 *     })
 *     // { nps: { neverFailed: 30, recovered: 25, unrecovered: -62.5 }, verdict: "recovered-to-par", enough:
 *     //   true }
 *
 * Unit: points; shares 0–1
 * Interval: adjusted Wald on the differences; Wilson for shares
 * Minimum n: 30 people recovered and 30 unrecovered
 * R: the command of vector M14-recovery
 * Source: de Matos, Henrique & Rossi (2007), J Service Research 10; Rocks (2016), American Statistician 70. Catalogue M14.
 */
export function serviceRecovery(groups: ByRecovery<NpsCounts>, confidence = 0.95): ServiceRecovery {
  const { neverFailed, recovered, unrecovered } = groups;
  const paradox = npsDifference(recovered, neverFailed, confidence);
  const failed = answersOf(recovered) + answersOf(unrecovered);
  return {
    nps: { neverFailed: npsOf(neverFailed), recovered: npsOf(recovered), unrecovered: npsOf(unrecovered) },
    failureRate: wilsonInterval(failed, failed + answersOf(neverFailed), confidence),
    recoveryRate: wilsonInterval(answersOf(recovered), failed, confidence),
    gain: npsDifference(recovered, unrecovered, confidence),
    paradox,
    verdict: paradox && verdictOf(paradox.adjusted),
    enough: answersOf(recovered) >= fewestForVerdict && answersOf(unrecovered) >= fewestForVerdict,
  };
}

const fewestForVerdict = 30;

const verdictOf = ({ low, high }: Interval): RecoveryVerdict =>
  low > 0 ? "paradox" : high < 0 ? "recovery-incomplete" : "recovered-to-par";

const answersOf = ({ promoters, passives, detractors }: NpsCounts): number => promoters + passives + detractors;

const npsOf = (counts: NpsCounts): number | null =>
  answersOf(counts) === 0 ? null : (100 * (counts.promoters - counts.detractors)) / answersOf(counts);

/** Promoters and others of one severity, by whether their failure was put right. */
export interface RecoveryStratum {
  readonly recovered: { readonly promoters: number; readonly others: number };
  readonly unrecovered: { readonly promoters: number; readonly others: number };
}

/**
 * Odds of being a promoter, recovered over unrecovered: as they are, and within strata of equal severity.
 *
 *     OR = Σ aₖdₖ/nₖ / Σ bₖcₖ/nₖ over the strata k (Mantel–Haenszel); crude: all as one stratum
 *
 * They disagree when one says more, less or no difference and the other does not, or when the crude odds ratio lies
 * outside the stratified interval; then the stratified one is the headline.
 *
 *     stratifiedRecovery([{ recovered: { promoters: 10, others: 5 }, unrecovered: { promoters: 4, others: 11 } }])
 *       .headline
 *     // "crude"
 *
 * Unit: odds ratio, 1 means none
 * Interval: Robins–Breslow–Greenland
 * Minimum n: 30 people recovered and 30 unrecovered
 * R: mantelhaen.test(array, correct = FALSE)
 * Source: Mantel & Haenszel (1959), JNCI 22. Catalogue M14.
 */
export function stratifiedRecovery(
  strata: readonly RecoveryStratum[],
  confidence = 0.95,
): { readonly crude: MantelHaenszel; readonly stratified: MantelHaenszel; readonly headline: "crude" | "stratified" } {
  const tables = strata.map(
    ({ recovered, unrecovered }): TwoByTwo => ({
      ...{ a: recovered.promoters, b: recovered.others },
      ...{ c: unrecovered.promoters, d: unrecovered.others },
    }),
  );
  const sum = (cell: keyof TwoByTwo): number => tables.reduce((all, table) => all + table[cell], 0);
  const crude = mantelHaenszel([{ a: sum("a"), b: sum("b"), c: sum("c"), d: sum("d") }], confidence);
  const stratified = mantelHaenszel(tables, confidence);
  return { crude, stratified, headline: disagree(crude.oddsRatio, stratified.oddsRatio) ? "stratified" : "crude" };
}

function disagree(crude: MantelHaenszel["oddsRatio"], stratified: MantelHaenszel["oddsRatio"]): boolean {
  if (crude === null || stratified === null) return crude !== stratified;
  const outside = crude.value < (stratified.low ?? 0) || crude.value > (stratified.high ?? Number.POSITIVE_INFINITY);
  return outside || sideOf(crude) !== sideOf(stratified);
}

const sideOf = ({ low, high }: NonNullable<MantelHaenszel["oddsRatio"]>): -1 | 0 | 1 =>
  low !== null && low > 1 ? 1 : high !== null && high < 1 ? -1 : 0;

/**
 * The same contrasts in what people did: who came back (or did not leave), of how many.
 *
 *     gain = back | recovered − back | unrecovered      paradox = back | recovered − back | never failed
 *
 *     recoveryConduct({
 *       neverFailed: { x: 160, n: 200 },
 *       recovered: { x: 30, n: 40 },
 *       unrecovered: { x: 15, n: 40 },
 *     })
 *     // { gain: { value: 0.375, low: 0.1582, high: 0.5462 }, paradox: { value: -0.05, low: -0.2098, high: 0.07408
 *     //   } }
 *
 * Unit: differences of shares, −1 to +1
 * Interval: Newcombe
 * Minimum n: 30 people recovered and 30 unrecovered
 * R: as `newcombeDifference`
 * Source: de Matos, Henrique & Rossi (2007), J Service Research 10. Catalogue M14.
 */
export const recoveryConduct = (
  returned: ByRecovery<{ readonly x: number; readonly n: number }>,
  confidence = 0.95,
): { readonly gain: Interval | null; readonly paradox: Interval | null } => ({
  gain: newcombeDifference(returned.recovered, returned.unrecovered, confidence),
  paradox: newcombeDifference(returned.recovered, returned.neverFailed, confidence),
});
