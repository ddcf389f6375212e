import type { AnswerCounts } from "../../core/insight/counts.ts";
import type { Counting } from "./counting.ts";
import { type Clusters, clustersByPart, clustersOf } from "./held/clusters.ts";
import type { Histories } from "./held/histories.ts";
import { peopleIn, peopleOf } from "./held/people.ts";
import type { Spots } from "./held/spots.ts";
import { answered, type Histogram, place } from "./histograms.ts";
import type { Sql } from "./query.ts";

/** One answer at one touchpoint, perhaps of one part (a month, a group); `touchpoint` and `part` are still codes. */
export type Counted = Omit<Histogram, "answers"> & Pick<AnswerCounts, "people" | "peopleEstimated" | "clusters">;

/** Where nobody answers twice, answers are people. */
export const answeredOnce = ({ answers, ...told }: Histogram): Counted => ({
  ...told,
  people: answers,
  clusters: null,
});

/** How histories lie beside histograms. */
interface Laid {
  /** The parts in which the rows of a touchpoint lie; null: all in one. */
  readonly parts: Spots | null;
  /** What the histograms are divided by; null: by touchpoints only. */
  readonly part: Sql | null;
  /** The experiences of everybody. */
  readonly filter: Sql;
  /** The histories are those of 1 in 2^k people. */
  readonly k: number;
  /** Those of everybody, where they are held. */
  readonly everybody: Histories | null;
}

/** Where fewer answers than this would be in the sample, people are counted rather than scaled up. */
const fewInSample = 1_000;

/** Histograms with the people behind them and their clusters, from histories. */
export async function withPeople(
  counting: Counting,
  told: readonly Histogram[],
  histories: Histories,
  { parts, part, filter, k, everybody }: Laid,
): Promise<Counted[]> {
  const clusters = new Map<string, Clusters>();
  const { weight } = histories;
  const places = new Set(told.map(({ column, touchpoint }) => place(column.code, touchpoint, null)));
  for (const column of answered(told))
    for (const said of histories.saidOf(column)) {
      if (!places.has(place(column.code, said.touchpoint, null))) continue;
      const keyOf = (code: number | null) => place(column.code, said.touchpoint, code);
      if (parts === null) clusters.set(keyOf(null), clustersOf(column, said, weight));
      else
        for (const [at, one] of clustersByPart(column, said, parts, weight).entries())
          clusters.set(keyOf(parts.keys[at]!), one);
    }
  const few = counting.patient ? told : told.filter(({ answers }) => answers <= fewInSample * 2 ** k);
  const exact =
    everybody !== null ? peopleIn(everybody, few, parts) : await peopleOf(counting, k === 0 ? [] : few, filter, part);
  return told.map(({ answers, ...one }) => {
    const key = place(one.column.code, one.touchpoint, one.part);
    const found = clusters.get(key);
    const people = exact.get(key) ?? Math.min(answers, (found?.people ?? 0) * 2 ** k);
    // Where nobody answered twice there is nothing to say of clusters.
    const isOnce = found === undefined || found.people === 0 || people === answers;
    const isEstimated = k > 0 && !exact.has(key);
    return {
      ...one,
      people,
      ...(isEstimated && { peopleEstimated: true }),
      clusters: isOnce ? null : { ...found, sampled: k > 0 },
    };
  });
}
