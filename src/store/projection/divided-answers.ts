import type { Slice } from "../../core/insight/slice.ts";
import type { Counting } from "./counting.ts";
import { answersIn, dividedHistogramsOf, place } from "./histograms.ts";
import { histogramsIn, readHistories } from "./histories.ts";
import { numbered } from "./lookup.ts";
import { all, any, isAsked, type Sql, touchpointIs } from "./query.ts";
import { enough, sampled, sampleOf } from "./sample.ts";
import { type Counted, withPeople } from "./with-people.ts";

/**
 * The answers at one touchpoint, divided in several ways: a list for each way. Of one answer where only that is wanted.
 * Where everybody's histories are read anyway, the histograms are made from these, too.
 */
export async function dividedOf(
  counting: Counting,
  slice: Slice,
  ways: readonly Sql[],
  touchpoint: number | undefined,
  answer: string | undefined,
): Promise<Counted[][]> {
  const here = (await counting.told(slice, "answers")).filter(
    (one) => one.touchpoint === touchpoint && (answer ?? one.column.key) === one.column.key,
  );
  if (touchpoint === undefined || here.length === 0 || ways.length === 0) return ways.map(() => []);
  const columns = here.map(({ column }) => column);
  const ground = await counting.extent(slice);
  const filter = all(touchpointIs(touchpoint), any(columns.map(isAsked)), ground.filter);
  const k = sampleOf(answersIn(here), enough);
  const [histories, divided] = await Promise.all([
    readHistories(counting, { columns, filter: sampled(filter, k), weighted: ground.weighted, parts: ways }),
    k === 0 ? null : dividedHistogramsOf(counting, columns, { ...ground, filter }, ways),
  ]);
  return Promise.all(
    ways.map((part, way) => {
      const spots = numbered(histories.parts[way]!);
      const told = divided?.[way] ?? histogramsIn(histories, columns, spots, (part) => ({ touchpoint, part }));
      const placeOf = (column: { readonly code: number }, code: number) => place(column.code, touchpoint, code);
      return withPeople(counting, told, histories, { spots, placeOf, part, filter, k });
    }),
  );
}
