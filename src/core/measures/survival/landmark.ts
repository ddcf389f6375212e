import { kaplanMeier, type SurvivalCurve } from "./kaplan-meier.ts";
import { lifeTable } from "./life-table.ts";
import { type LogRank, logRankTest } from "./log-rank.ts";
import { type CustomerCourse, mostBad } from "./person-periods.ts";

export interface LandmarkCurves {
  /** By bad experiences until the landmark: 0, 1, 2 and more; null where nobody was. Times run from the landmark. */
  readonly byCount: readonly (SurvivalCurve | null)[];
  /** Between those groups that have anybody. */
  readonly test: LogRank;
  /** Who left until the landmark, and who was not followed beyond it: they are in no curve. */
  readonly leftBefore: number;
  readonly notFollowed: number;
}

/**
 * How long customers stay after a landmark, by how many bad experiences they had until then: `after` (say 3 months) is
 * counted from when each came, and there the clock starts anew.
 *
 *     group = min(2, #{bad ≤ from + after})      time = until − from − after, of those with until > from + after
 *
 * What happens later changes nobody's group. There is no curve by the number of bad experiences in the end: it would show
 * that they protect, since those who stay longer collect more.
 *
 *     landmarkKaplanMeier(
 *       [
 *         { from: 0, until: 5, left: true, bad: [1, 4] },
 *         { from: 0, until: 2, left: true, bad: [] },
 *       ],
 *       3,
 *     )
 *     // { leftBefore: 1, notFollowed: 0 }
 *
 * Unit: share 0–1
 * Interval: log-log (`survivalAt`)
 * Minimum n: 5 people in a group to be shown; 30 for a curve
 * R: survfit(Surv(until - after, left) ~ pmin(badUntilLandmark, 2), subset = until > after)
 * Source: Anderson, Cain & Gelber (1983), J Clin Oncol 1; Suissa (2008), Am J Epidemiology 167. Catalogue M12.
 */
export function landmarkKaplanMeier(customers: readonly CustomerCourse[], after: number): LandmarkCurves {
  const groups = Array.from({ length: mostBad + 1 }, () => ({ left: [] as number[], stayed: [] as number[] }));
  let [leftBefore, notFollowed] = [0, 0];
  for (const { from, until, left, bad } of customers) {
    const landmark = from + after;
    if (until <= landmark) {
      if (left) leftBefore++;
      else notFollowed++;
      continue;
    }
    const soFar = bad.filter((time) => time <= landmark).length;
    const group = groups[Math.min(soFar, mostBad)]!;
    (left ? group.left : group.stayed).push(until - landmark);
  }
  const tables = groups.map(({ left, stayed }) => lifeTable(left, stayed));
  return {
    byCount: tables.map(kaplanMeier),
    test: logRankTest(tables.filter(({ times }) => times.length > 0)),
    leftBefore,
    notFollowed,
  };
}
