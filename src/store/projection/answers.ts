import type { Slice } from "../../core/insight/slice.ts";
import type { Counting, SliceHistories } from "./counting.ts";
import { answered, answersIn, type Ground, type Histogram, histogramsOf, place } from "./histograms.ts";
import { readHistories } from "./histories.ts";
import { numbered } from "./lookup.ts";
import { all, filterOf, isAnswered } from "./query.ts";
import { enoughForClusters, sampled, sampleOf } from "./sample.ts";
import { answeredOnce, type Counted, withPeople } from "./with-people.ts";

/** Which experiences a slice is of, and whether they are weighted. */
export async function groundOf(counting: Counting, slice: Slice): Promise<Ground> {
  const weighted = counting.weighted && (await counting.totals(slice)).weighted;
  return { filter: filterOf(slice, counting.dictionary), weighted };
}

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
  const rows = sampled(all(isAnswered, filter), k);
  return { histories: await readHistories(counting, { columns, filter: rows, weighted }), k };
}

/** Histograms, people and clusters of every answer of a slice. */
export async function answersOf(counting: Counting, slice: Slice): Promise<Counted[]> {
  const told = await counting.told(slice);
  if (!counting.repeats || answersIn(told) === 0) return told.map(answeredOnce);
  const { histories, k } = await counting.histories(slice);
  const { filter } = await groundOf(counting, slice);
  return withPeople(counting, told, histories, {
    spots: numbered(histories.touchpoint),
    placeOf: (column, touchpoint) => place(column.code, touchpoint, null),
    part: null,
    filter,
    k,
  });
}
