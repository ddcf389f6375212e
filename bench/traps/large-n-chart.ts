import { pChart } from "../../src/core/measures/series/p-chart.ts";
import { type Act, meanOf } from "./trap.ts";

/** 6. Thirty weeks of 4,000 answers, each week a point and a half up or down as weeks are. */
export const largeNChart: Act = (random, draws) => {
  const [plain, laney] = [[] as number[], [] as number[]];
  for (let draw = 0; draw < draws; draw++) {
    const weeks = Array.from({ length: 30 }, () => {
      const p = 0.8 + 0.015 * random.normal();
      const n = 4000;
      // At this n a binomial is a normal.
      return { x: Math.round(n * p + Math.sqrt(n * p * (1 - p)) * random.normal()), n };
    });
    const { signals, outsidePlain } = pChart(weeks)!;
    plain.push(outsidePlain.length);
    laney.push(signals.outside.length);
  }
  return {
    trap: "6 p-chart on large n",
    truth: "nothing happened in 30 weeks",
    fallen: `${meanOf(plain).toFixed(2)} false alarms`,
    ours: `${meanOf(laney).toFixed(2)} false alarms`,
    holds: meanOf(laney) < 0.3,
  };
};
