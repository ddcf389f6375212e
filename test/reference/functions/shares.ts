import { ces } from "../../../src/core/measures/answers/ces.ts";
import { csat } from "../../../src/core/measures/answers/csat.ts";
import { disconfirmation } from "../../../src/core/measures/answers/disconfirmation.ts";
import { nps, npsCounts, npsDifference } from "../../../src/core/measures/answers/nps.ts";
import type { RatingSummary } from "../../../src/core/measures/answers/rating.ts";
import { smiley } from "../../../src/core/measures/answers/smiley.ts";
import { benjaminiHochberg } from "../../../src/core/measures/comparisons/benjamini-hochberg.ts";
import { clopperPearsonInterval } from "../../../src/core/measures/intervals/clopper-pearson-interval.ts";
import { clusteredMeanOfAnswers } from "../../../src/core/measures/intervals/clustered-mean.ts";
import type { Interval } from "../../../src/core/measures/intervals/interval.ts";
import { newcombeDifference } from "../../../src/core/measures/intervals/newcombe-difference.ts";
import { sampleSizeTwoMeans, sampleSizeTwoShares } from "../../../src/core/measures/intervals/sample-size.ts";
import { suppressSmallCells } from "../../../src/core/measures/intervals/suppression.ts";
import { wilsonInterval } from "../../../src/core/measures/intervals/wilson-interval.ts";
import { consistency, iccInterval, unitAnswers } from "../../../src/core/measures/journeys/consistency.ts";
import { consistencyOverTime } from "../../../src/core/measures/journeys/consistency-over-time.ts";
import { coverage } from "../../../src/core/measures/journeys/coverage.ts";
import type { ReferenceFunction } from "../vector.ts";

