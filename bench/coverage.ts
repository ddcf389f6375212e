import { nps } from "../src/core/measures/answers/nps.ts";
import { rating } from "../src/core/measures/answers/rating.ts";
import { clusteredMean } from "../src/core/measures/intervals/clustered-mean.ts";
import { scoreInterval } from "../src/core/measures/intervals/score-interval.ts";
import { wilsonInterval } from "../src/core/measures/intervals/wilson-interval.ts";
import { randomFrom } from "../src/core/measures/numbers/random.ts";
import { twoSidedT } from "../src/core/measures/numbers/student.ts";
import { drawnClusters } from "./coverage/clusters.ts";
import { type Covered, covered, estimated, type Interval } from "./coverage/covered.ts";
import { profiles, shares } from "./coverage/profiles.ts";
import { atLeast, atMost, type Measured } from "./measured.ts";

const sizes = [5, 7, 10, 15, 20, 30, 50, 100, 200, 500, 1000];
const seed = 20_261_127;

/**
 * How often the house interval (F1b) holds the truth, when 95 % is what it says: enumerated where all tables of counts
 * can be gone through, else from `size` draws. Recorded in coverage.md.
 */
export default async function coverage({
  size: draws = 10_000,
  say,
}: {
  readonly size?: number;
  readonly say: (line: string) => void;
}): Promise<Measured[]> {
  const found: Covered[] = [];
  const row = (what: string, n: number, own: readonly Covered[], beside?: readonly Covered[]) => {
    found.push(...own);
    say(`| ${what} | ${n} | ${told(own)}${beside === undefined ? "" : ` | ${told(beside)}`} |`);
  };

  say("\n| shares, 1–99 % by ½ | n | mean | worst (at) | 10–90 %: worst | 10–90 %: mean over ±5 %, least–most |");
  say("|---|---|---|---|---|---|");
  const random = randomFrom(seed);
  const inDraws = { random, draws };
  const shareCover: Covered[] = [];
  const local: number[] = [];
  for (const n of sizes) {
    const wilson: Interval = ([, x = 0]) => wilsonInterval(x, n)!;
    const own = covered(
      wilson,
      n,
      shares.map((p) => [1 - p, p]),
      ([, p]) => p!,
      inDraws,
    );
    const at = own.findIndex(({ share }) => share === worst(own).share);
    const middle = own.filter((_, i) => shares[i]! >= 0.1 && shares[i]! <= 0.9);
    // A share is never known to half a per cent: what counts is the mean over the ten per cent about it.
    const about = shares.flatMap((p, i) => (p < 0.1 || p > 0.9 ? [] : [mean(own.slice(i - 10, i + 11))]));
    local.push(...about);
    shareCover.push(...own);
    say(
      `| Wilson | ${n} | ${percent(mean(own))} | ${percent(own[at]!.share)} (${percent(shares[at]!)}) | ${percent(worst(middle).share)} | ${percent(Math.min(...about))}–${percent(Math.max(...about))} |`,
    );
  }

  say("\n| index or net score, 7 shapes | n | mean | worst | ± | t interval: mean | worst | ± |");
  say("|---|---|---|---|---|---|---|---|");
  for (const codes of [4, 5, 7, 11]) {
    const shapes = profiles(codes).map(({ of }) => of);
    for (const n of sizes) {
      const top = codes - 1;
      const histogram = (counts: readonly number[]) => counts.map((count, value) => ({ value, n: count }));
      const house: Interval = (counts) =>
        rating(histogram(counts), { scale: [0, top], positive: [], negative: [] })!.index;
      const student: Interval = (counts) => {
        const { mean: centre, deviation } = rating(histogram(counts), { scale: [0, top], positive: [], negative: [] })!;
        const half = (twoSided(n) * deviation) / Math.sqrt(n);
        return { low: (100 * (centre - half)) / top, high: (100 * (centre + half)) / top };
      };
      const truth = (of: readonly number[]) => of.reduce((sum, p, k) => sum + (100 * p * k) / top, 0);
      row(
        `index of ${codes}`,
        n,
        covered(house, n, shapes, truth, inDraws),
        covered(student, n, shapes, truth, inDraws),
      );
    }
  }
  for (const n of sizes) {
    const shapes = profiles(3).map(({ of }) => of);
    const house: Interval = ([detractors = 0, passives = 0, promoters = 0]) =>
      nps({ detractors, passives, promoters })!;
    const wald: Interval = (counts) => {
      const { value, variance } = nps({ detractors: counts[0]!, passives: counts[1]!, promoters: counts[2]! })!;
      return { low: value - 196 * Math.sqrt(variance), high: value + 196 * Math.sqrt(variance) };
    };
    const truth = ([low = 0, , high = 0]: readonly number[]) => 100 * (high - low);
    row("NPS (beside: Wald)", n, covered(house, n, shapes, truth, inDraws), covered(wald, n, shapes, truth, inDraws));
  }

  say(
    "\n| customers answering 1–6 times | customers | mean | worst | ± | taking answers for people: mean | worst | ± |",
  );
  say("|---|---|---|---|---|---|---|---|");
  const clustered: Covered[] = [];
  for (const customers of [5, 10, 20, 50, 100, 300]) {
    for (const [name, shapes] of [
      ["share", [0.3, 0.5, 0.8, 0.95].map((p) => [1 - p, p])],
      ["index of 5", profiles(5).map(({ of }) => of)],
    ] as const) {
      const cells = shapes.flatMap((shape) =>
        [0, 0.1, 0.3, 0.6].map((alike) => {
          const truth = shape.reduce((sum, p, k) => sum + (p * k) / (shape.length - 1), 0);
          const tally = { house: 0, rows: 0 };
          const turns = Math.max(200, Math.round(draws / 4));
          for (let turn = 0; turn < turns; turn++) {
            const { sums, independentVariance } = drawnClusters(random, customers, shape, alike);
            const { mean: theta, n, score } = clusteredMean(sums, independentVariance, { bounded: true })!;
            const naive = scoreInterval({ theta, variance: independentVariance, n })!;
            if (score!.low <= truth && truth <= score!.high) tally.house++;
            if (naive.low <= truth && truth <= naive.high) tally.rows++;
          }
          return { house: estimated(tally.house, turns), rows: estimated(tally.rows, turns) };
        }),
      );
      const own = cells.map(({ house }) => house);
      clustered.push(...own);
      say(`| ${name} | ${customers} | ${told(own)} | ${told(cells.map(({ rows }) => rows))} |`);
    }
  }
  return [
    atLeast("shares: mean coverage", 100 * mean(shareCover), "%", 94),
    atMost("shares: mean coverage", 100 * mean(shareCover), "%", 96),
    atLeast("shares 10–90 %: worst neighbourhood", 100 * Math.min(...local), "%", 92),
    atLeast("shares 1–99 %: worst single point", 100 * worst(shareCover).share, "%", 92),
    atLeast("index and NPS: mean coverage", 100 * mean(found), "%", 94),
    atMost("index and NPS: mean coverage", 100 * mean(found), "%", 96),
    atLeast("index and NPS: worst", 100 * worst(found).share, "%", 92),
    atLeast("clustered: mean coverage", 100 * mean(clustered), "%", 94),
    atMost("clustered: mean coverage", 100 * mean(clustered), "%", 96),
    atLeast("clustered: worst", 100 * worst(clustered).share, "%", 92),
  ];
}

const criticalT = new Map<number, number>();
function twoSided(n: number): number {
  const known = criticalT.get(n) ?? twoSidedT(0.95, n - 1);
  criticalT.set(n, known);
  return known;
}

const mean = (own: readonly Covered[]): number => own.reduce((sum, { share }) => sum + share, 0) / own.length;
const worst = (own: readonly Covered[]): Covered => own.reduce((low, it) => (it.share < low.share ? it : low));
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const told = (own: readonly Covered[]): string => {
  const { share, error } = worst(own);
  return `${percent(mean(own))} | ${percent(share)} | ${error === 0 ? "exact" : percent(error)}`;
};
