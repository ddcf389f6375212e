import type { Slice } from "../../core/insight/slice.ts";
import type { Counting } from "./counting.ts";
import type { DivisionColumn } from "./division.ts";
import { historiesHeld } from "./held/held-for-slice.ts";
import { histogramsByPart } from "./held/histograms-in.ts";
import { historiesIn } from "./held/histories.ts";
import { readPersonRows } from "./held/person-rows.ts";
import { answersIn, dividedHistogramsOf } from "./histograms.ts";
import { isLatest, latestOf } from "./latest.ts";
import { all, any, isAsked, touchpointIs } from "./query.ts";
import { enough, sampled, sampleOf } from "./sample.ts";
import { answeredOnce, type Counted, withPeople } from "./with-people.ts";

/**
 * The answers at one touchpoint, divided in several ways: a list for each way. Of one answer where only that is wanted.
 * Where everybody's histories are read anyway, the histograms are made from these, too.
 */
export async function dividedOf(
  counting: Counting,
  slice: Slice,
  ways: readonly DivisionColumn[],
  touchpoint: number | undefined,
  answer: string | undefined,
): Promise<Counted[][]> {
  const here = (await counting.told(slice, "answers")).filter(
    (one) => one.touchpoint === touchpoint && (answer ?? one.column.key) === one.column.key,
  );
  if (touchpoint === undefined || here.length === 0 || ways.length === 0) return ways.map(() => []);
  const columns = here.map(({ column }) => column);
  const { weighted, filter: whole } = await counting.extent(slice);
  const filter = all(touchpointIs(touchpoint), any(columns.map(isAsked)), whole);
  const parts = ways.map(({ column }) => column);
  const k = sampleOf(answersIn(here), enough);

  const held = (k: number) => historiesHeld(counting, slice, { k, weighted, ways, touchpoint });
  const everybody = k > 0 ? held(0) : null;
  const [histories, divided] = await Promise.all([
    held(k) ??
      readPersonRows(counting.database, { columns, filter: sampled(filter, k), weighted, parts }).then(historiesIn),
    k === 0 || everybody !== null ? null : dividedHistogramsOf(counting.database, columns, { filter, weighted }, parts),
  ]);
  const told = parts.map(
    (_, way) => divided?.[way] ?? histogramsByPart(everybody ?? histories, columns, histories.parts[way]!),
  );
  if (!counting.repeats) return told.map((some) => some.map(answeredOnce));
  const [latest, others] = await Promise.all([
    latestOf(
      counting,
      told.map((some) => some.filter(isLatest)),
      { filter, weighted },
      parts,
      held(0),
    ),
    Promise.all(
      parts.map((part, way) =>
        withPeople(
          counting,
          told[way]!.filter((one) => !isLatest(one)),
          histories,
          { parts: histories.parts[way]!, part, filter, k, everybody },
        ),
      ),
    ),
  ]);
  return parts.map((_, way) => [...latest[way]!.map(answeredOnce), ...others[way]!]);
}
