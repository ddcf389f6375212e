import type { Slice } from "../../core/insight/slice.ts";
import type { AnsweredOrExpected, Counting } from "./counting.ts";
import { historiesHeld } from "./held/held-for-slice.ts";
import { histogramsIn } from "./held/histograms-in.ts";
import { type Histories, historiesIn } from "./held/histories.ts";
import { readPersonRows } from "./held/person-rows.ts";
import { answersIn, type Histogram, histogramsOf } from "./histograms.ts";
import { isLatest, latestOf } from "./latest.ts";
import { all, isAnswered } from "./query.ts";
import { sampled } from "./sample.ts";
import { answeredOnce, type Counted, withPeople } from "./with-people.ts";

/** The histories of a slice: of everybody also what was left unanswered, of a sample the answers. */
export async function historiesOf(counting: Counting, slice: Slice): Promise<Histories> {
  const { filter, weighted, k } = await counting.extent(slice);
  const held = historiesHeld(counting, slice, { k, weighted });
  if (held !== null) return held;
  const rows = k === 0 ? filter : sampled(all(isAnswered, filter), k);
  const columns = counting.dictionary.answers();
  return historiesIn(await readPersonRows(counting.database, { columns, filter: rows, weighted }));
}

/** The histograms of a slice: from histories where these are everybody's, else by the database. */
export async function toldOf(counting: Counting, slice: Slice, what: AnsweredOrExpected): Promise<Histogram[]> {
  const columns = counting.dictionary.answers().filter(({ kind }) => (kind === "expected") === (what === "expected"));
  if (columns.length === 0) return [];
  const extent = await counting.extent(slice);
  const { k, weighted } = extent;
  const histories =
    k > 0 ? historiesHeld(counting, slice, { k: 0, weighted, once: true }) : await counting.histories(slice);
  if (histories === null) return histogramsOf(counting.database, columns, extent);
  return histogramsIn(histories, columns);
}

/** Histograms, people and clusters of every answer of a slice, or of what was expected of pairs. */
export async function answersOf(counting: Counting, slice: Slice, what: AnsweredOrExpected): Promise<Counted[]> {
  if (!counting.repeats) return (await counting.told(slice, what)).map(answeredOnce);
  // The database counts while histories are put together.
  const [told, { filter, k, weighted }, histories] = await Promise.all([
    counting.told(slice, what),
    counting.extent(slice),
    counting.histories(slice),
  ]);
  if (answersIn(told) === 0) return told.map(answeredOnce);
  const held = historiesHeld(counting, slice, { k: 0, weighted });
  const [[latest], others] = await Promise.all([
    latestOf(counting, [told.filter(isLatest)], { filter, weighted }, [null], held),
    withPeople(
      counting,
      told.filter((one) => !isLatest(one)),
      histories,
      { parts: null, part: null, filter, k, everybody: k === 0 ? null : held },
    ),
  ]);
  return [...latest!.map(answeredOnce), ...others];
}
