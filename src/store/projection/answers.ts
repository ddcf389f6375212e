import type { Slice } from "../../core/insight/slice.ts";
import { conditionsOf } from "./conditions.ts";
import type { Counting, Told } from "./counting.ts";
import { answersIn, type Histogram, histogramsOf, place } from "./histograms.ts";
import { type Histories, histogramsIn, readHistories } from "./histories.ts";
import { all, isAnswered } from "./query.ts";
import { sampled } from "./sample.ts";
import { answeredOnce, type Counted, withPeople } from "./with-people.ts";

/** The histories of everybody in a slice, where these are held. */
export async function everybodyIn(counting: Counting, slice: Slice): Promise<Histories | null> {
  const held = counting.held(slice);
  const conditions = conditionsOf(slice, counting.dictionary);
  return held === null || held.k > 0 || conditions === null ? null : held.within(conditions, { k: 0 });
}

/** The histories of a slice: of everybody also what was left unanswered, of a sample the answers. */
export async function historiesOf(counting: Counting, slice: Slice): Promise<Histories> {
  const { dictionary } = counting;
  const [{ filter, weighted, k }, everybody] = await Promise.all([counting.extent(slice), counting.everybody(slice)]);
  const held = counting.held(slice);
  const conditions = conditionsOf(slice, dictionary);
  const found =
    k === 0
      ? everybody
      : held !== null && held.k <= k && conditions !== null
        ? held.within(conditions, { k, weighted })
        : null;
  if (found !== null) return found;
  const rows = k === 0 ? filter : sampled(all(isAnswered, filter), k);
  return readHistories(counting, { columns: dictionary.answers(), filter: rows, weighted });
}

/** The histograms of a slice: from everybody's histories where there are these, else by the database. */
export async function toldOf(counting: Counting, slice: Slice, what: Told): Promise<Histogram[]> {
  const columns = counting.dictionary.answers().filter(({ kind }) => (kind === "expected") === (what === "expected"));
  if (columns.length === 0) return [];
  const extent = await counting.extent(slice);
  const histories = extent.k === 0 ? await counting.histories(slice) : await counting.everybody(slice);
  if (histories === null) return histogramsOf(counting, columns, extent);
  return histogramsIn(histories, columns, histories.spots, (touchpoint) => ({
    touchpoint,
    part: null,
  }));
}

/** Histograms, people and clusters of every answer of a slice, or of what was expected of pairs. */
export async function answersOf(counting: Counting, slice: Slice, what: Told): Promise<Counted[]> {
  const told = await counting.told(slice, what);
  if (!counting.repeats || answersIn(told) === 0) return told.map(answeredOnce);
  const [{ filter, k }, histories] = await Promise.all([counting.extent(slice), counting.histories(slice)]);
  return withPeople(counting, told, histories, {
    spots: histories.spots,
    placeOf: (column, touchpoint) => place(column.code, touchpoint, null),
    part: null,
    filter,
    k,
  });
}
