import type { Slice } from "../../core/insight/slice.ts";
import { type Condition, conditionsOf } from "./conditions.ts";
import type { Counting } from "./counting.ts";
import type { DivisionColumn } from "./division.ts";
import { answersIn, dividedHistogramsOf, place } from "./histograms.ts";
import { Histories, histogramsIn } from "./histories.ts";
import { numbered } from "./lookup.ts";
import { readPersonRows } from "./person-rows.ts";
import { all, any, isAsked, touchpointIs } from "./query.ts";
import { enough, sampled, sampleOf } from "./sample.ts";
import { type Counted, withPeople } from "./with-people.ts";

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

  const held = counting.held(slice);
  const conditions = conditionsOf(slice, counting.dictionary) ?? [];
  const met: Condition[] = [...conditions, { column: "touchpoint", among: [touchpoint] }];
  const [histories, divided] = await Promise.all([
    held !== null && held.k <= k
      ? held.within(met, { k, weighted, ways })
      : readPersonRows(counting, { columns, filter: sampled(filter, k), weighted, parts }).then(
          (rows) => new Histories(rows),
        ),
    k === 0 ? null : dividedHistogramsOf(counting, columns, { filter, weighted }, parts),
  ]);
  return Promise.all(
    parts.map((part, way) => {
      const spots = numbered(histories.parts[way]!);
      const told = divided?.[way] ?? histogramsIn(histories, columns, spots, (code) => ({ touchpoint, part: code }));
      const placeOf = (column: { readonly code: number }, code: number) => place(column.code, touchpoint, code);
      return withPeople(counting, told, histories, { spots, placeOf, part, filter, k });
    }),
  );
}
