import { multiSelectShares } from "../../../src/core/measures/answers/multi-select.ts";
import { byShare } from "../../../src/core/measures/comparisons/subgroup-comparison.ts";
import { compareSubgroups } from "../../../src/core/measures/comparisons/subgroup-discovery.ts";
import type { Interval } from "../../../src/core/measures/intervals/interval.ts";
import { breakpointsBic } from "../../../src/core/measures/series/breakpoints-bic.ts";
import { changepointPelt } from "../../../src/core/measures/series/changepoint-pelt.ts";
import { cusum } from "../../../src/core/measures/series/cusum.ts";
import { ewma } from "../../../src/core/measures/series/ewma.ts";
import {
  sesOptimised,
  simpleExponentialSmoothing,
  smoothedSteps,
} from "../../../src/core/measures/series/exponential-smoothing.ts";
import { holt, trendSteps } from "../../../src/core/measures/series/holt.ts";
import { mannKendall } from "../../../src/core/measures/series/mann-kendall.ts";
import { pChart } from "../../../src/core/measures/series/p-chart.ts";
import { pointsOf, type Series } from "../../../src/core/measures/series/series.ts";
import { xmrChart } from "../../../src/core/measures/series/xmr-chart.ts";
import type { ReferenceFunction } from "../vector.ts";
import { adapter, type Many, many } from "./adapter.ts";

