import type { AnswerCounts } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import { type Clusters, clustersOf, type Places } from "./clusters.ts";
import type { Counting, SliceHistories } from "./counting.ts";
import type { AnswerColumn } from "./dictionary.ts";
import type { Column } from "./duckdb.ts";
import { dividedHistogramsOf, type Ground, type Histogram, histogramsOf, place } from "./histograms.ts";
import { type Histories, readHistories } from "./histories.ts";
import { lookedUp } from "./lookup.ts";
import { peopleOf } from "./people.ts";
import { all, cellOf, filterOf, type Sql, touchpointIs } from "./query.ts";
import { enoughForClusters, sampled, sampleOf } from "./sample.ts";

/** One answer at one touchpoint, perhaps of one part (a month, a group); `touchpoint` and `part` are still codes. */
export type Counted = Omit<Histogram, "answers"> & Pick<AnswerCounts, "people" | "clusters">;

/** The histograms of a slice. */
export async function toldOf(counting: Counting, slice: Slice): Promise<Histogram[]> {
  return histogramsOf(counting, counting.dictionary.answers(), await groundOf(counting, slice));
}

/** The histories of a slice, of everybody or of a sample that is enough. */
export async function sliceHistoriesOf(counting: Counting, slice: Slice): Promise<SliceHistories> {
  const told = await counting.told(slice);
  const { filter, weighted } = await groundOf(counting, slice);
  const k = sampleOf(answersIn(told), enoughForClusters);
  const columns = answered(told);
  return { histories: await readHistories(counting, { columns, filter: sampled(filter, k), weighted }), k };
}

/** Histograms, people and clusters of every answer of a slice. */
export async function answersOf(counting: Counting, slice: Slice): Promise<Counted[]> {
  const told = await counting.told(slice);
  if (!counting.repeats || answersIn(told) === 0) return told.map(answeredOnce);
  const { histories, k } = await counting.histories(slice);
  return withPeople(counting, told, histories, null, k, (await groundOf(counting, slice)).filter);
}

/** The same at one touchpoint, divided in several ways: a list for each way. Of one answer where only that is wanted. */
export async function dividedOf(
  counting: Counting,
  slice: Slice,
  ways: readonly Sql[],
  touchpoint: number | undefined,
  answer: string | undefined,
): Promise<Counted[][]> {
  const here = (await counting.told(slice)).filter(
    (one) => one.touchpoint === touchpoint && (answer ?? one.column.key) === one.column.key,
  );
  const columns = here.map(({ column }) => column);
  if (columns.length === 0 || ways.length === 0) return ways.map(() => []);
  const { filter: whole, weighted } = await groundOf(counting, slice);
  const filter = all(touchpointIs(touchpoint), whole);
  const k = sampleOf(answersIn(here), enoughForClusters);
  const [told, histories] = await Promise.all([
    dividedHistogramsOf(counting, columns, { filter, weighted }, ways),
    counting.repeats
      ? readHistories(counting, { columns, filter: sampled(filter, k), weighted, parts: ways })
      : undefined,
  ]);
  if (histories === undefined) return told.map((way) => way.map(answeredOnce));
  return Promise.all(
    told.map((way, at) => withPeople(counting, way, histories, { ...histories, at, column: ways[at]! }, k, filter)),
  );
}

async function groundOf(counting: Counting, slice: Slice): Promise<Ground> {
  const weighted = counting.weighted && (await counting.totals(slice)).weighted;
  return { filter: filterOf(slice, counting.dictionary), weighted };
}

const answersIn = (told: readonly Histogram[]): number => told.reduce((sum, one) => sum + one.answers, 0);

/** The columns in which anybody answered. */
const answered = (told: readonly Histogram[]): AnswerColumn[] => [
  ...new Set(told.filter(({ answers }) => answers > 0).map(({ column }) => column)),
];

const answeredOnce = ({ answers, ...told }: Histogram): Counted => ({ ...told, people: answers, clusters: null });

/** Where fewer answers than this would be in the sample, people are counted rather than scaled up. */
const fewInSample = 1_000;

/** Histograms with their people and clusters. `part` is by what they are divided; null: by touchpoints only. */
async function withPeople(
  counting: Counting,
  told: readonly Histogram[],
  histories: Histories,
  part: { readonly parts: readonly Column[]; readonly at: number; readonly column: Sql } | null,
  k: number,
  filter: Sql,
): Promise<Counted[]> {
  const spots = new Spots(told);
  const places = spots.places(histories, part === null ? null : part.parts[part.at]!);
  const clusters = new Map<string, Clusters>();
  for (const column of answered(told)) {
    const values = new Set(
      told.filter((one) => one.column === column).flatMap(({ codes }) => codes.map((c) => c.code)),
    );
    const ascending = [...values].sort((a, b) => a - b);
    const cells = new Map(ascending.map((value, at) => [cellOf(column, value), at]));
    const said = lookedUp(histories.cells.get(column.code)!, cells);
    clustersOf(histories, places, ascending, said).forEach((one, spot) => {
      const [touchpoint, part] = spots.at(spot);
      clusters.set(place(column.code, touchpoint, part), one);
    });
  }
  const few = k === 0 ? [] : counting.patient ? told : told.filter(({ answers }) => answers <= fewInSample * 2 ** k);
  const exact = await peopleOf(counting, few, filter, part?.column ?? null);
  return told.map(({ answers, ...one }) => {
    const key = place(one.column.code, one.touchpoint, one.part);
    const found = clusters.get(key);
    const people = exact.get(key) ?? Math.min(answers, (found?.people ?? 0) * 2 ** k);
    // Where nobody answered twice there is nothing to say of clusters.
    const isOnce = found === undefined || found.people === 0 || people === answers;
    return { ...one, people, clusters: isOnce ? null : { ...found, sampled: k > 0 } };
  });
}

/** The touchpoints, or touchpoints and parts, that histograms are of, numbered from 0. */
class Spots {
  readonly #numbers = new Map<number, Map<number | null, number>>();
  readonly #spots: (readonly [touchpoint: number, part: number | null])[] = [];

  constructor(told: readonly Histogram[]) {
    for (const { touchpoint, part } of told) {
      const here = this.#numbers.get(touchpoint) ?? new Map<number | null, number>();
      this.#numbers.set(touchpoint, here);
      if (!here.has(part)) here.set(part, this.#spots.push([touchpoint, part]) - 1);
    }
  }

  at(spot: number): readonly [touchpoint: number, part: number | null] {
    return this.#spots[spot]!;
  }

  /** Where each row of histories lies. */
  places({ touchpoint }: Histories, parts: Column | null): Places {
    const count = this.#spots.length;
    if (parts === null) {
      const spots = new Map([...this.#numbers].map(([code, here]) => [code, here.get(null) ?? -1]));
      return { count, of: lookedUp(touchpoint, spots) };
    }
    const of = new Int32Array(parts.length);
    for (let row = 0; row < of.length; row++) of[row] = this.#numbers.get(touchpoint[row]!)?.get(parts[row]!) ?? -1;
    return { count, of };
  }
}
