import type { Slice } from "../../core/insight/slice.ts";
import type { Counting, SliceHistories } from "./counting.ts";
import { answered, answersIn, type Ground, type Histogram, histogramsOf, place } from "./histograms.ts";
import { readHistories } from "./histories.ts";
import { numbered } from "./lookup.ts";
import { all, filterOf, isAnswered, type Sql } from "./query.ts";
import { enoughForClusters, sampled, sampleOf } from "./sample.ts";
import { answeredOnce, type Counted, withPeople } from "./with-people.ts";

/** Which experiences a slice is of, and whether they are weighted. */
export async function groundOf(counting: Counting, slice: Slice): Promise<Ground> {
  const weighted = counting.weighted && (await counting.totals(slice)).weighted;
  return { filter: filterOf(slice, counting.dictionary), weighted };
}

/** The histograms of a slice: of all but what was expected of pairs, which is asked for by itself. */
export async function toldOf(counting: Counting, slice: Slice): Promise<Histogram[]> {
  const columns = counting.dictionary.answers().filter(({ kind }) => kind !== "expected");
  return histogramsOf(counting, columns, await groundOf(counting, slice));
}

/** The histories of a slice, of everybody or of a sample that is enough. */
export async function sliceHistoriesOf(counting: Counting, slice: Slice): Promise<SliceHistories> {
  return historiesOf(counting, await groundOf(counting, slice), await counting.told(slice));
}

async function historiesOf(counting: Counting, { filter, weighted }: Ground, told: readonly Histogram[]) {
  const k = sampleOf(answersIn(told), enoughForClusters);
  const columns = answered(told);
  const rows = sampled(all(isAnswered, filter), k);
  return { histories: await readHistories(counting, { columns, filter: rows, weighted }), k };
}

/** Histograms, people and clusters of every answer of a slice. */
export async function answersOf(counting: Counting, slice: Slice): Promise<Counted[]> {
  const [told, { filter }] = await Promise.all([counting.told(slice), groundOf(counting, slice)]);
  return countedOf(counting, told, filter, () => counting.histories(slice));
}

/** The same of what was expected of pairs. */
export async function expectedOf(counting: Counting, slice: Slice): Promise<Counted[]> {
  const columns = counting.dictionary.answers().filter(({ kind }) => kind === "expected");
  if (columns.length === 0) return [];
  const ground = await groundOf(counting, slice);
  const told = await histogramsOf(counting, columns, ground);
  return countedOf(counting, told, ground.filter, () => historiesOf(counting, ground, told));
}

async function countedOf(
  counting: Counting,
  told: readonly Histogram[],
  filter: Sql,
  read: () => Promise<SliceHistories>,
): Promise<Counted[]> {
  if (!counting.repeats || answersIn(told) === 0) return told.map(answeredOnce);
  const { histories, k } = await read();
  return withPeople(counting, told, histories, {
    spots: numbered(histories.touchpoint),
    placeOf: (column, touchpoint) => place(column.code, touchpoint, null),
    part: null,
    filter,
    k,
  });
}
