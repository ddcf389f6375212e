import { momentsOfColumns } from "../../src/core/measures/drivers/covariance.ts";
import { driverEvidence } from "../../src/core/measures/drivers/driver-evidence.ts";
import { keyDrivers } from "../../src/core/measures/drivers/key-drivers.ts";
import type { GroupedPattern } from "../../src/core/measures/drivers/moment-influence.ts";
import { pairedCovariance } from "../../src/core/measures/drivers/resampled-covariance.ts";
import { type Act, meanOf, percent } from "./trap.ts";

const touchpoints = 8;

/** 8. Eight touchpoints of which everybody rates two: a pair has some fifteen common answers. */
export const fewCommonAnswers: Act = (random, draws) => {
  const [explained, refused, pairs] = [[] as number[], [] as number[], [] as number[]];
  for (let draw = 0; draw < Math.ceil(draws / 10); draw++) {
    const together = new Map<string, number>();
    const rows = Array.from({ length: 420 }, (_, group) => {
      const common = random.normal();
      const x = Array.from({ length: touchpoints }, () => Math.sqrt(0.4) * common + Math.sqrt(0.6) * random.normal());
      // Slopes alike; the noise so that R² is .55.
      const signal = x.reduce((sum, value) => sum + value, 0);
      const noise = Math.sqrt((varianceOfSum * 0.45) / 0.55);
      const y = signal + noise * random.normal();
      const first = random.below(touchpoints);
      const second = (first + 1 + random.below(touchpoints - 1)) % touchpoints;
      const present = [Math.min(first, second), Math.max(first, second), touchpoints];
      const key = present.join();
      together.set(key, (together.get(key) ?? 0) + 1);
      return { present, group, values: present.map((k) => [k === touchpoints ? y : x[k]!]) };
    });
    const patterns: GroupedPattern[] = [...Map.groupBy(rows, ({ present }) => present.join()).values()].map((own) => ({
      present: own[0]!.present,
      groups: own.map(({ group, values }) => ({ group, moments: momentsOfColumns(values) })),
    }));
    const covariance = pairedCovariance(patterns, rows.length, touchpoints + 1).of(
      new Float64Array(rows.length).fill(1),
    );
    explained.push(keyDrivers(covariance, touchpoints + 1).rSquared);
    const fewest = together.size < (touchpoints * (touchpoints - 1)) / 2 ? 0 : Math.min(...together.values());
    pairs.push(fewest);
    refused.push(Number(driverEvidence(fewest) === "bivariate"));
  }
  return {
    trap: "8 pairwise correlations, few common answers",
    truth: "R² .55",
    fallen: `R² ${meanOf(explained).toFixed(2)} (fewest of a pair: ${meanOf(pairs).toFixed(0)})`,
    ours: `no decomposition in ${percent(meanOf(refused))}: each driver alone is shown`,
    holds: meanOf(refused) === 1,
  };
};

/** Var Σx: eight variances of 1 and 56 covariances of .4. */
const varianceOfSum = touchpoints + touchpoints * (touchpoints - 1) * 0.4;
