import type { AnswerCounts } from "../../core/insight/counts.ts";
import { type Clusters, clustersOf } from "./clusters.ts";
import type { Counting } from "./counting.ts";
import type { AnswerColumn } from "./dictionary.ts";
import { answered, type Histogram, place } from "./histograms.ts";
import type { Histories } from "./histories.ts";
import { byPlace, type Numbered } from "./lookup.ts";
import { peopleOf } from "./people.ts";
import { cellOf, type Sql } from "./query.ts";

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
  /** Where each row of the histories lies: a touchpoint, or a part of one. */
  readonly spots: Numbered;
  /** The place of the histogram that is of such a spot. */
  readonly placeOf: (column: AnswerColumn, spot: number) => string;
  /** What the histograms are divided by; null: by touchpoints only. */
  readonly part: Sql | null;
  /** The experiences of everybody. */
  readonly filter: Sql;
  /** The histories are those of 1 in 2^k people. */
  readonly k: number;
}

/** Where fewer answers than this would be in the sample, people are counted rather than scaled up. */
const fewInSample = 1_000;

/** Histograms with the people behind them and their clusters, from histories. */
export async function withPeople(
  counting: Counting,
  told: readonly Histogram[],
  histories: Histories,
  { spots, placeOf, part, filter, k }: Laid,
): Promise<Counted[]> {
  const clusters = new Map<string, Clusters>();
  for (const column of answered(told)) {
    const values = new Set(
      told.filter((one) => one.column === column).flatMap(({ codes }) => codes.map((c) => c.code)),
    );
    const ascending = [...values].sort((a, b) => a - b);
    const cells = new Map(ascending.map((value, at) => [cellOf(column, value), at]));
    const said = histories.saidOf(column);
    const value = byPlace(said, (cell) => cells.get(cell) ?? -1);
    clustersOf(histories, spots, ascending, { of: said.of, value }).forEach((one, at) => {
      clusters.set(placeOf(column, spots.keys[at]!), one);
    });
  }
  const few = counting.patient ? told : told.filter(({ answers }) => answers <= fewInSample * 2 ** k);
  const exact = k === 0 ? new Map<string, number>() : await peopleOf(counting, few, filter, part);
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
