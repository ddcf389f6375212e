import { kendall, pearson, spearman } from "../../../src/core/measures/drivers/correlation.ts";
import { correlationOf, covarianceOf, momentsOfColumns } from "../../../src/core/measures/drivers/covariance.ts";
import { expectationMaximisation } from "../../../src/core/measures/drivers/expectation-maximisation.ts";
import { attainableShift, expectedGain, priorityOrder } from "../../../src/core/measures/drivers/expected-gain.ts";
import { keyDrivers, ranksOf, sharesOf } from "../../../src/core/measures/drivers/key-drivers.ts";
import { lmg } from "../../../src/core/measures/drivers/lmg.ts";
import { nearestCorrelation } from "../../../src/core/measures/drivers/nearest-correlation.ts";
import { bootstrap, quantile } from "../../../src/core/measures/intervals/bootstrap.ts";
import { allPass, betaBinomial, runningCounts } from "../../../src/core/measures/journeys/beta-binomial.ts";
import { journeySuccess, rolledThroughputYield } from "../../../src/core/measures/journeys/journey-success.ts";
import { weakestLink } from "../../../src/core/measures/journeys/weakest-link.ts";
import { twoSidedT } from "../../../src/core/measures/numbers/student.ts";
import { regression } from "../../../src/core/measures/regressions/regression.ts";
import type { ReferenceFunction } from "../vector.ts";
import { answerPatterns, asRows, completeColumns, countedPasses, type Table } from "./tables.ts";

/** The vectors' names for journey success, drivers and priorities (M07, M08, M17, M19). */
export const drivers: Readonly<Record<string, ReferenceFunction>> = {
  journeySuccess: adapter(({ journeys, conf }: { journeys: (number | null)[][]; conf?: number }) => {
    const { passes, touchpoints, byFailures } = countedPasses(journeys);
    const found = journeySuccess(passes, conf);
    if (found === null) return null;
    const alone = touchpoints.map(({ failedAloneComplete }) => failedAloneComplete);
    const link = weakestLink(alone, found.complete, conf);
    return {
      journeys: found.passes,
      succeeded: found.succeeded,
      failed: found.failed,
      undetermined: found.undetermined,
      lowerBound: found.least.value,
      upperBound: found.most.value,
      lowerBoundCiLower: found.least.low,
      upperBoundCiUpper: found.most.high,
      completeCases: found.complete,
      successComplete: found.amongComplete?.value ?? null,
      successLower: found.amongComplete?.low ?? null,
      successUpper: found.amongComplete?.high ?? null,
      touchpointPassRate: touchpoints.map(({ measured, positive }) => (measured > 0 ? positive / measured : null)),
      rolledThroughputYield: rolledThroughputYield(touchpoints),
      involvedInFailure: touchpoints.map(({ failed }) => failed),
      soleCulprit: touchpoints.map(({ failedAlone }) => failedAlone),
      firstFailure: touchpoints.map(({ failedFirst }) => failedFirst),
      unlockComplete: link.unlock.map((share) => share?.value ?? null),
      badCountHistogram: byFailures,
      weakestLinkIndex: link.index,
    };
  }),

  journeySuccessBetaBinomial: adapter(
    ({ measured, failed, count, touchpoints }: Record<"measured" | "failed" | "count", Many<number>> & Touchpoints) => {
      const [failures, counts] = [many(failed), many(count)];
      const passes = many(measured).map((m, i) => ({ measured: m, failed: failures[i]!, n: counts[i]! }));
      const found = betaBinomial(runningCounts(passes));
      return (
        found && {
          success: allPass(found, touchpoints),
          failPerTouchpoint: found.failPerTouchpoint,
          rho: found.rho,
          logLik: found.logLikelihood,
          independence: (1 - found.failedShare) ** touchpoints,
        }
      );
    },
  ),

  bivariateDriver: adapter(({ x, y, conf }: Pairs) => {
    const [a, b] = completeColumns({ x, y }, ["x", "y"]);
    const [line, rank] = [pearson(a!, b!, conf), spearman(a!, b!, conf)];
    return {
      n: line.n,
      pearson: line.value,
      pearsonLower: line.low,
      pearsonUpper: line.high,
      p: line.p,
      spearman: rank.value,
      spearmanLower: rank.low,
      spearmanUpper: rank.high,
    };
  }),
  rankCorrelations: adapter(({ x, y }: Pairs) => {
    const [a, b] = completeColumns({ x, y }, ["x", "y"]);
    const line = pearson(a!, b!);
    return { spearman: spearman(a!, b!).value, kendallTauB: kendall(a!, b!), pearson: line.value, pearsonP: line.p };
  }),

  keyDrivers: adapter(({ data, outcome }: { data: Table; outcome: string }) => {
    const names = Object.keys(data).filter((name) => name !== outcome);
    const moments = momentsOfColumns(completeColumns(data, [...names, outcome]));
    const covariance = covarianceOf(moments);
    const found = keyDrivers(covariance, names.length + 1);
    // Above twelve drivers Polku shows Johnson's weights; a vector may ask for both.
    const byLmg = found.lmg ?? Array.from(lmg(correlationOf(covariance, names.length + 1), names.length));
    return {
      drivers: names,
      n: moments.n,
      r2: found.rSquared,
      lmg: byLmg,
      lmgShare: sharesOf(byLmg),
      // R's as.integer drops the half that equals share.
      lmgRank: ranksOf(byLmg).map(Math.floor),
      johnson: found.johnson,
      johnsonShare: sharesOf(found.johnson),
      last: found.last,
      first: found.first,
      betasq: found.betaSquared,
      pratt: found.pratt,
      vif: found.inflation,
    };
  }),

  driverRegression: adapter(({ data, outcome }: { data: Table; outcome: string }) => {
    const names = Object.keys(data).filter((name) => name !== outcome);
    const columns = completeColumns(data, [...names, outcome]);
    const found = regression(columns.slice(0, -1), columns.at(-1)!);
    return (
      found && {
        terms: ["(Intercept)", ...names],
        coef: found.coefficients,
        se: found.standardErrors,
        seHC3: found.robustErrors,
        r2: found.rSquared,
        adjR2: found.adjustedRSquared,
        sigma: found.sigma,
        df: found.degreesOfFreedom,
      }
    );
  }),

  emMeanCov: adapter(({ data }: { data: Table }) => {
    const columns = Object.values(data);
    const size = columns.length;
    const patterns = answerPatterns(columns);
    const found = expectationMaximisation(patterns, size);
    const pairs = columns.map((one) => columns.map((other) => one.filter((x, row) => x != null && other[row] != null)));
    return {
      n: found.n,
      mean: [...found.mean],
      cov: asRows(found.covariance, size),
      cor: asRows(correlationOf(found.covariance, size), size),
      pairN: pairs.map((row) => row.map(({ length }) => length)),
      patterns: patterns.length,
    };
  }),

  nearestCorrelation: adapter(({ matrix }: { matrix: number[][] }) => {
    const found = nearestCorrelation(matrix.flat(), matrix.length);
    return {
      matrix: asRows(found.matrix, matrix.length),
      frobenius: found.frobenius,
      minEigenBefore: found.minEigenBefore,
    };
  }),

  bootstrapBca: adapter(({ x, statistic = "mean", conf }: { x: number[]; statistic?: string; conf?: number }) => {
    // As many draws as the vectors' own tools took, so that both come near the same limit.
    const found = bootstrap(x.length, (counts) => statisticOf(statistic, x, counts), {
      seed: 1,
      draws: 40_000,
      ...(conf === undefined ? {} : { confidence: conf }),
    });
    return {
      estimate: found.estimate,
      acceleration: found.acceleration,
      z0: found.z0,
      percentile: [...found.percentile],
      bca: [found.low, found.high],
      bootSe: found.standardError,
    };
  }),

  quantileType7: adapter(({ x, probs }: { x: Many<number>; probs: Many<number> }) => {
    const sorted = many(x).sort((a, b) => a - b);
    return { quantiles: many(probs).map((p) => quantile(sorted, p)) };
  }),

  expectedGain: adapter(({ data, outcome, reach, cost, scaleMax, delta, conf = 0.95 }: Priorities) => {
    const names = Object.keys(data).filter((name) => name !== outcome);
    const columns = completeColumns(data, [...names, outcome]);
    const found = regression(columns.slice(0, -1), columns.at(-1)!);
    if (found?.robustErrors == null) return null;
    const t = twoSidedT(conf, found.degreesOfFreedom);
    const [slopes, errors] = [found.coefficients.slice(1), found.robustErrors.slice(1)];
    const shifts = columns.slice(0, -1).map((values) => {
      const answers = [...Map.groupBy(values, (value) => value)].map(([value, all]) => ({ value, n: all.length }));
      return attainableShift(answers, scaleMax, delta)!;
    });
    const gains = names.map((name, i) => {
      const slope = { value: slopes[i]!, low: slopes[i]! - t * errors[i]!, high: slopes[i]! + t * errors[i]! };
      return expectedGain(slope, { reach: reach[name]!, shift: shifts[i]!, cost: cost[name]! });
    });
    return {
      touchpoints: names,
      slope: slopes,
      seHC3: errors,
      attainableShift: shifts,
      gain: gains.map(({ gain }) => gain),
      gainLower: gains.map(({ low }) => low),
      gainUpper: gains.map(({ high }) => high),
      gainPerCost: gains.map(({ perCost }) => perCost),
      priorityOrder: priorityOrder(gains).map((index) => names[index]),
    };
  }),
};

