import { momentsOfColumns } from "../../../src/core/measures/drivers/covariance.ts";
import { logisticDrivers } from "../../../src/core/measures/drivers/logistic-drivers.ts";
import {
  bandOf,
  type PenaltyRewardClass,
  type PenaltyRewardTouchpoint,
  penaltyReward,
  penaltyRewardClass,
} from "../../../src/core/measures/drivers/penalty-reward.ts";
import { withinCustomerEffect } from "../../../src/core/measures/drivers/within-customer-effect.ts";
import { differenceInDifferences } from "../../../src/core/measures/effects/difference-in-differences.ts";
import { interruptedTimeSeries } from "../../../src/core/measures/effects/interrupted-time-series.ts";
import { unitAnswers } from "../../../src/core/measures/journeys/consistency.ts";
import { clusteredLogit } from "../../../src/core/measures/regressions/clustered-logit.ts";
import { ordinalLogit } from "../../../src/core/measures/regressions/ordinal-logit.ts";
import { predictionQuality } from "../../../src/core/measures/regressions/prediction-quality.ts";
import type { ReferenceFunction } from "../vector.ts";
import { completeColumns, type Table } from "./tables.ts";

/** The vectors' names for regressions and what is judged by them (M17d, M17f, M18, M22, M29). */
export const regressions: Readonly<Record<string, ReferenceFunction>> = {
  logitClustered: adapter(({ x, y, cluster }: Clustered) => {
    const found = clusteredLogit(
      y.map((events, i) => ({ x: [x[i]!].flat(), n: 1, events: Number(events), customer: cluster[i]! })),
    );
    return (
      found.ok && {
        coef: found.coefficients,
        seModel: found.standardErrors,
        seClusterCR0: found.clusteredErrors,
        seClusterGoverG1: found.adjustedErrors,
        logLik: found.logLikelihood,
      }
    );
  }),

  logisticDrivers: adapter(({ data, outcome }: { data: Table; outcome: string }) => {
    const names = Object.keys(data).filter((name) => name !== outcome);
    const columns = completeColumns(data, [...names, outcome]);
    const found = logisticDrivers(rowsOf(columns).map((row) => ({ x: row.slice(0, -1), n: 1, events: row.at(-1)! })));
    return (
      found.ok && {
        drivers: names,
        mcfadden: found.mcFadden,
        shapley: found.importance,
        coef: found.model.coefficients,
        se: found.model.standardErrors,
        logLik: found.model.logLikelihood,
        logLikNull: found.model.nullLogLikelihood,
      }
    );
  }),

  ordinalLogit: adapter(({ data, outcomeLevels, covariates, frequency }: Ordinal) => {
    const { terms, columns } = treatmentCoded(data, [covariates].flat());
    const rows = (data.y ?? []).flatMap((level, row) => {
      const x = columns.map((column) => column[row]!);
      const counts = outcomeLevels.map((one) => (one === level ? (frequency?.[row] ?? 1) : 0));
      return x.includes(Number.NaN) || !outcomeLevels.includes(level!) ? [] : [{ x, counts }];
    });
    const found = ordinalLogit(rows);
    return (
      found.ok && {
        coef: found.coefficients,
        thresholds: found.thresholds,
        se: found.standardErrors,
        seThresholds: found.thresholdErrors,
        oddsRatio: found.coefficients.map((coefficient) => coefficient && Math.exp(coefficient)),
        logLik: found.logLikelihood,
        terms,
      }
    );
  }),

  withinCustomerEffect: adapter(({ data }: { data: Table }) => {
    const drivers = Object.keys(data).filter((name) => !["id", "t", "y"].includes(name));
    const columns = completeColumns(data, ["id", ...drivers, "y"]);
    const customers = Map.groupBy(rowsOf(columns), ([id]) => id);
    const found = withinCustomerEffect(
      [...customers.values()].map((rows) => momentsOfColumns(columnsOf(rows.map((row) => row.slice(1))))),
    );
    return (
      found && {
        coef: found.effects.map((effect) => effect?.value ?? null),
        seClassic: found.standardErrors,
        seCluster: found.clusteredErrors,
        withinR2: found.withinRSquared,
      }
    );
  }),

  predictionQuality: adapter((input: Predicted) => {
    const found = predictionQuality(predicted(input), input.conf);
    return (
      found && {
        ...found,
        auc: found.auc?.value ?? null,
        delongSe: found.auc?.standardError ?? null,
        aucLower: found.auc?.low ?? null,
        aucUpper: found.auc?.high ?? null,
      }
    );
  }),

  aucBrier: adapter(({ y, p }: Predicted) => {
    // As scikit-learn does for the logarithm alone: a chance is never nearer to 0 or 1 than the rounding of 1.
    const clipped = p.map((chance) => Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, chance)));
    const found = predictionQuality(predicted({ y, p }));
    return (
      found && {
        auc: found.auc?.value ?? null,
        brier: found.brier,
        logLoss: predictionQuality(predicted({ y, p: clipped }))?.logLoss ?? null,
      }
    );
  }),

  penaltyReward: adapter(({ data, lowMax, highMin, conf }: Bands) => {
    const names = Object.keys(data).filter((name) => name !== "overall");
    const rows = rowsOf(completeColumns(data, [...names, "overall"])).map((row) => ({
      bands: row.slice(0, -1).map((value) => bandOf(value, { lowMax, highMin })),
      overall: row.at(-1)!,
    }));
    const patterns = [...Map.groupBy(rows, ({ bands }) => bands.join()).values()].map((alike) => ({
      bands: alike[0]!.bands,
      ...unitAnswers(alike.map(({ overall }) => overall)),
    }));
    const found = penaltyReward(patterns, conf);
    return (
      found && {
        n: data.overall?.length,
        r2: found.rSquared,
        intercept: found.intercept,
        results: found.touchpoints.map((one, t) => ({
          touchpoint: names[t],
          penalty: one.penalty?.value ?? null,
          reward: one.reward?.value ?? null,
          sePenalty: one.penalty?.standardError ?? null,
          seReward: one.reward?.standardError ?? null,
          pPenalty: one.penalty?.p ?? null,
          pReward: one.reward?.p ?? null,
          asymmetry: one.asymmetry?.value ?? null,
          asymmetryLower: one.asymmetry?.low ?? null,
          asymmetryUpper: one.asymmetry?.high ?? null,
          impactRange: one.impactRange,
          class: unadjustedClass(one),
        })),
      }
    );
  }),

  interruptedTimeSeries: adapter(({ y, interventionIndex, lag, conf }: Series) => {
    // The vectors fit whatever can be fitted; Polku asks for eight periods on a side first.
    const given = { fewest: 0, ...(lag != null && { lag }), ...(conf != null && { confidence: conf }) };
    const found = interruptedTimeSeries(y, interventionIndex, given);
    if (!found.ok) return null;
    const terms = [found.intercept, found.time, found.level, found.slope];
    return {
      terms: ["intercept", "time", "level", "slope"],
      coef: terms.map(({ value }) => value),
      seOls: terms.map(({ plainError }) => plainError),
      seNeweyWest: terms.map(({ standardError }) => standardError),
      t: terms.map(({ value, standardError }) => value / standardError),
      p: terms.map(({ p }) => p),
      durbinWatson: found.durbinWatson,
      effectAtEnd: found.effectAtEnd.value,
    };
  }),

  differenceInDifferences: adapter(({ data, conf }: { data: Table; conf?: number }) => {
    const rows = rowsOf(completeColumns(data, ["treated", "post", "y", "unit"]));
    const cells = [...Map.groupBy(rows, ([treated, post, , unit]) => [unit, treated, post].join()).values()];
    const found = differenceInDifferences(
      cells.map((answers) => {
        const [treated, post, , unit] = answers[0]!;
        const mean = answers.reduce((sum, answer) => sum + answer[2]!, 0) / answers.length;
        return { unit: unit!, treated: Boolean(treated), post: Boolean(post), n: answers.length, mean };
      }),
      conf,
    );
    return (
      found && {
        effect: found.effect,
        means: found.means,
        seCR1S: found.cr1s?.standardError ?? null,
        lower: found.cr1s?.low ?? null,
        upper: found.cr1s?.high ?? null,
        p: found.cr1s?.p ?? null,
        seCR2: found.cr2?.standardError ?? null,
        satterthwaiteDf: found.cr2?.degreesOfFreedom ?? null,
        clusters: found.units,
      }
    );
  }),
};

