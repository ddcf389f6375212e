import { cohenKappa } from "../../../src/core/measures/cohen-kappa.ts";
import { unitAnswers } from "../../../src/core/measures/consistency.ts";
import { contradiction } from "../../../src/core/measures/contradiction.ts";
import { momentsOfColumns } from "../../../src/core/measures/covariance.ts";
import { cronbachAlpha } from "../../../src/core/measures/cronbach-alpha.ts";
import { decisiveEncounter } from "../../../src/core/measures/decisive-encounter.ts";
import { emotionProfile } from "../../../src/core/measures/emotion-profile.ts";
import { exceptionalVsOk, experienceLevel } from "../../../src/core/measures/exceptional-vs-ok.ts";
import type { Interval } from "../../../src/core/measures/interval.ts";
import { mantelHaenszel } from "../../../src/core/measures/mantel-haenszel.ts";
import { type NpsDifference, npsCounts } from "../../../src/core/measures/nps.ts";
import { journeyFeatureNames, journeyFeatures, peakEnd } from "../../../src/core/measures/peak-end.ts";
import { postStratify } from "../../../src/core/measures/post-stratify.ts";
import { levelGap, promiseRedemption } from "../../../src/core/measures/promise-redemption.ts";
import { raking } from "../../../src/core/measures/raking.ts";
import { selfAssessmentRankAgreement } from "../../../src/core/measures/rank-agreement.ts";
import { responseRate } from "../../../src/core/measures/response-rate.ts";
import { hedgesG, selfAssessmentGap } from "../../../src/core/measures/self-assessment-gap.ts";
import { serviceRecovery } from "../../../src/core/measures/service-recovery.ts";
import { weightedMean } from "../../../src/core/measures/weighted-mean.ts";
import type { ReferenceFunction } from "../vector.ts";

