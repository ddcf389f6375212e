import { contradiction } from "../../../src/core/measures/answers/contradiction.ts";
import { emotionProfile } from "../../../src/core/measures/answers/emotion-profile.ts";
import { exceptionalVsOk, experienceLevel } from "../../../src/core/measures/answers/exceptional-vs-ok.ts";
import { type NpsDifference, npsCounts } from "../../../src/core/measures/answers/nps.ts";
import { serviceRecovery } from "../../../src/core/measures/answers/service-recovery.ts";
import { mantelHaenszel } from "../../../src/core/measures/comparisons/mantel-haenszel.ts";
import { momentsOfColumns } from "../../../src/core/measures/drivers/covariance.ts";
import type { Interval } from "../../../src/core/measures/intervals/interval.ts";
import { unitAnswers } from "../../../src/core/measures/journeys/consistency.ts";
import { decisiveEncounter } from "../../../src/core/measures/journeys/decisive-encounter.ts";
import { journeyFeatureNames, journeyFeatures, peakEnd } from "../../../src/core/measures/journeys/peak-end.ts";
import type { ReferenceFunction } from "../vector.ts";
import { adapter, isNumber, type Many, many } from "./adapter.ts";

/** The vectors' names for comparisons of groups and journeys (M06, M11, M13, M14, M27, M28). */
export const groups: Readonly<Record<string, ReferenceFunction>> = {
  emotionProfile: adapter(
    ({ selected, valence, conf }: { selected: Many<Many<number>>; valence: Many<number>; conf?: number }) => {
      const signs = many(valence).map(Math.sign);
      const rows = rowsOf(selected, signs.length);
      const named = signs.map((_, j) => rows.filter((row) => row[j]! > 0).length);
      const count = (row: readonly number[], sign: number) =>
        row.filter((one, j) => one > 0 && signs[j] === sign).length;
      const found = emotionProfile(
        named,
        rows.map((row) => ({ positive: count(row, 1), negative: count(row, -1), n: 1 })),
        conf,
      );
      return (
        found && {
          n: found.n,
          profile: found.profile.map(shareOf),
          nev: found.nev.value,
          nevLower: found.nev.low,
          nevUpper: found.nev.high,
          mixedShare: found.mixed.value,
          noEmotionShare: found.noEmotion.value,
        }
      );
    },
  ),

  peakEnd: adapter(
    ({ sequences, loyalty, neutral }: { sequences: Many<number | null>[]; loyalty: number[]; neutral: number }) => {
      const features = sequences.map((answers) => journeyFeatures(many(answers).filter(isNumber), neutral)!);
      const columns = journeyFeatureNames.map((name) => features.map((feature) => feature[name]));
      const found = peakEnd(momentsOfColumns([...columns, loyalty]));
      return {
        features: Object.fromEntries(journeyFeatureNames.map((name, i) => [name, columns[i]])),
        correlations: found.correlations,
        rPeakEndMean: found.betweenPeakEndAndMean,
        williamsT: found.williams?.t ?? null,
        df: found.williams?.degreesOfFreedom ?? null,
        p: found.williams?.p ?? null,
      };
    },
  ),

  contradiction: adapter(({ conf, ...counts }: Parameters<typeof contradiction>[0] & { conf?: number }) => {
    const found = contradiction(counts, conf);
    return (
      found && {
        contradictionRate: shareOf(found.contradictionRate),
        dissatisfiedLeaveRate: shareOf(found.dissatisfiedLeaveRate),
        hostageRate: shareOf(found.hostageRate),
        shareOfLeaversWhoWereSatisfied: shareOf(found.satisfiedOfLeavers),
        contradictionOfAll: shareOf(found.contradictionOfAll),
        riskDifference: found.riskDifference?.value ?? null,
        rdLower: found.riskDifference?.low ?? null,
        rdUpper: found.riskDifference?.high ?? null,
        oddsRatio: found.oddsRatio.value,
        orLower: found.oddsRatio.low,
        orUpper: found.oddsRatio.high,
        fisherP: found.fisherP,
      }
    );
  }),

  serviceRecovery: adapter(
    ({ conf, ...histograms }: Record<"neverFailed" | "recovered" | "unrecovered", number[]> & { conf?: number }) => {
      const { neverFailed, recovered, unrecovered } = histograms;
      const found = serviceRecovery(
        {
          neverFailed: npsCounts(neverFailed),
          recovered: npsCounts(recovered),
          unrecovered: npsCounts(unrecovered),
        },
        conf,
      );
      return {
        nps: found.nps,
        failureRate: found.failureRate?.value ?? null,
        recoveryRate: found.recoveryRate?.value ?? null,
        recoveryGain: differenceOf(found.gain),
        paradox: differenceOf(found.paradox),
        verdict: found.verdict,
      };
    },
  ),

  mantelHaenszel: adapter(({ strata, conf }: { strata: Many<Many<number>>; conf?: number }) => {
    // Column-major: a and b are the first column.
    const tables = rowsOf(strata, 4).map(([a, c, b, d]) => ({ a: a!, b: b!, c: c!, d: d! }));
    const { oddsRatio, statistic, p } = mantelHaenszel(tables, conf);
    return {
      commonOddsRatio: oddsRatio?.value ?? null,
      lower: oddsRatio?.low ?? null,
      upper: oddsRatio?.high ?? null,
      statistic,
      p,
    };
  }),

  exceptionalVsOk: adapter((input: Rated) => {
    const { okMin, exceptionalMin, conf } = input;
    const [scores, loyalties] = [many(input.score), many(input.loyalty)];
    const of = (level: string) =>
      unitAnswers(
        loyalties.filter((_, i) => experienceLevel(scores[i]!, { ok: okMin, exceptional: exceptionalMin }) === level),
      );
    const found = exceptionalVsOk({ bad: of("bad"), ok: of("ok"), exceptional: of("exceptional") }, conf);
    return (
      found && {
        shareExceptional: found.shares.exceptional.value,
        lower: found.shares.exceptional.low,
        upper: found.shares.exceptional.high,
        shareOk: found.shares.ok.value,
        shareBad: found.shares.bad.value,
        loyaltyExceptional: found.loyalty.exceptional,
        loyaltyOk: found.loyalty.ok,
        loyaltyBad: found.loyalty.bad,
        stepUp: found.stepUp?.value ?? null,
        stepUpLower: found.stepUp?.low ?? null,
        stepUpUpper: found.stepUp?.high ?? null,
        stepDown: found.stepDown?.value ?? null,
        stepDownLower: found.stepDown?.low ?? null,
        stepDownUpper: found.stepDown?.high ?? null,
      }
    );
  }),

  decisiveEncounter: adapter(
    ({ journeys, loyalty, conf }: { journeys: Many<number | null>[]; loyalty: number[]; conf?: number }) => {
      const passes = journeys.map((pass, i) => {
        const polarities = many(pass);
        const failed = polarities.flatMap((polarity, t) => (polarity !== null && polarity <= 0 ? [t] : []));
        return { failed, measured: polarities.filter(isNumber).length, loyalty: loyalty[i]! };
      });
      const touchpoints = Math.max(...journeys.map((pass) => many(pass).length));
      const where = (which: (failed: readonly number[]) => boolean) => passes.filter(({ failed }) => which(failed));
      const answers = (which: (failed: readonly number[]) => boolean) =>
        unitAnswers(where(which).map(({ loyalty }) => loyalty));
      const measured = (failures: number) =>
        unitAnswers(where(({ length }) => length === failures).map(({ measured }) => measured)).mean;
      const found = decisiveEncounter(
        {
          none: answers(({ length }) => length === 0),
          onlyAt: Array.from({ length: touchpoints }, (_, t) =>
            answers((failed) => failed.length === 1 && failed[0] === t),
          ),
          twoOrMore: answers(({ length }) => length > 1),
          measured: { none: measured(0), one: measured(1) },
        },
        conf,
      );
      return {
        nNone: found.n.none,
        nOne: found.n.one,
        nTwoPlus: found.n.twoOrMore,
        meanNone: found.means.none,
        meanOne: found.means.one,
        meanTwoPlus: found.means.twoOrMore,
        oneBadEffect: found.oneBad?.value ?? null,
        lower: found.oneBad?.low ?? null,
        upper: found.oneBad?.high ?? null,
        p: found.oneBad?.p ?? null,
        perTouchpoint: found.touchpoints.map(({ n, effect }) => ({
          n,
          difference: effect?.value ?? null,
          p: effect?.p ?? null,
        })),
      };
    },
  ),
};

interface Rated {
  readonly score: Many<number>;
  readonly loyalty: Many<number>;
  readonly okMin: number;
  readonly exceptionalMin: number;
  readonly conf?: number;
}

/** The rows of a matrix; of a single row, or of a single column, R leaves a plain list. */
function rowsOf(matrix: Many<Many<number>>, columns: number): number[][] {
  const rows = many<Many<number>>(matrix);
  if (columns > 1 && rows.every(isNumber)) return [rows as number[]];
  return rows.map((row) => many<number>(row));
}

const shareOf = (interval: Interval | null) => ({
  share: interval?.value ?? null,
  lower: interval?.low ?? null,
  upper: interval?.high ?? null,
});

const differenceOf = (found: NpsDifference | null) =>
  found && {
    difference: found.difference,
    adjusted: found.adjusted.value,
    lower: found.adjusted.low,
    upper: found.adjusted.high,
    p: found.p,
  };
