import type { Slice } from "../../core/insight/slice.ts";
import { conditionsOf } from "./conditions.ts";
import type { Counting, Told } from "./counting.ts";
import { answersIn, type Histogram, histogramsOf, place } from "./histograms.ts";
import { Histories, histogramsIn } from "./histories.ts";
import { readPersonRows } from "./person-rows.ts";
import { all, isAnswered } from "./query.ts";
import { sampled } from "./sample.ts";
import { answeredOnce, type Counted, withPeople } from "./with-people.ts";

/** The histories of a slice: of everybody also what was left unanswered, of a sample the answers. */
export async function historiesOf(counting: Counting, slice: Slice): Promise<Histories> {
  const { dictionary } = counting;
  const { filter, weighted, k } = await counting.extent(slice);
  const held = counting.held(slice);
  const conditions = conditionsOf(slice, dictionary);
  if (held !== null && held.k <= k && conditions !== null) return held.within(conditions, { k, weighted });
  const rows = k === 0 ? filter : sampled(all(isAnswered, filter), k);
  return new Histories(await readPersonRows(counting, { columns: dictionary.answers(), filter: rows, weighted }));
}

/** The histograms of a slice: from the histories where they are everybody's, else by the database. */
export async function toldOf(counting: Counting, slice: Slice, what: Told): Promise<Histogram[]> {
  const columns = counting.dictionary.answers().filter(({ kind }) => (kind === "expected") === (what === "expected"));
  if (columns.length === 0) return [];
  const extent = await counting.extent(slice);
  if (extent.k > 0) return histogramsOf(counting, columns, extent);
  const histories = await counting.histories(slice);
  return histogramsIn(histories, columns, histories.spots, (touchpoint) => ({ touchpoint, part: null }));
}

/** Histograms, people and clusters of every answer of a slice, or of what was expected of pairs. */
export async function answersOf(counting: Counting, slice: Slice, what: Told): Promise<Counted[]> {
  if (!counting.repeats) return (await counting.told(slice, what)).map(answeredOnce);
  // The database counts while histories are put together.
  const [told, { filter, k }, histories] = await Promise.all([
    counting.told(slice, what),
    counting.extent(slice),
    counting.histories(slice),
  ]);
  if (answersIn(told) === 0) return told.map(answeredOnce);
  return withPeople(counting, told, histories, {
    spots: histories.spots,
    placeOf: (column, touchpoint) => place(column.code, touchpoint, null),
    part: null,
    filter,
    k,
  });
}