interface Bands {
  readonly data: Table;
  readonly lowMax: number;
  readonly highMin: number;
  readonly conf?: number;
}

/** The vectors' class: without adjustment, and "performance" also where a sign is not as the names say. */
function unadjustedClass({ penalty, reward, asymmetry }: PenaltyRewardTouchpoint): PenaltyRewardClass {
  const plain = (contrast: typeof penalty) => contrast && { ...contrast, adjusted: contrast.p };
  const found = penaltyRewardClass({ penalty: plain(penalty), reward: plain(reward), asymmetry });
  const any = Math.min(penalty?.p ?? 1, reward?.p ?? 1) < 0.05;
  return found === "no-clear-effect" && any ? "performance" : found;
}

interface Series {
  readonly y: readonly (number | null)[];
  readonly interventionIndex: number;
  readonly lag?: number | null;
  readonly conf?: number | null;
}

interface Predicted {
  readonly y: readonly (number | boolean)[];
  readonly p: readonly number[];
  readonly conf?: number;
}

const predicted = ({ y, p }: Predicted) => y.map((event, i) => ({ p: p[i]!, n: 1, events: Number(event) }));

interface Clustered {
  readonly x: readonly (number | readonly number[])[];
  readonly y: readonly (number | boolean)[];
  readonly cluster: readonly (string | number)[];
}

type Level = string | number | boolean;

interface Ordinal {
  readonly data: Readonly<Record<string, readonly (Level | null)[]>>;
  readonly outcomeLevels: readonly Level[];
  readonly covariates: readonly string[] | string;
  readonly frequency?: readonly number[] | null;
}

/** Numbers as they are; words as a 0/1 column for each but the first in the alphabet, named as R names them. */
function treatmentCoded(data: Ordinal["data"], covariates: readonly string[]) {
  const coded = covariates.flatMap((name) => {
    const column = data[name] ?? [];
    if (column.every((value) => value === null || typeof value === "number"))
      return [{ term: name, column: column.map((value) => Number(value ?? Number.NaN)) }];
    const levels = [...new Set(column.filter((value) => value !== null))].sort();
    return levels.slice(1).map((level) => ({
      term: `${name}${typeof level === "boolean" ? String(level).toUpperCase() : level}`,
      column: column.map((value) => (value === null ? Number.NaN : Number(value === level))),
    }));
  });
  return { terms: coded.map(({ term }) => term), columns: coded.map(({ column }) => column) };
}

/** Columns of equal length, row by row. */
const rowsOf = (columns: readonly (readonly number[])[]): number[][] =>
  (columns[0] ?? []).map((_, row) => columns.map((column) => column[row]!));

/** Rows of equal length, column by column. */
const columnsOf = rowsOf;

/** The files are ours; their inputs have the shape their function's name says. */
function adapter<Input>(run: (input: Input) => unknown): ReferenceFunction {
  return (input) => run(input as Input);
}