/** The vectors' names for trend, anomaly, forecast, subgroups and multiple choice (M20, M21, M24, M25). */
export const series: Readonly<Record<string, ReferenceFunction>> = {
  xmrChart: adapter(({ x, baseline }: { x: Many<number | null>; baseline?: number }) => {
    const found = xmrChart(many(x), { ...(baseline !== undefined && { baseline }) });
    return (
      found && {
        center: found.centre,
        meanMovingRange: found.meanMovingRange,
        sigma: found.sigma,
        lower: found.low,
        upper: found.high,
        mrUpper: found.movingRangeHigh,
        medianMovingRange: found.medianMovingRange,
        outside: found.signals.outside,
        runOf8: found.signals.runs,
      }
    );
  }),
  pChart: adapter(({ x, n, baseline, nMin = 1 }: Record<"x" | "n", Many<number>> & PChartOptions) => {
    const sizes = many(n);
    const periods = many(x).map((count, i) => ({ x: count, n: sizes[i]! }));
    // R's command shows every period.
    const found = pChart(periods, { fewest: nMin, ...(baseline !== undefined && { baseline }) });
    return (
      found && {
        center: found.centre,
        lower: found.periods.map((period) => period?.plain.low ?? null),
        upper: found.periods.map((period) => period?.plain.high ?? null),
        sigmaZ: found.sigmaZ,
        lowerLaney: found.periods.map((period) => period?.laney?.low ?? null),
        upperLaney: found.periods.map((period) => period?.laney?.high ?? null),
        outside: found.outsidePlain,
        outsideLaney: found.signals.outside,
        runOf8: found.signals.runs,
      }
    );
  }),
  cusum: adapter(({ x, target, sigma, k = 0.5, h = 5 }: Charted & { k?: number; h?: number }) => {
    const found = cusum(many(x), { target, sigma }, { k, h });
    return found && { pos: found.up, neg: found.down, alarmsUp: found.alarmsUp, alarmsDown: found.alarmsDown };
  }),
  ewma: adapter(({ x, target, sigma, lambda = 0.2, L = 3 }: Charted & { lambda?: number; L?: number }) => {
    const found = ewma(many(x), { target, sigma }, { lambda, L });
    return found && { ewma: found.averages, lower: found.low, upper: found.high, outside: found.outside };
  }),

  changepointPelt: adapter(
    ({ x, penalty, minSegLen }: { x: Many<number | null>; penalty?: number; minSegLen?: number }) => {
      const found = changepointPelt(shown(x), {
        ...(penalty !== undefined && { penalty }),
        ...(minSegLen !== undefined && { shortest: minSegLen }),
      });
      return (
        found && {
          sigma: found.sigma,
          changepoints: found.changepoints,
          segmentMeans: found.means,
          cost: found.cost,
        }
      );
    },
  ),
  breakpointsBic: adapter(({ x, h }: { x: Many<number | null>; h?: number }) => {
    const found = breakpointsBic(shown(x), h);
    return (
      found && {
        // R says NA where there are none.
        breakpoints: found.breakpoints.length > 0 ? found.breakpoints : [null],
        rssByM: found.squares,
        bicByM: found.bic,
      }
    );
  }),
  mannKendall: adapter(({ x, conf }: { x: Many<number | null>; conf?: number }) => {
    const found = mannKendall(many(x), conf);
    return (
      found && {
        S: found.s,
        varS: found.variance,
        z: found.z,
        p: found.p,
        tauB: found.tauB,
        senSlope: found.slope,
        senLower: found.interval?.low ?? null,
        senUpper: found.interval?.high ?? null,
      }
    );
  }),

  simpleExponentialSmoothing: adapter(({ y, alpha, h = 0, conf }: History & { alpha: number }) => {
    const found = simpleExponentialSmoothing(shown(y), alpha);
    return (
      found && {
        level: found.level,
        sse: found.squares,
        sigma2: found.variance,
        ...stepsOf(smoothedSteps(found, h, conf)),
      }
    );
  }),
  sesOptimised: adapter(({ y, h = 0, conf }: History) => {
    const found = sesOptimised(shown(y));
    return (
      found && {
        alpha: found.alpha,
        sse: found.squares,
        sigma2: found.variance,
        level: found.level,
        next_: found.level,
        ...stepsOf(smoothedSteps(found, h, conf)),
      }
    );
  }),
  holt: adapter(({ y, alpha, betaStar, h = 0, conf }: History & { alpha: number; betaStar: number }) => {
    const found = holt(shown(y), alpha, betaStar);
    return (
      found && {
        level: found.level,
        trend: found.trend,
        sse: found.squares,
        sigma2: found.variance,
        ...stepsOf(trendSteps(found, h, conf)),
      }
    );
  }),

  subgroupDiscovery: adapter(({ subgroups, q = 0.05 }: { subgroups: SubgroupColumns; q?: number }) => {
    const [bad, total, totalBad] = (["bad", "total", "totalBad"] as const).map((name) => many(subgroups[name]));
    const groups = many(subgroups.n).map((n, i) => ({
      conditions: [],
      inside: [n - bad![i]!, bad![i]!],
      all: [total![i]! - totalBad![i]!, totalBad![i]!],
    }));
    const found = compareSubgroups(groups, byShare(), { q });
    return {
      rateIn: found.map(({ inside }) => inside),
      rateOut: found.map(({ outside }) => outside),
      lift: found.map(({ lift }) => lift),
      wracc: found.map(({ wracc }) => wracc),
      fisherP: found.map(({ p }) => p),
      adjusted: found.map(({ adjusted }) => adjusted),
      significant: found.map(({ significant }) => significant),
    };
  }),

  multiSelectShares: adapter(
    ({ selected, conf = 0.95, q = 0.05, base = "asked", maxChoices, hadExperience = [] }: Selections) => {
      const rows = selected.map((row) => many(row));
      const column = rows[0]?.map((_, j) => j) ?? [];
      const count = (is: (row: readonly number[]) => boolean) => rows.filter(is).length;
      const number = (row: readonly number[]) => row.filter((value) => Number(value) === 1).length;
      const found = multiSelectShares(
        {
          chosen: column.map((j) => count((row) => Number(row[j]) === 1)),
          together: column.map((i) => column.map((j) => count((row) => Number(row[i]) === 1 && Number(row[j]) === 1))),
          byNumber: [0, ...column.map((j) => j + 1)].map((size) => count((row) => number(row) === size)),
          withoutExperience: many(hadExperience).filter((had) => Number(had) === 0).length,
        },
        { base, confidence: conf, q, ...(maxChoices !== undefined && { maxChoices }) },
      );
      return (
        found && {
          n: found.n,
          counts: column.map((j) => count((row) => Number(row[j]) === 1)),
          share: found.shares.map(({ value }) => value),
          lower: found.shares.map(({ low }) => low),
          upper: found.shares.map(({ high }) => high),
          shareOfMentions: found.ofMentions ?? column.map(() => null),
          noneShare: found.none.value,
          meanSelected: found.meanChosen,
          pairs: found.pairs.map(({ options }) => options),
          discordantB: found.pairs.map(({ onlyFirst }) => onlyFirst),
          discordantC: found.pairs.map(({ onlySecond }) => onlySecond),
          mcnemarExactP: found.pairs.map(({ p }) => p),
          mcnemarBH: found.pairs.map(({ adjusted }) => adjusted),
          cochranQ: found.cochran?.q ?? null,
          cochranDf: column.length - 1,
          cochranP: found.cochran?.p ?? null,
        }
      );
    },
  ),
};

type SubgroupColumns = Readonly<Record<"n" | "bad" | "total" | "totalBad", Many<number>>>;

interface Selections {
  readonly selected: readonly Many<number>[];
  readonly conf?: number;
  readonly q?: number;
  readonly base?: "asked" | "hadExperience";
  readonly maxChoices?: number;
  readonly hadExperience?: Many<number | boolean>;
}

interface Charted {
  readonly x: Many<number | null>;
  readonly target: number;
  readonly sigma: number;
}

interface PChartOptions {
  readonly baseline?: number;
  readonly nMin?: number;
}

interface History {
  readonly y: Many<number | null>;
  readonly h?: number;
  readonly conf?: number;
}

const stepsOf = (steps: readonly Interval[]) => ({
  mean: steps.map(({ value }) => value),
  lower: steps.map(({ low }) => low),
  upper: steps.map(({ high }) => high),
});

const shown = (x: Many<number | null>): number[] => pointsOf(many(x) as Series).map(({ value }) => value);