/** A list, or its only member: R writes a list of one so. */
type Many<Member> = readonly Member[] | Member;

interface Touchpoints {
  readonly touchpoints: number;
}

interface Pairs {
  readonly x: (number | null)[];
  readonly y: (number | null)[];
  readonly conf?: number;
}

interface Priorities {
  readonly data: Table;
  readonly outcome: string;
  readonly reach: Readonly<Record<string, number>>;
  readonly cost: Readonly<Record<string, number>>;
  readonly scaleMax: number;
  readonly delta?: number;
  readonly conf?: number;
}

/** The statistics that the vectors bootstrap, of values that come so many times each. */
function statisticOf(name: string, x: readonly number[], counts: ArrayLike<number>): number {
  const drawn = x.flatMap((value, i) => new Array<number>(counts[i]!).fill(value));
  const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
  if (name === "mean") return mean;
  if (name === "topShare") return drawn.filter((value) => value >= 4).length / drawn.length;
  if (name === "sd") return Math.sqrt(drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (drawn.length - 1));
  if (name === "median") {
    const sorted = drawn.sort((a, b) => a - b);
    return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
  }
  throw new Error(`no statistic is called ${name}`);
}

/** The files are ours; their inputs have the shape their function's name says. */
function adapter<Input>(run: (input: Input) => unknown): ReferenceFunction {
  return (input) => run(input as Input);
}

function many<Member>(members: Many<Member>): Member[] {
  return Array.isArray(members) ? members : [members as Member];
}
