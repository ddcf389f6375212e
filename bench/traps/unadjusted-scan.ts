import type { CubeCell } from "../../src/core/measures/comparisons/contingency-cube.ts";
import { subgroupCounts } from "../../src/core/measures/comparisons/contingency-cube.ts";
import { byShare } from "../../src/core/measures/comparisons/subgroup-comparison.ts";
import { compareSubgroups, subgroupDiscovery } from "../../src/core/measures/comparisons/subgroup-discovery.ts";
import { type Act, meanOf, percent } from "./trap.ts";

/** 7. Forty subgroups, and no difference between any. */
export const unadjustedScan: Act = (random, draws) => {
  const values = Array.from({ length: 40 }, (_, i) => `team ${i}`);
  const [raw, found] = [[] as number[], [] as number[]];
  for (let draw = 0; draw < draws; draw++) {
    const cells = values.flatMap((_, team): CubeCell[] => {
      let bad = 0;
      for (let i = 0; i < 50; i++) if (random.uniform() < 0.2) bad++;
      return [
        { values: [team], outcome: 1, n: bad },
        { values: [team], outcome: 0, n: 50 - bad },
      ];
    });
    const cube = { attributes: [{ key: "team", values }], outcomes: [0, 1], cells };
    const compared = compareSubgroups(subgroupCounts(cube), byShare());
    raw.push(Number(compared.some(({ p }) => p !== null && p < 0.05)));
    found.push(Number(subgroupDiscovery(cube, byShare()).findings.length > 0));
  }
  return {
    trap: "7 unadjusted subgroup scan",
    truth: "no subgroup differs",
    fallen: `${percent(meanOf(raw))} of scans find one`,
    ours: `${percent(meanOf(found))} of scans`,
    holds: meanOf(found) <= 0.06,
  };
};
