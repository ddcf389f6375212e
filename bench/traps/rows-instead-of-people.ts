import { clusteredMean } from "../../src/core/measures/intervals/clustered-mean.ts";
import { scoreInterval } from "../../src/core/measures/intervals/score-interval.ts";
import { drawnClusters } from "../coverage/clusters.ts";
import { type Act, meanOf, percent, within } from "./trap.ts";

/** 2. A hundred customers answer one to six times each and say much the same every time. */
export const rowsInsteadOfPeople: Act = (random, draws) => {
  const [ours, rows] = [[] as number[], [] as number[]];
  for (let draw = 0; draw < draws; draw++) {
    const { sums, independentVariance } = drawnClusters(random, 100, [0.2, 0.8], 0.5);
    const { mean, n, score } = clusteredMean(sums, independentVariance, { bounded: true })!;
    ours.push(Number(within(score!, 0.8)));
    rows.push(Number(within(scoreInterval({ theta: mean, variance: independentVariance, n })!, 0.8)));
  }
  return {
    trap: "2 rows instead of people",
    truth: "95 % of intervals ought to hold the truth",
    fallen: percent(meanOf(rows)),
    ours: percent(meanOf(ours)),
    holds: meanOf(ours) > 0.93,
  };
};