/** The vectors' names for shares, ratings, expectation, coverage and consistency (F1–F4, M01–M05, M09, M10). */
export const shares: Readonly<Record<string, ReferenceFunction>> = {
  wilsonInterval: adapter(({ x, n, conf }: Share) => shareOf(wilsonInterval(x, n, conf))),
  clopperPearsonInterval: adapter(({ x, n, conf }: Share) => shareOf(clopperPearsonInterval(x, n, conf))),

  sampleSizeTwoShares: adapter(
    ({ p1, p2, power, alpha }: { p1: number; p2: number; power: number; alpha?: number }) => {
      const nPerGroup = sampleSizeTwoShares(p1, p2, power, alpha);
      return { nPerGroup, nPerGroupCeil: nPerGroup === null ? null : Math.ceil(nPerGroup) };
    },
  ),
  sampleSizeTwoMeans: adapter(({ d, power, alpha }: { d: number; power: number; alpha?: number }) => ({
    nPerGroup: sampleSizeTwoMeans(d, power, alpha),
  })),

  clusteredMean: adapter(
    ({ y, cluster, conf }: { y: Many<number | null>; cluster: Many<string | number>; conf?: number }) => {
      const customers = many(cluster);
      const answers = many(y).flatMap((value, i) => (value === null ? [] : [{ value, customer: customers[i]! }]));
      const found = clusteredMeanOfAnswers(answers, conf);
      return (
        found && {
          n: found.n,
          clusters: found.clusters,
          mean: found.mean,
          varCR1: found.variance,
          se: found.variance === null ? null : Math.sqrt(found.variance),
          varIid: found.independentVariance,
          designEffect: found.designEffect,
          tLower: found.t?.low ?? null,
          tUpper: found.t?.high ?? null,
          scoreLower: found.score?.low ?? null,
          scoreUpper: found.score?.high ?? null,
          nEff: found.score?.nEff ?? null,
        }
      );
    },
  ),

  newcombeDifference: adapter(
    ({ x1, n1, x2, n2, conf }: { x1: number; n1: number; x2: number; n2: number; conf?: number }) => {
      const found = newcombeDifference({ x: x1, n: n1 }, { x: x2, n: n2 }, conf);
      return found && { difference: found.value, lower: found.low, upper: found.high };
    },
  ),

  suppressSmallCells: adapter(({ n, k }: { n: Many<number>; k?: number }) => suppressSmallCells(many(n), k)),

  csat: adapter((input: Rated) => ratingOf(csat(histogramOf(input), scaleOf(input), input.conf))),
  smiley: adapter((input: Rated) => ratingOf(smiley(histogramOf(input), scaleOf(input), input.conf))),
  ces: adapter((input: Rated) => ratingOf(ces(histogramOf(input), scaleOf(input), input.conf))),

  nps: adapter(({ counts0to10, conf }: { counts0to10: number[]; conf?: number }) => {
    const counts = npsCounts(counts0to10);
    const found = nps(counts, conf);
    return (
      found && {
        ...counts,
        n: found.n,
        nps: found.value,
        varianceML: found.variance,
        se: 100 * Math.sqrt(found.variance),
        lower: found.low,
        upper: found.high,
        adjustedWald: estimateOf(found.adjustedWald),
      }
    );
  }),
  npsDifference: adapter(({ a, b, conf }: { a: number[]; b: number[]; conf?: number }) => {
    const found = npsDifference(npsCounts(a), npsCounts(b), conf);
    return (
      found && {
        difference: found.difference,
        adjustedDifference: found.adjusted.value,
        se: found.standardError,
        lower: found.adjusted.low,
        upper: found.adjusted.high,
        z: found.z,
        p: found.p,
      }
    );
  }),

  disconfirmation: adapter(({ expected, experienced, scaleMax, conf }: Pairs) => {
    const after = many(experienced);
    const cells = many(expected).flatMap((before, i) => {
      const then = after[i] ?? null;
      return before === null || then === null ? [] : [{ expected: before, experienced: then, n: 1 }];
    });
    const found = disconfirmation(cells, scaleMax, conf);
    return (
      found && {
        n: found.n,
        meanGap: found.meanGap,
        gapSd: found.gapDeviation,
        gapLower: found.gapInterval?.low ?? null,
        gapUpper: found.gapInterval?.high ?? null,
        exceeded: shareOf(found.exceeded, "share"),
        met: shareOf(found.met, "share"),
        below: shareOf(found.below, "share"),
        netExceeded: found.netExceeded.value,
        netLower: found.netExceeded.low,
        netUpper: found.netExceeded.high,
        signTestP: found.signTest,
        wilcoxonV: found.signedRank?.v ?? null,
        wilcoxonP: found.signedRank?.p ?? null,
        ceilingShare: found.ceilingShare,
      }
    );
  }),

  touchpointCoverage: adapter(
    ({ touchpoints, nMin }: { touchpoints: Record<string, Many<unknown>>; nMin?: number }) => {
      const column = (name: string): unknown[] => many(touchpoints[name] ?? []);
      const [phase, contact, owner, encounters, responses] = [
        "phase",
        "contact",
        "owner",
        "encounters",
        "responses",
      ].map(column);
      const { blind, ...found } = coverage(
        column("id").map((id, i) => ({
          key: String(id),
          phase: String(phase?.[i]),
          contact: String(contact?.[i]),
          owner: String(owner?.[i]),
          ...(typeof encounters?.[i] === "number" ? { encounters: encounters[i] } : {}),
          people: Number(responses?.[i] ?? 0),
        })),
        nMin,
      );
      return { ...found, blindSpots: blind };
    },
  ),

  iccOneWayBalanced: adapter(({ ratings, conf }: { ratings: number[][]; conf?: number }) => {
    const found = consistency(ratings.map(unitAnswers));
    const interval = found?.f == null ? null : iccInterval(found.f, ratings.length, ratings[0]!.length, conf);
    return (
      found && {
        icc1: found.icc,
        F: found.f,
        df1: found.units - 1,
        df2: found.n - found.units,
        p: found.p,
        lower: interval?.low ?? null,
        upper: interval?.high ?? null,
        msBetween: found.betweenSquare,
        msWithin: found.withinSquare,
        betweenVar: found.betweenVariance,
        withinSd: found.within,
      }
    );
  }),
  consistencyUnbalanced: adapter(({ y, unit }: { y: (number | null)[]; unit: (string | number)[] }) => {
    const byUnit = Map.groupBy(
      y.map((value, i) => ({ value, unit: unit[i]! })).filter(({ value }) => value !== null),
      (answer) => answer.unit,
    );
    // R orders the levels of a factor.
    const names = [...byUnit.keys()].sort((a, b) => (a < b ? -1 : 1));
    const units = names.map((name) => unitAnswers(byUnit.get(name)!.map(({ value }) => value!)));
    const found = consistency(units);
    const named = (values: readonly number[]) => Object.fromEntries(names.map((name, i) => [name, values[i]]));
    return (
      found && {
        units: found.units,
        n: found.n,
        n0: found.typicalSize,
        mu: found.mean,
        reliability: found.reliabilities,
        shrunkMeans: named(found.shrunkMeans),
        msBetween: found.betweenSquare,
        msWithin: found.withinSquare,
        betweenVar: found.betweenVariance,
        betweenSd: found.between,
        withinSd: found.within,
        icc: found.icc,
        F: found.f,
        p: found.p,
        unitMeans: named(units.map(({ mean }) => mean)),
      }
    );
  }),
  consistencyOverTime: adapter(({ means, variances }: { means: number[]; variances: number[] }) => {
    const found = consistencyOverTime(means.map((mean, i) => ({ mean, variance: variances[i]! })));
    return (
      found && {
        Q: found.q,
        df: found.df,
        p: found.p,
        tau2: found.tau2,
        tau: found.tau,
        I2: found.i2,
        pooledMean: found.pooledMean,
        pooledSe: found.pooledStandardError,
      }
    );
  }),

  benjaminiHochberg: adapter(({ p, q = 0.05 }: { p: Many<number | null>; q?: number }) => {
    const adjusted = benjaminiHochberg(many(p));
    const rejected = adjusted.map((value) => value !== null && value <= q);
    return { adjusted, rejected, count: rejected.filter(Boolean).length };
  }),
};

