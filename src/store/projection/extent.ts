import { dateOf } from "../../core/calendar.ts";
import type { Slice } from "../../core/insight/slice.ts";
import { conditionsOf } from "./conditions.ts";
import type { Counting, Extent } from "./counting.ts";
import { filterOf, nothing, query, type Sql } from "./query.ts";
import { enough, sampleOf } from "./sample.ts";

const extentQuery = query("extent");
const weightedSum = ", COUNT(CASE WHEN answered = 1 AND weight <> 1 THEN 1 END) AS weighted" as Sql;

export async function extentOf({ database, dictionary, weighted, held }: Counting, slice: Slice): Promise<Extent> {
  const filter = filterOf(slice, dictionary);
  const conditions = conditionsOf(slice, dictionary);
  const histories = held(slice);
  if (histories?.k === 0 && conditions !== null) {
    const { told, experiences, days, weighted } = histories.extent(conditions);
    const [from, until] = days === null ? [null, null] : [dateOf(days[0]), dateOf(days[1])];
    return { filter, experiences, told, from, until, weighted, k: sampleOf(told, enough) };
  }
  const [row] = await database.rows(extentQuery({ filter, weighted: weighted ? weightedSum : nothing }));
  const [told, experiences, from, until, weighing = 0] = row!;
  return {
    filter,
    told: Number(told),
    experiences: Number(experiences),
    from: from === null ? null : String(from),
    until: until === null ? null : String(until),
    weighted: Number(weighing) > 0,
    k: sampleOf(Number(told), enough),
  };
}