/** The vectors' names for comparisons of groups, weights and reliability (M06, M11, M13–M16, M23, M27, M28, M30, M31). */
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

  promiseRedemption: adapter((input: PromiseInput) => {
    const { targetShare, promisedLevel, experienced, conf } = input;
    const found = promiseRedemption(input, {
      ...(isNumber(targetShare) ? { target: targetShare } : {}),
      ...(conf === undefined ? {} : { confidence: conf }),
    });
    const levels = experienced == null ? [] : many(experienced).filter(isNumber);
    const gap = isNumber(promisedLevel) ? levelGap(unitAnswers(levels), promisedLevel, conf) : null;
    return {
      n: found?.n ?? 0,
      redemption: found?.redemption.value ?? null,
      lower: found?.redemption.low ?? null,
      upper: found?.redemption.high ?? null,
      oneSidedLower: found?.oneSided.low ?? null,
      oneSidedUpper: found?.oneSided.high ?? null,
      atLeastTargetP: found?.atLeastTargetP ?? null,
      belowTargetP: found?.belowTargetP ?? null,
      levelGap: gap?.value ?? null,
      levelGapLower: gap?.low ?? null,
      levelGapUpper: gap?.high ?? null,
      verdict: found?.verdict ?? null,
    };
  }),

  selfAssessmentGap: adapter((input: SelfAssessment) => {
    const { scaleMin, scaleMax, managementPopulation, conf } = input;
    const side = (answers: Many<number | null> | null | undefined) =>
      unitAnswers(
        (answers == null ? [] : many(answers))
          .filter(isNumber)
          .map((answer) => (100 * (answer - scaleMin)) / (scaleMax - scaleMin)),
      );
    const [customers, employees, management] = [input.customers, input.employees, input.management].map(side);
    const confidence = conf === undefined ? {} : { confidence: conf };
    const gap = selfAssessmentGap(employees!, customers!, confidence);
    const standardised = hedgesG(employees!, customers!, conf);
    const managementGap = selfAssessmentGap(management!, customers!, {
      ...confidence,
      ...(isNumber(managementPopulation) ? { population: managementPopulation } : {}),
    });
    const mean = ({ n, mean }: { n: number; mean: number }) => (n === 0 ? null : mean);
    return {
      meanCustomers: mean(customers!),
      meanEmployees: mean(employees!),
      meanManagement: mean(management!),
      employeeGap: gap?.value ?? null,
      employeeGapLower: gap?.low ?? null,
      employeeGapUpper: gap?.high ?? null,
      welchT: gap?.t ?? null,
      welchDf: gap?.degreesOfFreedom ?? null,
      p: gap?.p ?? null,
      hedgesG: standardised?.value ?? null,
      hedgesGVar: standardised?.variance ?? null,
      hedgesGLower: standardised?.low ?? null,
      hedgesGUpper: standardised?.high ?? null,
      managementGap: managementGap?.value ?? null,
      managementGapLower: managementGap?.low ?? null,
      managementGapUpper: managementGap?.high ?? null,
      managementDf: managementGap?.degreesOfFreedom ?? null,
    };
  }),
  selfAssessmentRankAgreement: adapter(({ self, customers }: { self: Many<number>; customers: Many<number> }) => {
    const { tau, z, p, spearman } = selfAssessmentRankAgreement(many(self), many(customers));
    return { spearman, kendallTauB: tau, kendallZ: z, kendallP: p };
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

  raking: adapter(({ data, conf, trim, ...rest }: RakingInput) => {
    // marginA belongs to column a of the data.
    const margins = Object.entries(rest).filter(([key]) => key.startsWith("margin"));
    const names = margins.map(
      ([key]) => Object.keys(data).find((name) => `margin${name}`.toLowerCase() === key.toLowerCase())!,
    );
    const levels = margins.map(([, population]) => Object.keys(population as Population));
    const y = data.y as number[];
    // Every respondent a cell: the vectors want each one's weight.
    const cells = y.map((_, i) => ({
      levels: names.map((name, m) => levels[m]!.indexOf(String(data[name]![i]))),
      n: 1,
    }));
    const found = raking(
      cells,
      margins.map(([, population]) => Object.values(population as Population)),
      // The command that made the vectors rakes without trimming.
      trim ?? null,
    );
    if ("refused" in found) return found;
    const mean = weightedMean(
      y.map((value, i) => ({ ...unitAnswers([value]), weight: found.weights[i]! })),
      conf,
    )!;
    return {
      weights: found.weights,
      unweighted: mean.unweighted,
      weighted: mean.weighted.value,
      kishDeff: mean.deff,
      kishNeff: mean.nEff,
      varLinearised: mean.variance,
      lower: mean.weighted.low,
      upper: mean.weighted.high,
    };
  }),
  postStratify: adapter(
    ({ data, population }: { data: { s: Many<string>; y: Many<number> }; population: Population }) => {
      const names = Object.keys(population);
      const [strata, y] = [many(data.s).map(String), many(data.y)];
      const found = postStratify(
        names.map((name) => ({
          ...unitAnswers(y.filter((_, i) => strata[i] === name)),
          population: population[name]!,
        })),
      );
      return (
        found && {
          weights: strata.map((name) => found.weights[names.indexOf(name)]),
          mean: found.mean,
          se: found.standardError,
          stratumMeans: Object.fromEntries(names.map((name, h) => [name, found.stratumMeans[h]])),
        }
      );
    },
  ),
  responseRate: adapter(
    ({ invited, responded, conf }: { invited: Many<number>; responded: Many<number>; conf?: number }) => {
      const answered = many(responded);
      const found = responseRate(
        many(invited).map((invited, i) => ({ invited, responded: answered[i]! })),
        conf,
      );
      return (
        found && {
          rate: found.rates.map((rate) => rate?.value ?? null),
          lower: found.rates.map((rate) => rate?.low ?? null),
          upper: found.rates.map((rate) => rate?.high ?? null),
          overall: found.overall,
          chisq: found.chiSquare?.statistic ?? null,
          df: found.chiSquare?.degreesOfFreedom ?? null,
          p: found.chiSquare?.p ?? null,
          rIndicator: found.rIndicator,
          maxBiasBoundSd: found.largestBias,
        }
      );
    },
  ),

  cronbachAlpha: adapter(({ items }: { items: (number | null)[][] }) => {
    const complete = items.filter((row) => row.every(isNumber)) as number[][];
    const found = cronbachAlpha(momentsOfColumns((items[0] ?? []).map((_, j) => complete.map((row) => row[j]!))));
    return (
      found && {
        alpha: found.alpha,
        standardised: found.standardised,
        averageR: found.averageCorrelation,
        alphaIfDropped: found.ifDropped,
        itemRestR: found.itemRest,
      }
    );
  }),
  cohenKappa: adapter(
    ({ coderA, coderB, conf }: { coderA: Many<string | number>; coderB: Many<string | number>; conf?: number }) => {
      const [first, second] = [many(coderA), many(coderB)];
      const categories = [...new Set([...first, ...second])].sort((a, b) => (a < b ? -1 : 1));
      const table = categories.map((a) =>
        categories.map((b) => first.filter((code, i) => code === a && second[i] === b).length),
      );
      const found = cohenKappa(table, conf);
      return (
        found && {
          categories,
          agreement: found.agreement,
          kappa: found.kappa?.value ?? null,
          variance: found.variance,
          lower: found.kappa?.low ?? null,
          upper: found.kappa?.high ?? null,
        }
      );
    },
  ),
};

/** A list, or its only member: R writes a list of one so. */
type Many<Member> = readonly Member[] | Member;

type Population = Readonly<Record<string, number>>;

interface PromiseInput {
  readonly kept: number;
  readonly partly: number;
  readonly broken: number;
  readonly targetShare?: number | null;
  readonly promisedLevel?: number | null;
  readonly experienced?: Many<number | null> | null;
  readonly conf?: number;
}

interface SelfAssessment {
  readonly customers: Many<number | null>;
  readonly employees?: Many<number | null> | null;
  readonly management?: Many<number | null> | null;
  readonly managementPopulation?: number | null;
  readonly scaleMin: number;
  readonly scaleMax: number;
  readonly conf?: number;
}

interface Rated {
  readonly score: Many<number>;
  readonly loyalty: Many<number>;
  readonly okMin: number;
  readonly exceptionalMin: number;
  readonly conf?: number;
}

interface RakingInput {
  readonly data: Readonly<Record<string, readonly (string | number)[]>>;
  readonly conf?: number;
  readonly trim?: readonly [number, number];
}

/** The files are ours; their inputs have the shape their function's name says. */
function adapter<Input>(run: (input: Input) => unknown): ReferenceFunction {
  return (input) => run(input as Input);
}

function many<Member>(members: Many<Member>): Member[] {
  return Array.isArray(members) ? members : [members as Member];
}

/** The rows of a matrix; of a single row, or of a single column, R leaves a plain list. */
function rowsOf(matrix: Many<Many<number>>, columns: number): number[][] {
  const rows = many<Many<number>>(matrix);
  if (columns > 1 && rows.every(isNumber)) return [rows as number[]];
  return rows.map((row) => many<number>(row));
}

const isNumber = (value: unknown): value is number => typeof value === "number";

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