/** A list, or its only member: R writes a list of one so. */
type Many<Member> = readonly Member[] | Member;

interface Share {
  readonly x: number;
  readonly n: number;
  readonly conf?: number;
}

interface Rated {
  readonly values: Many<number>;
  readonly counts: Many<number>;
  readonly scaleMin: number;
  readonly scaleMax: number;
  readonly topCodes: Many<number>;
  readonly bottomCodes: Many<number>;
  readonly conf?: number;
}

interface Pairs {
  readonly expected: Many<number | null>;
  readonly experienced: Many<number | null>;
  readonly scaleMax: number;
  readonly conf?: number;
}

/** The files are ours; their inputs have the shape their function's name says. */
function adapter<Input>(run: (input: Input) => unknown): ReferenceFunction {
  return (input) => run(input as Input);
}

function many<Member>(members: Many<Member>): Member[] {
  return Array.isArray(members) ? members : [members as Member];
}

const estimateOf = ({ value, low, high }: Interval) => ({ estimate: value, lower: low, upper: high });

const shareOf = (interval: Interval | null, name = "estimate") =>
  interval && { [name]: interval.value, lower: interval.low, upper: interval.high };

function histogramOf({ values, counts }: Rated) {
  const n = many(counts);
  return many(values).map((value, i) => ({ value, n: n[i] ?? 0 }));
}

const scaleOf = ({ scaleMin, scaleMax, topCodes, bottomCodes }: Rated) => ({
  scale: [scaleMin, scaleMax] as const,
  positive: many(topCodes),
  negative: many(bottomCodes),
});

const ratingOf = (found: RatingSummary | null) =>
  found && {
    n: found.n,
    mean: found.mean,
    sd: found.deviation,
    index: found.index.value,
    indexLower: found.index.low,
    indexUpper: found.index.high,
    topShare: found.positive.value,
    topLower: found.positive.low,
    topUpper: found.positive.high,
    bottomShare: found.negative.value,
    bottomLower: found.negative.low,
    bottomUpper: found.negative.high,
  };
