import { cohenKappa } from "../../../src/core/measures/answers/cohen-kappa.ts";
import { cronbachAlpha } from "../../../src/core/measures/answers/cronbach-alpha.ts";
import { momentsOfColumns } from "../../../src/core/measures/drivers/covariance.ts";
import { weightedMean } from "../../../src/core/measures/intervals/weighted-mean.ts";
import { unitAnswers } from "../../../src/core/measures/journeys/consistency.ts";
import { postStratify } from "../../../src/core/measures/weights/post-stratify.ts";
import { raking } from "../../../src/core/measures/weights/raking.ts";
import { responseRate } from "../../../src/core/measures/weights/response-rate.ts";
import type { ReferenceFunction } from "../vector.ts";
import { adapter, isNumber, type Many, many } from "./adapter.ts";

/** The vectors' names for non-response, weights and reliability (M23, M30, M31). */
export const weights: Readonly<Record<string, ReferenceFunction>> = {
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

type Population = Readonly<Record<string, number>>;

interface RakingInput {
  readonly data: Readonly<Record<string, readonly (string | number)[]>>;
  readonly conf?: number;
  readonly trim?: readonly [number, number];
}
